import { expectedAt, LIVE_ASSIGNMENT } from '../deliveries/expected/expected-at.js';
import { CARRIER_TOLD } from '../deliveries/expected/told-carrier.js';
import { rows, type Sql } from '../platform/database/sql.js';
import { LINE_FACTS, SHORT_OF_LINE } from '../stock/lines/line-facts.js';
import { WEBHOOK_OF_EVENT } from './webhook-of-event.js';
import type { SendWebhooks } from './webhooks.queue.js';

/** Those that have a type of message. */
export const TOLD_EVENTS = (Object.keys(WEBHOOK_OF_EVENT) as (keyof typeof WEBHOOK_OF_EVENT)[]).filter(
  (event) => WEBHOOK_OF_EVENT[event] !== null,
);

/**
 * Turns outbox rows into messages for the endpoints that are told of them, in the order of the outbox, and
 * returns what there is to send. For an endpoint that is switched off they are kept, to be replayed. Runs in
 * the relay's transaction.
 */
export async function writeWebhookMessages(tx: Sql, outboxIds: readonly string[]): Promise<SendWebhooks[]> {
  const types = TOLD_EVENTS.map((event) => WEBHOOK_OF_EVENT[event]);
  const written = await rows<SendWebhooks>(tx, WRITE, [outboxIds, TOLD_EVENTS, types]);
  return [...new Map(written.map((one) => [`${one.endpointId}/${one.deliveryId}`, one])).values()];
}

/** As they are when the message is written: a later message never tells older lines. */
const LINES = `SELECT jsonb_agg(jsonb_build_object('sku', f.sku, 'ordered', f.quantity, 'state', f.state,
    'toPick', f."toPick", 'picked', f.picked, 'asked', f.asked, 'substituted', f.substituted, 'cut', f.cut,
    'insteadOf', f."insteadOf") ORDER BY f.sku)
  FROM (SELECT ${LINE_FACTS} FROM order_lines line ${SHORT_OF_LINE} WHERE line.order_id = d.order_id) AS f`;

const WRITE = `
WITH written AS (
INSERT INTO webhook_messages (merchant_id, endpoint_id, delivery_id, type, body, state, last_error, next_attempt_at,
  created_at)
SELECT o.merchant_id, e.id, o.delivery_id, t.type, jsonb_build_object(
    'type', t.type, 'timestamp', to_char(coalesce(h.at, o.at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'data', jsonb_strip_nulls(jsonb_build_object('deliveryId', o.delivery_id, 'orderId', d.order_id,
      'externalId', orders.external_id, 'state', coalesce(h.state, d.state), 'reason', h.reason, 'changed',
      CASE WHEN t.type = 'order.changed' THEN coalesce(to_jsonb(h.changed), '["lines"]') END,
      'place', orders.drop_policy->>'place',
      'promisedAt', d.promised_at,
      'expectedAt', ${expectedAt('o.at')}, 'carrier', ${CARRIER_TOLD},
      'rating', r.rating, 'complaints', r.complaints,
      'lines', CASE WHEN t.type = 'order.changed' THEN (${LINES}) END))),
  CASE WHEN e.off_because IS NULL THEN 'pending' ELSE 'given_up' END,
  CASE WHEN e.off_because IS NOT NULL THEN 'The endpoint is switched off' END, now(), now()
FROM outbox o
JOIN unnest($2::text[], $3::text[]) AS t (event, type) ON t.event = o.event
JOIN webhook_endpoints e ON e.merchant_id = o.merchant_id AND (e.types IS NULL OR t.type = ANY (e.types))
  AND e.off_because IS DISTINCT FROM 'gone'
JOIN deliveries d ON d.id = o.delivery_id
JOIN orders ON orders.id = d.order_id
${LIVE_ASSIGNMENT}
LEFT JOIN delivery_history h ON h.id = o.history_id
LEFT JOIN ratings r ON t.type = 'delivery.rated' AND r.delivery_id = o.delivery_id
WHERE o.id = ANY($1::bigint[])
ORDER BY o.id
RETURNING delivery_id, endpoint_id, state)
SELECT delivery_id AS "deliveryId", endpoint_id AS "endpointId" FROM written WHERE state = 'pending'`;
