import { rows, type Sql } from '../platform/database/sql.js';

/**
 * For SQL: writes the outbox, from which all others hear of it: in the transaction of what they hear. `found` selects event,
 * delivery_id, merchant_id, zone_id, history_id and at.
 */
export const announce = (found: string): string => `
  INSERT INTO outbox (event, delivery_id, merchant_id, zone_id, history_id, at)
  ${found}`;

/** In the transaction that read them, once the queues have what follows from them. */
export async function deleteFromOutbox(tx: Sql, ids: readonly string[]): Promise<void> {
  await rows(tx, 'DELETE FROM outbox WHERE id = ANY($1::bigint[])', [ids]);
}
