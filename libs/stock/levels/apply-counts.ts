import type { EpochMs } from '../../geo/units.js';
import type { Sql } from '../../platform/database/sql.js';
import type { LevelUpdate } from '../level-update.js';
import { applyMoved, applyUnmoved, type AppliedCount, type CountsOf } from './write-counts.js';
import { inOrder } from './counts.js';
import { introduceLevels } from './introduce-levels.js';
import type { LevelChange } from './level-change.js';
import { sqlTime } from '../../platform/database/sql-time.js';

/** Where counts come from. */
export interface CountOrigin {
  readonly runId?: string;
  /**
   * `absent`: the articles were not in a list that is whole, so there are none. Only of articles that are
   * known, and never against a count of the same moment.
   */
  readonly cause?: 'counted' | 'absent';
  /** The number is from a system that is told of our orders: too low by what it was told and we still count. */
  readonly knowsOurOrders?: boolean;
}

/**
 * Applies what the merchant says its shelves hold, and returns what changed. A message older than the last
 * one about a SKU is passed over. What has moved since the message was true is added to it again: the
 * merchant did not know.
 */
export async function applyCounts(
  tx: Sql,
  storeId: string,
  told: readonly LevelUpdate[],
  now: EpochMs,
  origin: CountOrigin = {},
): Promise<LevelChange[]> {
  const counts = inOrder(told, now);
  if (counts.length === 0) return [];
  const { runId, cause = 'counted', knowsOurOrders = false } = origin;
  const of: CountsOf = { storeId, now: sqlTime(now), runId, cause, knowsOurOrders };
  const applied = await applyUnmoved(tx, of, counts);
  const fated = (fate: AppliedCount['fate']) => applied.filter((level) => level.fate === fate);
  const countsOf = (levels: readonly AppliedCount[]) => {
    const skus = new Set(levels.map(({ sku }) => sku));
    return counts.filter(({ sku }) => skus.has(sku));
  };
  const changed: LevelChange[] = fated('changed');
  const moved = countsOf(fated('moved'));
  if (moved.length > 0) changed.push(...(await applyMoved(tx, of, moved)));
  const unknown = cause === 'counted' ? countsOf(fated('unknown')) : [];
  if (unknown.length > 0) changed.push(...(await introduceLevels(tx, of, unknown)));
  return changed
    .map(({ sku, onHand, before }) => ({ sku, onHand, before }))
    .sort((a, b) => (a.sku < b.sku ? -1 : 1));
}
