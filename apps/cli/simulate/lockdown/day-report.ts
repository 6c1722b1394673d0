import type { ZoneRow } from '../../client/contract.js';
import type { Posted } from '../order-stream.js';
import { losses, minutesAtTheGate, type Entry } from './books.js';
import { checksBetween, type Checks } from './policy-checks.js';

export interface DayAccount {
  readonly posted: Posted;
  readonly books: readonly Entry[];
  readonly zones: readonly ZoneRow[];
  readonly before: Checks;
  readonly after: Checks;
}

/** What became of the day, for people. Throws where an order is lost. */
export function dayReport({ posted, books, zones, before, after }: DayAccount): string {
  const lost = losses(books, posted.accepted);
  if (lost.length > 0) throw new Error(`The day lost orders: ${lost.join('; ')}`);
  const many = (...states: string[]) => books.filter(({ state }) => states.includes(state)).length;
  const checks = (outcome: string) => checksBetween(before, after, outcome);
  const lines: [string, string][] = [
    ['orders', `${posted.accepted} accepted, ${posted.refused} refused`],
    ['delivered', String(many('delivered'))],
    ['under way', String(many('offered', 'accepted', 'picked_up', 'arrived'))],
    ['waiting', `${many('queued')}${because(waitingBecause(zones))}`],
    ['held', `${many('held')}${because(heldBecause(books))}`],
    ['came to nothing', `${many('failed', 'returned', 'cancelled')}`],
    ['policies kept', String(total(checks('kept')))],
    ['waived', `${total(checks('waived'))}${because(checks('waived'))}`],
    ['refused', `${total(checks('refused'))}${because(checks('refused'))}`],
    ['at the gate', gate(minutesAtTheGate(books))],
    ['lost', 'nothing: every accepted order is in one of these lines, and none was delivered twice'],
  ];
  return ['The day is over.', ...lines.map(([name, told]) => `  ${name.padEnd(16)} ${told}`)].join('\n');
}

type Count = readonly [what: string, count: number];

const total = (counts: readonly Count[]): number => counts.reduce((sum, [, count]) => sum + count, 0);

const because = (counts: readonly Count[]): string =>
  counts.length === 0 ? '' : `, because of ${counts.map(([what, count]) => `${what} ${count}`).join(', ')}`;

function waitingBecause(zones: readonly ZoneRow[]): Count[] {
  return counted(
    zones.flatMap((zone) =>
      Object.entries(zone.waitingBecause).flatMap(([reason, count]) => Array<string>(count).fill(reason)),
    ),
  );
}

function heldBecause(books: readonly Entry[]): Count[] {
  return counted(
    books.filter(({ state }) => state === 'held').map(({ history }) => history.at(-1)?.reason ?? 'no reason'),
  );
}

function counted(reasons: readonly string[]): Count[] {
  const counts = new Map<string, number>();
  for (const reason of reasons) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a);
}

function gate(minutes: readonly number[]): string {
  if (minutes.length === 0) return 'no bag was handed over';
  const sorted = minutes.toSorted((a, b) => a - b);
  const mean = sorted.reduce((sum, one) => sum + one, 0) / sorted.length;
  const p90 = sorted[Math.ceil(sorted.length * 0.9) - 1] ?? mean;
  return `${sorted.length} bags, ${mean.toFixed(1)} minutes on average, ${p90.toFixed(1)} at the 90th percentile`;
}
