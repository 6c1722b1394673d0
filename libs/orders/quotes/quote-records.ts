import type { FixedFee } from '../../fees/fixed-fee.js';
import type { EpochMs } from '../../geo/units.js';
import { row, rows, type Sql } from '../../platform/database/sql.js';
import { sqlTime } from '../../platform/database/sql-time.js';
import type { Promised } from '../promise-order.js';

/** What is kept of a quote: what binds, and by what it is known whether an order is what was quoted. */
export interface QuoteRecord extends Promised {
  readonly id: string;
  readonly merchantId: string;
  readonly storeId: string;
  readonly zoneId: string;
  /** Of the door: an address is kept nowhere but with an order. */
  readonly placeHash: Buffer;
  readonly window: { readonly earliest?: string; readonly latest?: string } | undefined;
  readonly load: { readonly bags: number; readonly weightGrams: number };
  /** Absent: nothing is charged. */
  readonly fee: FixedFee | undefined;
  readonly now: EpochMs;
  readonly expiresAt: EpochMs;
}

export async function insertQuote(sql: Sql, quote: QuoteRecord): Promise<void> {
  await rows(
    sql,
    `INSERT INTO quotes (id, merchant_id, store_id, zone_id, place_hash, asked_window, bags, weight_grams, promise_p50,
       promise_p90, promised_at, fee, created_at, expires_at)
     VALUES (:id, :merchantId, :storeId, :zoneId, :placeHash, :window, :bags, :grams, :p50, :p90, :promisedAt, :fee, :now,
       :expiresAt)`,
    {
      id: quote.id,
      merchantId: quote.merchantId,
      storeId: quote.storeId,
      zoneId: quote.zoneId,
      placeHash: quote.placeHash,
      window: quote.window ? JSON.stringify(quote.window) : null,
      bags: quote.load.bags,
      grams: quote.load.weightGrams,
      p50: sqlTime(quote.promise.p50),
      p90: sqlTime(quote.promise.p90),
      promisedAt: sqlTime(quote.promisedAt),
      fee: quote.fee ? JSON.stringify(quote.fee) : null,
      now: sqlTime(quote.now),
      expiresAt: sqlTime(quote.expiresAt),
    },
  );
}

export interface QuoteRow {
  readonly id: string;
  readonly storeId: string;
  readonly placeHash: Buffer;
  readonly window: QuoteRecord['window'] | null;
  readonly weightGrams: number;
  readonly p50: Date;
  readonly p90: Date;
  readonly promisedAt: Date;
  readonly fee: FixedFee | null;
  readonly expiresAt: Date;
  readonly orderId: string | null;
}

/** Another merchant's quote is none. */
export async function findQuote(sql: Sql, merchantId: string, id: string): Promise<QuoteRow | undefined> {
  return row<QuoteRow>(
    sql,
    `SELECT id, store_id AS "storeId", place_hash AS "placeHash", asked_window AS window,
       weight_grams AS "weightGrams", promise_p50 AS p50, promise_p90 AS p90, promised_at AS "promisedAt", fee,
       expires_at AS "expiresAt", order_id AS "orderId"
     FROM quotes WHERE id = $1 AND merchant_id = $2`,
    [id, merchantId],
  );
}

/**
 * Those that no order has been posted on yet, locked to the end of the transaction. No statement where there
 * are none.
 */
export async function lockUnused(tx: Sql, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const found = await rows<{ id: string }>(
    tx,
    'SELECT id FROM quotes WHERE id = ANY($1::uuid[]) AND order_id IS NULL ORDER BY id FOR UPDATE',
    [ids],
  );
  return new Set(found.map(({ id }) => id));
}

/** Each binds one order. */
export async function useQuotes(
  tx: Sql,
  used: readonly { readonly quoteId: string; readonly orderId: string }[],
): Promise<void> {
  if (used.length === 0) return;
  await rows(
    tx,
    `UPDATE quotes q SET order_id = u.order_id FROM unnest($1::uuid[], $2::uuid[]) AS u (id, order_id)
     WHERE q.id = u.id`,
    [used.map(({ quoteId }) => quoteId), used.map(({ orderId }) => orderId)],
  );
}

/** Quotes deleted at one look; the next goes on. */
const AT_ONCE = 2_000;

/** Those that expired before the moment, used or not: what bound stands with the order. Uses quotes_by_end. */
export async function deleteExpired(sql: Sql, before: EpochMs): Promise<boolean> {
  const deleted = await rows<{ id: string }>(
    sql,
    `DELETE FROM quotes WHERE id IN (
       SELECT id FROM quotes WHERE expires_at < $1 ORDER BY expires_at LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)
     RETURNING id`,
    [sqlTime(before)],
  );
  return deleted.length === AT_ONCE;
}
