import type { z } from 'zod';
import type { EpochMs } from '../geo/units.js';
import type { LevelUpdateRequest } from '../stock/level-update.js';
import type { ShopHttp } from './shop-http.js';

/** How one kind of shop system is read and told. A new one is a folder here and an entry in `adapters.ts`. */
export interface StockAdapter<Settings = unknown, Credentials = unknown> {
  readonly name: string;
  /** What has to be set for a store: shown to whoever may see the source. Validated before it is kept. */
  readonly settings: z.ZodType<Settings>;
  /**
   * What the system asks of all calls of one merchant together, where it does; the merchant's pace is kept as
   * well.
   */
  readonly secondsBetweenCalls?: number;
  /** All pages are of one answer: rows without a time of their own count as of when the first was asked for. */
  readonly oneAnswer?: boolean;
  /** Names of settings that reach into our own machine: only ops may give them. */
  readonly opsOnly?: readonly string[];
  /** Keys and secrets: encrypted at rest, never shown again. */
  readonly credentials?: z.ZodType<Credentials>;
  /**
   * Reads the store's levels page by page, from the start or from after the page whose cursor is given. A bad
   * row is given as a refusal and the rest goes on; what makes the whole list unreadable (no answer, no
   * columns, a web page) throws with words for the merchant. A page is asked of the shop when it is asked of
   * the adapter, not before: rows without a time of their own count as of then.
   */
  pull(
    account: Account<Settings, Credentials>,
    from: Cursor | undefined,
    signal: AbortSignal,
  ): AsyncIterable<PulledPage>;
  /** Absent: this system is only read. */
  readonly push?: Push<Settings, Credentials>;
  /** Absent: this system does not call us. */
  readonly webhook?: Webhook<Settings, Credentials>;
}

/** One store's account with its shop system, as an adapter is given it. */
export interface Account<Settings = unknown, Credentials = unknown> {
  readonly settings: Settings;
  readonly credentials: Credentials;
  /** The way to the shop's server: timeouts, the merchant's rate and the size of answers are kept by it. */
  readonly http: ShopHttp;
}

/** Where a pull goes on, in the adapter's own words. Kept as text. */
export type Cursor = string;

export interface PulledPage {
  readonly rows: readonly PulledRow[];
  /** Goes on after this page; absent on the last. */
  readonly next?: Cursor;
  /**
   * When the list as a whole was true (a file's time): of rows without a time of their own, and of what is
   * absent.
   */
  readonly asOf?: string;
  /** Why the list ends here though it is not whole: what was read counts, and nothing is taken as absent. */
  readonly brokeOff?: string;
}

/** One row of a merchant's list, as read: a level, or why it is none. Rows count from 1 over all pages. */
export type PulledRow =
  | {
      readonly row: number;
      readonly level: LevelUpdateRequest;
      /** What else the row says that was not understood, and does not count. */
      readonly remark?: string;
    }
  /** `sku` where it could be read: an article with a bad row is not one that is missing from the list. */
  | { readonly row: number; readonly refusal: string; readonly sku?: string };

/** Tells the shop what our orders took from it, or gave back. */
export interface Push<Settings, Credentials> {
  /** What the shop's system holds of these SKUs now; one that it does not know is absent. */
  read(
    account: Account<Settings, Credentials>,
    skus: readonly string[],
    signal: AbortSignal,
  ): Promise<ReadonlyMap<string, number>>;
  /**
   * Makes the changes. Systems that adjust use `change` and `key` (the same key again must not count twice,
   * where the system knows of keys); systems that only set use `to`. Answers for each SKU; throws where none
   * was made.
   */
  write(
    account: Account<Settings, Credentials>,
    changes: readonly PushedChange[],
    signal: AbortSignal,
  ): Promise<readonly PushAnswer[]>;
}

export interface PushedChange {
  readonly sku: string;
  /** Units; negative where our orders took them. */
  readonly change: number;
  /** What {@link Push.read} told, and what it is to be after the change (never below zero). */
  readonly from: number;
  readonly to: number;
  /** Names this one change for ever. */
  readonly key: string;
}

export interface PushAnswer {
  readonly sku: string;
  /** Why the shop did not take it; absent: done. */
  readonly refusal?: string;
}

/** The shop's calls to us. */
export interface Webhook<Settings, Credentials> {
  /**
   * Checks signature and age. Throws {@link WebhookRefused} where either is wrong. Works on the bytes as they
   * came, compares in constant time, calls nobody.
   */
  verify(account: Account<Settings, Credentials>, call: WebhookCall, now: EpochMs): VerifiedCall;
  /** The levels that a verified call tells of; may ask the shop for what the call leaves out. */
  levels(
    account: Account<Settings, Credentials>,
    body: string,
    signal: AbortSignal,
  ): Promise<readonly PulledRow[]>;
}

export interface WebhookCall {
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
}

export interface VerifiedCall {
  /** The same for the same event sent again: it counts once. */
  readonly id: string;
  /** When the shop says that it was so. */
  readonly at: EpochMs;
}

/** A call that is not from the shop, or too old: answered 401, nothing changes. */
export class WebhookRefused extends Error {}
