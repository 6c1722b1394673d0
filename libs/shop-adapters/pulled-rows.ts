import { judgeRow, type ToldRow } from './judge-row.js';
import type { PulledRow } from './stock-adapter.js';

/** What a shop's list says of one article, before anybody has judged it. */
export interface ListedLevel extends Pick<ToldRow, 'sku' | 'onHand' | 'name'> {
  /** Names an article that has no SKU, for the merchant. */
  readonly shopId?: unknown;
  /** Why it is no level, where the adapter knows: the shop does not count this article, say. */
  readonly refusal?: string;
}

/** Judges a shop's list row by row: rows count on over all pages, and an article counts once. */
export class PulledRows {
  private readonly seen = new Map<string, number>();

  constructor(private row = 0) {}

  get count(): number {
    return this.row;
  }

  add({ shopId, refusal, ...told }: ListedLevel): PulledRow {
    const row = ++this.row;
    const judged = judgeRow(row, told, shopId);
    const sku = 'level' in judged ? judged.level.sku : judged.sku;
    if (sku === undefined) return judged;
    const before = this.seen.get(sku);
    if (before !== undefined) return { row, sku, refusal: `sku: listed twice, first in row ${before}` };
    this.seen.set(sku, row);
    return refusal ? { row, sku, refusal } : judged;
  }
}
