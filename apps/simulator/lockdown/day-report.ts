import type { TrackAnswer } from '../../../libs/client/openapi.js';
import type { Posted } from '../order-stream.js';
import { minutesAtTheGate, type Entry } from './books.js';
import { counted, summed } from './counts.js';
import { checksBetween, type Checks } from './policy-checks.js';

export interface DayAccount {
  readonly posted: Posted;
  readonly books: readonly Entry[];
  /** Why ops held an order, by its external id. */
  readonly held: ReadonlyMap<string, string>;
  readonly before: Checks;
  readonly after: Checks;
  /** What the links show of the bags that were wished into a locker. */
  readonly views: readonly TrackAnswer[];
  /** Bags that residents took out of cells. */
  readonly fetched: number;
  /** A compound's name for each call for its volunteers. */
  readonly calls: readonly string[];
  readonly lost: readonly string[];
}

/** What became of the day, for people. */
export function dayReport({
  posted,
  books,
  held,
  before,
  after,
  views,
  fetched,
  calls,
  lost,
}: DayAccount): string {
  const checks = (outcome: string) => summed(checksBetween(before, after, outcome));
  const under = books.filter(({ state }) => !ENDED.includes(state)).map(({ state }) => state);
  const lines: [string, string][] = [
    ['orders', `${posted.accepted} accepted, ${posted.refused} refused, ${posted.changed} changed`],
    ['delivered', String(books.filter(({ state }) => state === 'delivered').length)],
    ['held', summed(counted(whyHeld(books, held)))],
    ['came to nothing', summed(counted(reasonsOf(books, ...CAME_TO_NOTHING)))],
    ...(under.length > 0 ? [['not ended', summed(counted(under))] as [string, string]] : []),
    ['policies kept', checks('kept')],
    ['waived', checks('waived')],
    ['refused', checks('refused')],
    ['at the gate', gate(minutesAtTheGate(books))],
    ['lockers', `${fetched + left(views)} bags left in cells, ${fetched} of them fetched`],
    ['fell back', summed(counted(fellBack(books)))],
    ['calls', summed(counted(calls))],
    ['lost', lost.length > 0 ? lost.join('\n' + ' '.repeat(19)) : NOTHING],
  ];
  return ['The day is over.', ...lines.map(([name, words]) => `  ${name.padEnd(16)} ${words}`)].join('\n');
}

const CAME_TO_NOTHING = ['failed', 'returned', 'cancelled'];
const ENDED = ['delivered', 'held', ...CAME_TO_NOTHING];
const NOTHING =
  'nothing: every accepted order is at its end or held for a reason, and none was delivered twice';

/**
 * Of each bag that went elsewhere than it was meant to, why and where to; of one that did so twice, the last.
 */
const fellBack = (books: readonly Entry[]): string[] =>
  books.flatMap(({ history }) => {
    const last = history.findLast(({ event }) => event === 'fall_back');
    return last?.reason ? [last.reason.replace(':', ' →')] : [];
  });

const left = (views: readonly TrackAnswer[]): number =>
  views.filter(({ locker }) => locker?.storedAt && locker.state !== 'open_for_resident').length;

const whyHeld = (books: readonly Entry[], held: DayAccount['held']): string[] =>
  books
    .filter(({ state }) => state === 'held')
    .map((entry) => held.get(entry.externalId) ?? reasonsOf([entry], 'held').join());

function reasonsOf(books: readonly Entry[], ...states: readonly string[]): string[] {
  return books
    .filter(({ state }) => states.includes(state))
    .map(({ state, history }) => history.findLast(({ reason }) => reason)?.reason ?? state);
}

function gate(minutes: readonly number[]): string {
  if (minutes.length === 0) return 'no bag was handed over';
  const sorted = minutes.toSorted((a, b) => a - b);
  const mean = sorted.reduce((sum, one) => sum + one, 0) / sorted.length;
  const p90 = sorted[Math.ceil(sorted.length * 0.9) - 1] ?? mean;
  return `${sorted.length} bags, ${mean.toFixed(1)} minutes on average, ${p90.toFixed(1)} at the 90th percentile`;
}
