import type { LoadAnswer } from '../stage/merchant-load.js';

export interface Contender {
  readonly name: 'single' | 'plainNest' | 'batch' | 'plainPg';
  run(seconds: number): Promise<LoadAnswer>;
}

const SHOWN: Readonly<Record<Contender['name'], string>> = {
  single: 'POST /v1/orders, 64 connections',
  plainNest: '(a) plain Nest + TypeORM, 64 connections',
  batch: 'POST /v1/orders:batch, 500 a request, 4 connections',
  plainPg: '(b) plain pg, 200 a transaction, 2 connections',
};
const SINGLE_AT_LEAST = 3;
const BATCH_AT_LEAST = 0.4;

/** Medians of the rounds, and the two ratios that were promised. */
export function report(measured: ReadonlyMap<Contender['name'], readonly LoadAnswer[]>): string {
  const medianOf = (name: Contender['name'], of: (answer: LoadAnswer) => number): number =>
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
    ].join(''),
  );
  const rate = (name: Contender['name']): number => medianOf(name, ({ ordersASecond }) => ordersASecond);
  const single = rate('single') / rate('plainNest');
  const batch = rate('batch') / rate('plainPg');
  return [
    '',
    `${'median of the rounds'.padEnd(54)} orders/s   p50 ms   p99 ms`,
    ...rows,
    '',
    `single / (a): ${single.toFixed(2)} (at least ${SINGLE_AT_LEAST}: ${verdict(single >= SINGLE_AT_LEAST)})`,
    `batch / (b):  ${batch.toFixed(2)} (at least ${BATCH_AT_LEAST}: ${verdict(batch >= BATCH_AT_LEAST)})`,
  ].join('\n');
}

const verdict = (held: boolean): string => (held ? 'held' : 'MISSED');

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}
