import type { LoadAnswer } from '../stage/merchant-load.js';

export interface Contender {
  readonly name: 'single' | 'plainNest' | 'batch' | 'plainPg';
  readonly run: (seconds: number) => Promise<LoadAnswer>;
}

export interface Measured extends LoadAnswer {
  /**
   * Processor time an order costs in all: client, service and PostgreSQL. Hardly depends on who else is on
   * the machine.
   */
  readonly cpuMicroseconds: number;
}

const SHOWN: Readonly<Record<Contender['name'], string>> = {
  single: 'POST /v1/orders, 64 connections',
  plainNest: '(a) plain Nest + TypeORM, 64 connections',
  batch: 'POST /v1/orders:batch, 500 a request, 4 connections',
  plainPg: '(b) plain pg, 200 a transaction, 2 connections',
};
const SINGLE_AT_LEAST = 3;
const BATCH_AT_LEAST = 0.4;

/**
 * Medians of the rounds, and the two ratios that were promised: each the median of the rounds' own ratios,
 * because two measurements side by side have the same neighbours on the machine.
 */
export function report(measured: ReadonlyMap<Contender['name'], readonly Measured[]>): string {
  const medianOf = (name: Contender['name'], of: (answer: Measured) => number): number =>
    median((measured.get(name) ?? []).map(of));
  const rows = [...measured.keys()].map((name) =>
    [
      SHOWN[name].padEnd(54),
      medianOf(name, ({ ordersASecond }) => ordersASecond)
        .toFixed(0)
        .padStart(9),
      medianOf(name, ({ p50 }) => p50)
        .toFixed(1)
        .padStart(9),
      medianOf(name, ({ p99 }) => p99)
        .toFixed(1)
        .padStart(9),
      medianOf(name, ({ cpuMicroseconds }) => cpuMicroseconds)
        .toFixed(0)
        .padStart(14),
    ].join(''),
  );
  const single = ratios(measured, 'single', 'plainNest');
  const batch = ratios(measured, 'batch', 'plainPg');
  return [
    '',
    `${'median of the rounds'.padEnd(54)} orders/s   p50 ms   p99 ms  cpu us/order`,
    ...rows,
    '',
    `single / (a): ${verdict(single, SINGLE_AT_LEAST)}`,
    `batch / (b):  ${verdict(batch, BATCH_AT_LEAST)}`,
  ].join('\n');
}

function ratios(
  measured: ReadonlyMap<Contender['name'], readonly Measured[]>,
  ours: Contender['name'],
  theirs: Contender['name'],
): number[] {
  const against = measured.get(theirs) ?? [];
  return (measured.get(ours) ?? []).map(
    ({ ordersASecond }, round) => ordersASecond / (against[round]?.ordersASecond ?? NaN),
  );
}

function verdict(found: readonly number[], atLeast: number): string {
  const middle = median(found);
  const [least, most] = [Math.min(...found), Math.max(...found)];
  const held = middle >= atLeast ? 'held' : 'MISSED';
  return `${middle.toFixed(2)} (rounds ${least.toFixed(2)} to ${most.toFixed(2)}; at least ${atLeast}: ${held})`;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}
