import { epochMs, type EpochMs } from '../../geo/units.js';
import type { PulledRow } from '../../shop-adapters/stock-adapter.js';
import type { LevelUpdate } from '../../stock/level-update.js';
import type { Run } from './run.js';

/** A row's level with the time it is true as of. */
export type TimedLevel = LevelUpdate & { readonly asOf: EpochMs };

export interface ReadPage {
  /** The last word on each SKU, in the order of SKUs, which is the order of locks. */
  readonly levels: readonly TimedLevel[];
  /** All that the page names, also in rows that are refused: what is named is not absent. */
  readonly skus: readonly string[];
}

/** When a page was asked for and when it came. */
export interface PageTimes {
  readonly asked: EpochMs;
  readonly came: EpochMs;
}

/** Milliseconds; less is a shop's clock that is not quite right. */
const CLOCK_AHEAD = 3_600_000;

/**
 * Sorts a page's rows into levels and refusals. A level without a time of its own is as of when the page was
 * asked for: what moved while the shop was answering is not in it. A shop's clock that runs ahead counts as
 * now.
 */
export function readPage(pulled: readonly PulledRow[], { asked, came }: PageTimes, run: Run): ReadPage {
  const latest = new Map<string, TimedLevel>();
  const skus = new Set<string>();
  for (const one of pulled) {
    run.counts.seen++;
    if ('refusal' in one) {
      if (one.sku) skus.add(one.sku);
      run.refuse({ row: one.row, sku: one.sku, reason: one.refusal });
      continue;
    }
    const { asOf, ...level } = one.level;
    const timed = { ...level, asOf: asOf ? epochMs(Math.min(Date.parse(asOf), came)) : asked };
    const said = (reason: string): void => run.remarkOn({ row: one.row, sku: level.sku, reason });
    if (one.remark) said(one.remark);
    if (asOf && Date.parse(asOf) - came > CLOCK_AHEAD)
      said(`asOf: ${asOf} has not come yet: it counts as now`);
    if (latest.has(level.sku)) said('is listed more than once: the latest counts');
    skus.add(level.sku);
    if (timed.asOf >= (latest.get(level.sku)?.asOf ?? -Infinity)) latest.set(level.sku, timed);
  }
  const levels = [...latest.values()].sort((a, b) => (a.sku < b.sku ? -1 : 1));
  noteLag(levels, came, run);
  return { levels, skus: [...skus] };
}

/** A list is as far behind as its newest row. */
function noteLag(levels: readonly TimedLevel[], came: EpochMs, { counts }: Run): void {
  const newest = levels.reduce((latest, { asOf }) => Math.max(latest, asOf), -Infinity);
  if (newest === -Infinity) return;
  const lag = Math.max(0, came - newest) / 1_000;
  counts.lagSeconds = counts.lagSeconds === null ? lag : Math.min(counts.lagSeconds, lag);
}
