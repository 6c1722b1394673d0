import type { DeliveryState } from '../deliveries/delivery-machine.js';
import { expectedAt, LIVE_ASSIGNMENT } from '../deliveries/expected/expected-at.js';
import type { Place } from '../dropoff/drop-policy.js';
import type { EpochMs } from '../geo/units.js';
import type { BilingualName } from '../places/bilingual-name.js';
import { sqlTime } from '../platform/database/sql-time.js';
import { rows, type Sql } from '../platform/database/sql.js';
import type { ChannelName, Contact } from './channels/channel.js';
import type { NoticeKind } from '../webhooks/notice-types.js';

/** A notice that is due, with what its delivery's tables say now. */
export interface FoundNotice {
  readonly id: string;
  readonly deliveryId: string;
  readonly kind: NoticeKind;
  readonly attempts: number;
  readonly expiresAt: Date;
  readonly state: DeliveryState;
  readonly zoneId: string;
  readonly erased: boolean;
  readonly contact: Contact;
  readonly store: BilingualName;
  readonly promisedAt: Date;
  /** By the plan of its carrier; of what is late, by what is known without one too. */
  readonly expectedAt: Date | null;
  /** By when what is asked has to be answered; null: nothing is asked. */
  readonly answerBy: Date | null;
  readonly place: Place;
  readonly photo: boolean;
  readonly reason: string | null;
}

/** Locked, and left alone by all others until this transaction is over. Uses notices_due. */
export function findDueNotices(
  tx: Sql,
  channel: ChannelName,
  limit: number,
  now: EpochMs,
): Promise<FoundNotice[]> {
  return rows<FoundNotice>(
    tx,
    `SELECT n.id, n.delivery_id AS "deliveryId", n.kind, n.attempts, n.expires_at AS "expiresAt", d.state,
       d.zone_id AS "zoneId", d.erased_at IS NOT NULL AS erased, coalesce(o.dropoff->'contact', '{}') AS contact,
       s.name AS store, d.promised_at AS "promisedAt",
       CASE n.kind WHEN 'late' THEN ${expectedAt('$2::timestamptz')} ELSE live.expected_dropoff_at END AS "expectedAt",
       (SELECT min(answer_by) FROM short_lines l WHERE l.order_id = o.id AND l.state = 'asked') AS "answerBy",
       coalesce(p.place, o.drop_policy->>'place') AS place, p.photo_id IS NOT NULL AS photo,
       (SELECT h.reason FROM delivery_history h WHERE h.id = n.occasion) AS reason
     FROM notices n JOIN deliveries d ON d.id = n.delivery_id JOIN orders o ON o.id = d.order_id
     JOIN stores s ON s.id = d.store_id
     ${LIVE_ASSIGNMENT}
     LEFT JOIN LATERAL (SELECT p.place, p.photo_id FROM proofs p JOIN assignments a ON a.id = p.assignment_id
       WHERE a.delivery_id = d.id AND d.state = 'delivered' ORDER BY p.at DESC LIMIT 1) AS p ON true
     WHERE n.channel = $1 AND n.state = 'waiting' AND n.next_attempt_at <= clock_timestamp()
       AND (n.not_before IS NULL OR n.not_before <= $2)
     ORDER BY n.next_attempt_at LIMIT $3 FOR UPDATE OF n SKIP LOCKED`,
    [channel, sqlTime(now), limit],
  );
}
