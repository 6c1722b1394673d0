import type { z } from 'zod';
import type { LevelUpdateRequest } from '../level-update.js';

/** One row of a merchant's list, as read: a level, or why it is none. Rows count from 1. */
export type PulledRow =
  | { readonly row: number; readonly level: LevelUpdateRequest }
  | { readonly row: number; readonly refusal: string };

/** How one kind of shop system is read. A new one is a folder here and an entry in `adapters.ts`. */
export interface StockAdapter<Settings = unknown> {
  readonly name: string;
  /** What has to be set for a store; validated before it is kept. */
  readonly settings: z.ZodType<Settings>;
  /**
   * Reads the store's levels as a stream. A bad row is yielded as a refusal and the rest goes on; what makes the whole
   * list unreadable (no answer, no columns) throws with words for the merchant.
   */
  pull(settings: Settings, signal: AbortSignal): AsyncIterable<PulledRow>;
}
