import type { EpochMs } from '../geo/units.js';
import { rows, type Sql } from '../platform/database/sql.js';
import { sqlTime } from '../platform/database/sql-time.js';

export async function insertMessage(
  tx: Sql,
  message: { readonly deliveryId: string; readonly sender: string; readonly text: string },
  now: EpochMs,
): Promise<void> {
  await rows(tx, 'INSERT INTO messages (delivery_id, sender, text, at) VALUES ($1, $2, $3, $4)', [
    message.deliveryId,
    message.sender,
    message.text,
    sqlTime(now),
  ]);
}

/** Other words in the place of those that were written. */
export async function redactMessages(
  tx: Sql,
  messages: readonly { readonly id: string; readonly text: string }[],
): Promise<void> {
  if (messages.length === 0) return;
  await rows(
    tx,
    `UPDATE messages m SET text = c.text FROM unnest($1::bigint[], $2::text[]) AS c (id, text) WHERE m.id = c.id`,
    [messages.map(({ id }) => id), messages.map(({ text }) => text)],
  );
}
