import { levelUpdateRequest } from '../level-update.js';
import type { PulledRow } from './stock-adapter.js';

/** What a shop's list says of one article, before anybody has judged it. */
export interface ListedLevel {
  readonly sku: string | null | undefined;
  /** Names an article that has no SKU, for the merchant. */
  readonly shopId?: string | number;
  readonly onHand?: unknown;
  readonly name?: string;
  /** Why it is no level, where the adapter knows: the shop does not count this article, say. */
  readonly refusal?: string;
}

const LONGEST_NAME = 200;

/** Judges a shop's list row by row: rows count on over all pages, and an article counts once. */
export class PulledRows {
  private readonly seen = new Map<string, number>();

  constructor(private row = 0) {}

  get count(): number {
    return this.row;
  }

  add({ sku: listed, shopId, onHand, name, refusal }: ListedLevel): PulledRow {
    const row = ++this.row;
    const sku = listed?.trim();
    if (!sku) return { row, refusal: `sku: none${shopId === undefined ? '' : ` (${shopId} in the shop)`}` };
    const before = this.seen.get(sku);
    if (before !== undefined) return { row, sku, refusal: `sku: listed twice, first in row ${before}` };
    this.seen.set(sku, row);
    if (refusal) return { row, sku, refusal };
    const level = levelUpdateRequest.safeParse({
      sku,
      onHand,
      ...(name?.trim() && { name: name.trim().slice(0, LONGEST_NAME) }),
    });
    if (level.success) return { row, level: level.data };
    const [issue] = level.error.issues;
    return { row, sku, refusal: `${issue?.path.join('.')}: ${issue?.message} (${JSON.stringify(onHand)})` };
  }
}
