import { BASELINE } from './baseline.js';
import { mean, percentile, type Measures } from './measures.js';

export interface Row extends Measures {
  readonly name: string;
  readonly roundMs: readonly number[];
}

const COLUMNS = [
  'instance          ',
  'orders',
  'undel. (missed)',
  'bound',
  ' mean',
  'p90',
  'overage',
  'bound',
  'myopic',
  'rounds p50 ms',
  'p99 ms',
  ' max ms',
];

export const head = (): string => COLUMNS.join('  ');

export function line(row: Row): string {
  const cells = [
    row.name,
    row.orders,
    `${row.undelivered} (${row.missed})`,
    row.bound.toFixed(2),
    row.mean.toFixed(2),
    row.p90,
    row.overage.toFixed(2),
    row.boundOverage.toFixed(2),
    BASELINE.get(row.name)?.toFixed(2) ?? '-',
    percentile(row.roundMs, 50).toFixed(1),
    percentile(row.roundMs, 99).toFixed(1),
    Math.max(0, ...row.roundMs).toFixed(1),
  ];
  return cells.map((cell, index) => String(cell).padStart(COLUMNS[index]?.length ?? 0)).join('  ');
}

/** The one number that instances are compared by, over those that the myopic dispatcher was measured on and over all. */
export function summary(rows: readonly Row[]): string {
  const compared = rows.filter(({ name }) => BASELINE.has(name));
  const ours = mean(compared.map(({ overage }) => overage));
  const theirs = mean(compared.map(({ name }) => BASELINE.get(name) ?? 0));
  const worse = compared.filter(({ name, overage }) => overage > (BASELINE.get(name) ?? 0));
  return [
    `mean overage: ${mean(rows.map(({ overage }) => overage)).toFixed(3)} min over ${rows.length} instances`,
    `of the ${compared.length} with a baseline: ${ours.toFixed(3)} min, ${((100 * ours) / theirs).toFixed(0)}% of ${theirs.toFixed(2)}`,
    `worse than the baseline: ${worse.map(({ name }) => name).join(', ') || 'none'}`,
  ].join('\n');
}
