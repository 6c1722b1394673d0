import type { Account, StockAdapter } from '../../shop-adapters/stock-adapter.js';
import type { Lease } from './lease.js';

/** One sync of one store while it is under way. */
export interface SyncUnderWay {
  readonly lease: Lease;
  readonly adapter: StockAdapter;
  readonly account: Account;
  /** Whether the merchant's system is told of our orders: its number is too low by what it was told. */
  readonly told: boolean;
  /** Words that must not get into a record. */
  readonly secrets: readonly string[];
  /** Ends when the lease is lost or the worker stops. */
  readonly signal: AbortSignal;
}
