import { inTransaction, row, rows, type Sql } from '../../platform/database/sql.js';
import { newId } from '../../platform/ids.js';
import { SOURCE_COLUMNS, type Source } from '../source/source.js';

/** Seconds after which the store of a worker that was killed is free again. Real time, of the database. */
const LEASE = 8;
const RENEWED_EVERY = 2;
/** Stores of one merchant that are synced at once. */
const STORES_AT_ONCE = 2;
/** Class of the advisory locks that make two takings of one merchant come after each other. */
const TAKING = 100_105;

/** The store is synced by somebody else by now: whatever is under way must not be written. */
export class LeaseLost extends Error {}

/** The right to sync one store, until it is given back or not renewed. */
export class Lease {
  private readonly lost = new AbortController();
  private readonly timer: NodeJS.Timeout;
  private renewedAt = Date.now();
  private renewing = false;

  private constructor(
    private readonly sql: Sql,
    private readonly holder: string,
    readonly source: Source,
  ) {
    this.timer = setInterval(() => void this.renewQuietly(), RENEWED_EVERY * 1_000);
  }

  /** None where the store is being synced, its shop is left alone, or the merchant's stores that may be are. */
  static async take(sql: Sql, sourceId: string): Promise<Lease | undefined> {
    const holder = newId();
    const source = await inTransaction(sql, async (tx) => {
      await rows(tx, LOCK_MERCHANT, [sourceId]);
      return row<Source>(tx, TAKE, [sourceId, holder]);
    });
    return source && new Lease(sql, holder, source);
  }

  /** Ends when the lease is lost. */
  get signal(): AbortSignal {
    return this.lost.signal;
  }

  /** Page by page, and in between. */
  async renew(): Promise<void> {
    const renewed = await row(
      this.sql,
      `UPDATE stock_sources SET leased_until = clock_timestamp() + interval '${LEASE} s'
       WHERE id = $1 AND leased_by = $2 RETURNING 1`,
      [this.source.id, this.holder],
    );
    if (!renewed) throw this.end();
    this.renewedAt = Date.now();
  }

  /** In a transaction that writes: nobody takes the store over before it has ended. */
  async hold(tx: Sql): Promise<void> {
    const mine = await row(
      tx,
      'SELECT 1 FROM stock_sources WHERE id = $1 AND leased_by = $2 FOR NO KEY UPDATE',
      [this.source.id, this.holder],
    );
    if (!mine) throw this.end();
  }

  async giveBack(): Promise<void> {
    clearInterval(this.timer);
    await rows(
      this.sql,
      'UPDATE stock_sources SET leased_by = NULL, leased_until = NULL WHERE id = $1 AND leased_by = $2',
      [this.source.id, this.holder],
    );
  }

  /** A writing under way holds the row: one renewal waits for it, not one more each time. */
  private async renewQuietly(): Promise<void> {
    if (this.renewing) return;
    this.renewing = true;
    await this.renew().catch(() => this.endIfOverdue());
    this.renewing = false;
  }

  private endIfOverdue(): void {
    if (Date.now() - this.renewedAt > LEASE * 1_000) this.end();
  }

  private end(): LeaseLost {
    const error = new LeaseLost('The store is synced by another worker');
    this.lost.abort(error);
    return error;
  }
}

const LOCK_MERCHANT = `
SELECT pg_advisory_xact_lock(${TAKING}, hashtext(store.merchant_id))
FROM stock_sources s JOIN stores store ON store.id = s.store_id WHERE s.id = $1`;

const TAKE = `
UPDATE stock_sources s SET leased_by = $2, leased_until = clock_timestamp() + interval '${LEASE} s'
FROM stores store
WHERE s.id = $1 AND store.id = s.store_id
  AND (s.leased_until IS NULL OR s.leased_until < clock_timestamp())
  AND (s.left_alone_until IS NULL OR s.left_alone_until <= clock_timestamp())
  AND (SELECT count(*) FROM stock_sources other JOIN stores its ON its.id = other.store_id
       WHERE its.merchant_id = store.merchant_id AND other.leased_until >= clock_timestamp()) < ${STORES_AT_ONCE}
RETURNING ${SOURCE_COLUMNS}`;
