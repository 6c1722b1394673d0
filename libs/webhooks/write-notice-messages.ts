import type { EpochMs } from '../geo/units.js';
import { sqlTime } from '../platform/database/sql-time.js';
import { rows, type Sql } from '../platform/database/sql.js';
import type { NoticeKind } from './notice-types.js';

/** What a merchant that notifies by itself is to tell a resident. */
export interface NoticeMessage {
  readonly noticeId: string;
  readonly deliveryId: string;
  readonly kind: NoticeKind;
  readonly now: EpochMs;
  /** What the message tells beside the delivery. */
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * A message for each endpoint that is told of notices; written again, it is the same. Answers how many
 * endpoints there are.
 */
export async function writeNoticeMessages(
  sql: Sql,
  { noticeId, deliveryId, kind, now, data }: NoticeMessage,
): Promise<number> {
  const told = await rows(
    sql,
    `WITH told AS (
       SELECT e.id, e.off_because, d.merchant_id, jsonb_build_object('deliveryId', d.id, 'orderId', o.id,
         'externalId', o.external_id, 'state', d.state, 'place', o.drop_policy->>'place') AS delivery
       FROM deliveries d JOIN orders o ON o.id = d.order_id
       JOIN webhook_endpoints e ON e.merchant_id = d.merchant_id AND (e.types IS NULL OR $3 = ANY (e.types))
         AND e.off_because IS DISTINCT FROM 'gone'
       WHERE d.id = $2
     ), written AS (
       INSERT INTO webhook_messages (message_id, merchant_id, endpoint_id, delivery_id, type, body, state, last_error,
         next_attempt_at, created_at)
       SELECT md5($1 || told.id)::uuid, merchant_id, told.id, $2, $3,
         jsonb_build_object('type', $3::text, 'timestamp', $4::text, 'data', delivery || $5::jsonb),
         CASE WHEN off_because IS NULL THEN 'pending' ELSE 'given_up' END,
         CASE WHEN off_because IS NOT NULL THEN 'The endpoint is switched off' END, now(), now()
       FROM told ON CONFLICT (message_id) DO NOTHING)
     SELECT id FROM told`,
    [noticeId, deliveryId, `notice.${kind}`, sqlTime(now), JSON.stringify(data)],
  );
  return told.length;
}
