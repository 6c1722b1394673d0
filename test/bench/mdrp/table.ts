import { mean, percentile, type Measures } from '#apps/replay/mdrp/measures.js';

export interface Row extends Measures {
  readonly name: string;
  readonly roundMs: readonly number[];
  /** Mean overage of the myopic dispatcher. */
  readonly myopic: number;
}

/**
 * Mean overage in minutes of a myopic dispatcher: looks once a minute, bundles up to four by ready time,
 * gives each bundle to the idle courier that can pick up first. Published with the instances; elsewhere our
 * own is run (myopic.ts).
 */
export const BASELINE: ReadonlyMap<string, number> = new Map([
  ['0o100t100s1p100', 1.22],
  ['1o100t100s1p100', 6.3],
  ['2o100t100s1p100', 1.07],
  ['3o100t100s1p100', 1.73],
  ['4o100t100s1p100', 7.32],
  ['5o100t100s1p100', 15.9],
  ['7o100t100s1p100', 11.62],
  ['9o100t100s1p100', 2.01],
]);

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
  'round CPU p50 ms',
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
    row.myopic.toFixed(2),
    percentile(row.roundMs, 50).toFixed(1),
    percentile(row.roundMs, 99).toFixed(1),
    Math.max(0, ...row.roundMs).toFixed(1),
  ];
  return cells.map((cell, index) => String(cell).padStart(COLUMNS[index]?.length ?? 0)).join('  ');
}

/** The one number that instances are compared by: of all, and of those that the baseline is published for. */
export function summary(rows: readonly Row[]): string {
  const worse = rows.filter(({ overage, myopic }) => overage > myopic);
  return [
    compare(rows),
    compare(rows.filter(({ name }) => BASELINE.has(name))),
    `worse than the baseline: ${worse.map(({ name }) => name).join(', ') || 'none'}`,
  ].join('\n');
}

function compare(rows: readonly Row[]): string {
  const ours = mean(rows.map(({ overage }) => overage));
  const theirs = mean(rows.map(({ myopic }) => myopic));
  const bound = mean(rows.map(({ boundOverage }) => boundOverage));
  const share = ((100 * ours) / theirs).toFixed(0);
  return `mean overage of ${rows.length} instances: ${ours.toFixed(3)} min, ${share}% of the baseline's ${theirs.toFixed(2)}; bound ${bound.toFixed(2)}`;
}
