import type { Sql } from '../platform/database/sql.js';

/** A row of the outbox: something happened to a delivery, or to the order that it is of. */
export interface OutboxRow {
  readonly id: string;
  readonly event: string;
  readonly deliveryId: string;
  readonly merchantId: string;
  readonly zoneId: string;
}

/** The table, by its owner. */
export interface Outbox {
  /** The first rows to be carried, in their order. */
  oldest(tx: Sql, limit: number): Promise<OutboxRow[]>;
  /** In the transaction that read them, once all reactions are done. */
  delete(tx: Sql, ids: readonly string[]): Promise<void>;
}
export const OUTBOX = Symbol('outbox');

/** What one lib does because of events. */
export interface Reaction {
  readonly events: ReadonlySet<string> | 'all';
  /**
   * Runs in the transaction that takes these rows out of the outbox. At-least-once: where anything fails, all
   * reactions get the same rows again.
   */
  run(tx: Sql, happened: readonly OutboxRow[]): Promise<void>;
}
/** Classes of reactions, in the order in which they run. */
export const REACTIONS = Symbol('reactions');
