import type { CountAnswer } from './counts.js';
import type { HistoryAnswer } from './read-history.js';
import type { ListAnswer } from './read-list.js';

/** What each contender did, side by side. */
export interface Turn {
  /** Every count differs from its level: an entry in the ledger for each. */
  readonly allChanged: CountAnswer;
  /** One in ten does, as in a sync every few minutes. */
  readonly someChanged: CountAnswer;
  readonly plain: CountAnswer;
}

const AT_LEAST = 0.5;
const MEGABYTES = 300;

const SHOWN: Readonly<Record<keyof Turn, string>> = {
  allChanged: 'levels in pages of 1,000, all changed',
  someChanged: 'levels in pages of 1,000, a tenth changed',
  plain: 'plain pg: one COPY, one merge, no ledger',
};

/** Medians of the rounds; ratios are the median of the rounds' own ratios. */
export function reportCounts(when: string, turns: readonly Turn[]): string {
  const names = Object.keys(SHOWN) as (keyof Turn)[];
  const rows = names.map((name) => {
    const rate = median(turns.map((turn) => turn[name].countsASecond));
    const deadlocks = turns.reduce((sum, turn) => sum + turn[name].deadlocks, 0);
    return `${SHOWN[name].padEnd(44)}${rate.toFixed(0).padStart(12)}${String(deadlocks).padStart(12)}`;
  });
  return [
    '',
    `${when.padEnd(44)}    counts/s   deadlocks`,
    ...rows,
    `all changed / plain: ${ratio(turns, 'allChanged')}`,
    `a tenth changed / plain: ${ratio(turns, 'someChanged')}`,
    '',
  ].join('\n');
}

export function reportHistory({ pages, often, once, onceAlone, bytesAPage }: HistoryAnswer): string {
  return (
    `history after ${pages} pages of 1,000 changes (${bytesAPage} bytes a page): 50 newest entries ${often.toFixed(1)} ms; ` +
    `one entry in the oldest page ${once.toFixed(1)} ms, ${(once / onceAlone).toFixed(0)} times what it took when there was that page alone`
  );
}

export function reportList({ rows, refused, rowsASecond, megabytes }: ListAnswer): string {
  const held = megabytes < MEGABYTES ? 'held' : 'MISSED';
  return (
    `CSV of ${rows} rows (${refused} refused): ${rowsASecond.toFixed(0)} rows/s, ${megabytes.toFixed(0)} MB at most; ` +
    `under ${MEGABYTES} asked: ${held}`
  );
}

function ratio(turns: readonly Turn[], name: 'allChanged' | 'someChanged'): string {
  const found = turns.map((turn) => turn[name].countsASecond / turn.plain.countsASecond);
  const middle = median(found);
  const verdict = middle >= AT_LEAST ? 'held' : 'MISSED';
  const range = `${Math.min(...found).toFixed(2)} to ${Math.max(...found).toFixed(2)}`;
  return `${middle.toFixed(2)} (${range}); at least ${AT_LEAST} asked: ${verdict}`;
}

function median(found: readonly number[]): number {
  const sorted = [...found].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
