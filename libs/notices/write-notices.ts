import type { EpochMs } from '../geo/units.js';
import { sqlTime } from '../platform/database/sql-time.js';
import { rows, type Sql } from '../platform/database/sql.js';
import type { ChannelName, Outcome } from './channels/channel.js';
import { NOTICE_OF_EVENT, NOTICE_RULES } from './notice-kinds.js';
import type { SkipReason } from './decide-notice.js';

type Told = keyof typeof NOTICE_OF_EVENT;
/** Those that residents are told of. */
export const TOLD_EVENTS = (Object.keys(NOTICE_OF_EVENT) as Told[]).filter(
  (event) => NOTICE_OF_EVENT[event] !== null,
);
const KINDS = TOLD_EVENTS.map((event) => NOTICE_OF_EVENT[event]);
const ONCE = KINDS.map((kind) => kind !== null && NOTICE_RULES[kind].once);
const LIVES = KINDS.map((kind) => (kind === null ? 0 : NOTICE_RULES[kind].livesMinutes));

/**
 * Turns outbox rows into notices, by the channels we have or by the merchant. What has been told is not
 * written again, so that repeats of the relay tell nobody twice. That the carrier has arrived is told of the
 * last leg alone; that articles changed, while an answer is asked for.
 */
export async function writeNotices(
  tx: Sql,
  outboxIds: readonly string[],
  ours: readonly ChannelName[],
): Promise<void> {
  await rows(tx, WRITE, [outboxIds, TOLD_EVENTS, KINDS, ONCE, LIVES, ours]);
}

const WRITE = `
INSERT INTO notices (id, delivery_id, kind, occasion, channel, created_at, expires_at)
SELECT gen_random_uuid(), o.delivery_id, t.kind, CASE WHEN t.once THEN 0 ELSE coalesce(o.history_id, 0) END, c.channel,
  o.at, o.at + make_interval(mins => t.lives)
FROM outbox o
JOIN unnest($2::text[], $3::text[], $4::boolean[], $5::int[]) AS t (event, kind, once, lives) ON t.event = o.event
LEFT JOIN notice_settings s ON s.merchant_id = o.merchant_id
JOIN LATERAL (
  SELECT unnest($6::text[]) AS channel WHERE coalesce(s.notified_by, 'service') = 'service'
  UNION ALL SELECT 'merchant' WHERE s.notified_by = 'merchant') AS c ON true
WHERE o.id = ANY ($1::bigint[])
  AND (t.kind <> 'arrived' OR NOT EXISTS (
    SELECT FROM legs l WHERE l.delivery_id = o.delivery_id AND l.state = 'blocked'))
  AND (t.kind <> 'substitutes' OR EXISTS (
    SELECT FROM deliveries d JOIN short_lines l ON l.order_id = d.order_id
    WHERE d.id = o.delivery_id AND l.state = 'asked'))
ON CONFLICT DO NOTHING`;

export async function skipNotice(tx: Sql, id: string, because: SkipReason): Promise<void> {
  await rows(tx, `UPDATE notices SET state = 'skipped', because = $2 WHERE id = $1`, [id, because]);
}

/** Until the quiet is over, of the service's time. */
export async function postponeNotice(tx: Sql, id: string, until: EpochMs): Promise<void> {
  await rows(tx, 'UPDATE notices SET not_before = $2 WHERE id = $1', [id, sqlTime(until)]);
}

/** Real seconds for which a notice is ours: longer than any gateway may take. */
const CLAIM = 60;

/** From now on it may have been sent: whoever finds it later, with no outcome, does not send it again. */
export async function beginSending(tx: Sql, ids: readonly string[]): Promise<void> {
  await rows(
    tx,
    `UPDATE notices SET state = 'sending', attempts = attempts + 1, because = NULL,
       next_attempt_at = clock_timestamp() + interval '${CLAIM} s' WHERE id = ANY ($1::uuid[])`,
    [ids],
  );
}

/** Real seconds to the next attempt, where the gateway did not take it. */
const BACK_OFF = [5, 15, 60, 180, 600];

export async function keepOutcome(
  sql: Sql,
  { id, attempts }: { readonly id: string; readonly attempts: number },
  { outcome, because, retryAfter = 0 }: Outcome,
  now: EpochMs,
): Promise<void> {
  const wait = Math.max(retryAfter, BACK_OFF[Math.min(attempts, BACK_OFF.length - 1)] as number);
  await rows(
    sql,
    `UPDATE notices SET state = $2, because = $3, sent_at = CASE WHEN $2 = 'sent' THEN $4::timestamptz END,
       next_attempt_at = clock_timestamp() + make_interval(secs => $5)
     WHERE id = $1 AND state = 'sending'`,
    [id, outcome === 'away' ? 'waiting' : outcome, because ?? null, sqlTime(now), wait],
  );
}

/**
 * A process ended between the call and its answer: whether it was sent is not known, and it is not sent
 * again. To the merchant it is: written twice it is one message.
 */
export async function endInterrupted(sql: Sql): Promise<void> {
  await rows(
    sql,
    `UPDATE notices SET state = CASE channel WHEN 'merchant' THEN 'waiting' ELSE 'unknown' END, because = 'interrupted'
     WHERE state = 'sending' AND next_attempt_at < clock_timestamp()`,
  );
}
