import { rows, type Sql } from '../../platform/database/sql.js';
import { newId } from '../../platform/ids.js';
import { clearPushed } from '../../stock/reservations/pushed.js';
import type { StockSourceRequest } from './source-request.js';
import type { Source } from './source.js';

/** A store's source as it was. */
export type KeptSource = Pick<Source, 'id' | 'adapter' | 'settings' | 'credentials' | 'pushes'>;

export interface SourceToWrite {
  readonly settings: unknown;
  readonly credentials: Buffer | null;
  readonly setBy: Source['setBy'];
  readonly isSame: boolean;
  readonly kept: KeptSource | undefined;
}

/**
 * The address of a shop's webhooks stays as long as the adapter does. A sync under way elsewhere loses its
 * lease.
 */
export async function writeSource(
  tx: Sql,
  storeId: string,
  request: StockSourceRequest,
  { settings, credentials, setBy, isSame, kept }: SourceToWrite,
): Promise<string> {
  const id = kept?.adapter === request.adapter ? kept.id : newId();
  if (!isSame) await rows(tx, 'DELETE FROM stock_sources WHERE store_id = $1', [storeId]);
  await rows(
    tx,
    `INSERT INTO stock_sources (id, store_id, adapter, settings, credentials, every_seconds, pushes, absent, set_by,
       wanted_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, clock_timestamp())
     ON CONFLICT (id) DO UPDATE SET credentials = excluded.credentials, every_seconds = excluded.every_seconds,
       absent = excluded.absent, set_by = excluded.set_by, wanted_at = excluded.wanted_at, failures = 0,
       left_alone_until = NULL`,
    [
      id,
      storeId,
      request.adapter,
      JSON.stringify(settings),
      credentials,
      request.everySeconds,
      request.pushes,
      request.absent,
      setBy,
    ],
  );
  return id;
}

/** What another system was told says nothing to this one. */
export async function forgetTold(tx: Sql, storeId: string): Promise<void> {
  await rows(tx, 'DELETE FROM stock_pushes WHERE store_id = $1', [storeId]);
  await clearPushed(tx, storeId);
}
