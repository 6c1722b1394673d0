import { rows, type Sql } from '../platform/database/sql.js';
import type { Outbox, OutboxRow } from '../upkeep/reaction.js';

/**
 * For SQL: writes the outbox, from which all others hear of it: in the transaction of what they hear. `found`
 * selects event, delivery_id, merchant_id, zone_id, history_id and at.
 */
export const announce = (found: string): string => `
  INSERT INTO outbox (event, delivery_id, merchant_id, zone_id, history_id, at)
  ${found}`;

/** For the relay. */
export const outbox: Outbox = {
  oldest: (tx: Sql, limit: number) =>
    rows<OutboxRow>(
      tx,
      `SELECT id, event, delivery_id AS "deliveryId", merchant_id AS "merchantId", zone_id AS "zoneId"
       FROM outbox ORDER BY id LIMIT $1`,
      [limit],
    ),
  delete: async (tx: Sql, ids: readonly string[]) => {
    await rows(tx, 'DELETE FROM outbox WHERE id = ANY($1::bigint[])', [ids]);
  },
};
