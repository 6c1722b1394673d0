import { rows, type Sql } from '../platform/database/sql.js';

/** Real time, as all of webhooks is: a merchant that missed one looks for it within days. */
const KEPT = '7 days';
/** Messages deleted at one look; the next goes on. */
const AT_ONCE = 2_000;

/** Deletes messages that were sent or given up so long ago, and returns how many. Uses webhook_messages_settled. */
export async function clearSettledMessages(sql: Sql): Promise<number> {
  const gone = await rows(
    sql,
    `DELETE FROM webhook_messages WHERE id IN (
       SELECT id FROM webhook_messages WHERE state <> 'pending' AND created_at < now() - interval '${KEPT}'
       ORDER BY created_at LIMIT ${AT_ONCE}) RETURNING 1`,
  );
  return gone.length;
}
