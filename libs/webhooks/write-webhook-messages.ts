import { rows, type Sql } from '../platform/database/sql.js';
import { LINE_FACTS, SHORT_OF_LINE } from '../stock/lines/line-facts.js';
import { WEBHOOK_OF_EVENT } from './webhook-of-event.js';
import type { SendWebhooks } from './webhooks.queue.js';

/** Those that have a type of message. */
export const TOLD_EVENTS = (Object.keys(WEBHOOK_OF_EVENT) as (keyof typeof WEBHOOK_OF_EVENT)[]).filter(
  (event) => WEBHOOK_OF_EVENT[event] !== null,
);

/**
 * Turns outbox rows into messages for the merchants that have an address, in the order of the outbox, and returns the
 * deliveries that have messages to send. Runs in the relay's transaction.
 */
export async function writeWebhookMessages(tx: Sql, outboxIds: readonly string[]): Promise<SendWebhooks[]> {
  const types = TOLD_EVENTS.map((event) => WEBHOOK_OF_EVENT[event]);
  const written = await rows<SendWebhooks>(tx, WRITE, [outboxIds, TOLD_EVENTS, types]);
  return [...new Map(written.map((one) => [one.deliveryId, one])).values()];
}

/** As they are when the message is written: a later message never tells older lines. */
const LINES = `SELECT jsonb_agg(jsonb_build_object('sku', f.sku, 'ordered', f.quantity, 'state', f.state,
    'toPick', f."toPick", 'picked', f.picked, 'asked', f.asked, 'substituted', f.substituted, 'cut', f.cut,
    'insteadOf', f."insteadOf") ORDER BY f.sku)
  FROM (SELECT ${LINE_FACTS} FROM order_lines line ${SHORT_OF_LINE} WHERE line.order_id = d.order_id) AS f`;

const WRITE = `
INSERT INTO webhook_messages (merchant_id, delivery_id, type, body, next_attempt_at, created_at)
SELECT o.merchant_id, o.delivery_id, t.type, jsonb_build_object(
    'type', t.type, 'timestamp', to_char(coalesce(h.at, o.at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'data', jsonb_strip_nulls(jsonb_build_object('deliveryId', o.delivery_id, 'orderId', d.order_id,
      'externalId', orders.external_id, 'state', h.state, 'reason', h.reason, 'changed',
      CASE WHEN t.type = 'order.changed' THEN coalesce(to_jsonb(h.changed), '["lines"]') END,
      'place', orders.drop_policy->>'place',
      'lines', CASE WHEN t.type = 'order.changed' THEN (${LINES}) END))),
  now(), now()
FROM outbox o
JOIN unnest($2::text[], $3::text[]) AS t (event, type) ON t.event = o.event
JOIN merchants m ON m.id = o.merchant_id AND m.webhook_url IS NOT NULL
  AND NOT EXISTS (SELECT FROM webhook_breakers b WHERE b.merchant_id = m.id AND b.gone_url = m.webhook_url)
JOIN deliveries d ON d.id = o.delivery_id
JOIN orders ON orders.id = d.order_id
LEFT JOIN delivery_history h ON h.id = o.history_id
WHERE o.id = ANY($1::bigint[])
ORDER BY o.id
RETURNING delivery_id AS "deliveryId", merchant_id AS "merchantId"`;
