import { SEALED_SECRETS } from '../merchants/webhook-secrets.service.js';
import { row, rows, type Sql } from '../platform/database/sql.js';
import { OPENS_AFTER } from './endpoint-breaker.js';
import { TIMEOUT, type Attempt, type OutgoingMessage } from './post-message.js';
import type { SendWebhooks } from './webhooks.queue.js';

/** A message that is ours to send now. */
export interface ClaimedMessage extends Omit<OutgoingMessage, 'secrets' | 'dispatcher'> {
  readonly id: string;
  readonly endpointId: string;
  readonly merchantId: string;
  readonly namedBy: 'ops' | 'merchant';
  /** This one included. It tells our claim from a later one. */
  readonly attempts: number;
  /** Whether the endpoint has failed before. */
  readonly troubled: boolean;
  readonly sealedSecrets: readonly Buffer[];
}

/** Seconds for which nobody else tries a message that is under way. */
const CLAIM = 2 * TIMEOUT;
const GIVE_UP_AFTER = '1 day';
/** Attempts of a message whose answers are kept: more than there are in a day. */
const ANSWERS_KEPT = 20;
/** Deliveries of one endpoint that are looked for at once. */
const DUE_AN_ENDPOINT = 64;

/** For SQL: the answers `w` has had, and `$n`, a JSON array of one. */
const answersAnd = (added: string): string => `(CASE
  WHEN jsonb_array_length(w.answers) < ${ANSWERS_KEPT} THEN w.answers ELSE w.answers - 0 END) || ${added}::jsonb`;

/**
 * The first pending message of a delivery to an endpoint, if its time has come and the endpoint is not left
 * alone. Where the breaker has opened, whoever claims takes the one try there is. The claim lapses by itself
 * where we die before the answer.
 */
export function claimFirst(
  sql: Sql,
  { endpointId, deliveryId }: SendWebhooks,
): Promise<ClaimedMessage | undefined> {
  return row<ClaimedMessage>(
    sql,
    `WITH first AS (
       SELECT id, next_attempt_at FROM webhook_messages
       WHERE delivery_id = $2 AND endpoint_id = $1 AND state = 'pending' ORDER BY id LIMIT 1
     ), only_try AS (
       UPDATE webhook_endpoints e SET left_alone_until = now() + interval '${CLAIM} s' FROM first
       WHERE e.id = $1 AND e.failures >= ${OPENS_AFTER} AND e.left_alone_until <= now()
         AND e.off_because IS NULL AND first.next_attempt_at <= now()
       RETURNING e.id
     )
     UPDATE webhook_messages w
     SET attempts = attempts + 1, next_attempt_at = now() + interval '${CLAIM} s', last_error = NULL
     FROM first JOIN webhook_endpoints e ON e.id = $1 LEFT JOIN only_try ON only_try.id = e.id
     WHERE w.id = first.id AND w.state = 'pending' AND w.next_attempt_at <= now() AND e.off_because IS NULL
       AND (only_try.id IS NOT NULL OR (e.failures < ${OPENS_AFTER} AND e.left_alone_until <= now()))
     RETURNING w.id, e.id AS "endpointId", w.merchant_id AS "merchantId", w.message_id AS "messageId", w.body,
       w.attempts, e.url, e.named_by AS "namedBy", e.failures > 0 AS troubled, ${SEALED_SECRETS} AS "sealedSecrets"`,
    [endpointId, deliveryId],
  );
}

/** What was written behind a message that is to be tried later is not due before it. */
export async function standBehind(sql: Sql, { endpointId, deliveryId }: SendWebhooks): Promise<void> {
  await rows(
    sql,
    `UPDATE webhook_messages w SET next_attempt_at = first.next_attempt_at
     FROM (SELECT id, next_attempt_at, last_error FROM webhook_messages
           WHERE delivery_id = $2 AND endpoint_id = $1 AND state = 'pending' ORDER BY id LIMIT 1) first
     WHERE w.delivery_id = $2 AND w.endpoint_id = $1 AND w.state = 'pending' AND w.id > first.id
       AND first.last_error IS NOT NULL AND w.next_attempt_at < first.next_attempt_at`,
    [endpointId, deliveryId],
  );
}

/** Of our own claim only: what another has claimed since is theirs to tell of. */
export async function keepSent(sql: Sql, { id, attempts }: ClaimedMessage, attempt: Attempt): Promise<void> {
  await rows(
    sql,
    `WITH sent AS (
       UPDATE webhook_messages w SET state = 'sent', last_error = NULL, answers = ${answersAnd('$3')}
       WHERE id = $1 AND attempts = $2 AND state = 'pending' RETURNING delivery_id, endpoint_id)
     UPDATE webhook_messages w SET next_attempt_at = now() FROM sent
     WHERE w.delivery_id = sent.delivery_id AND w.endpoint_id = sent.endpoint_id AND w.state = 'pending' AND w.id > $1
       AND w.next_attempt_at > now()`,
    [id, attempts, JSON.stringify([attempt])],
  );
}

/** To be tried again after so many seconds, or given up where it has been tried for a day. */
export async function keepRefused(
  sql: Sql,
  { id, attempts }: ClaimedMessage,
  attempt: Attempt,
  seconds: number,
): Promise<void> {
  await rows(
    sql,
    `UPDATE webhook_messages w SET last_error = $3, next_attempt_at = now() + make_interval(secs => $4),
       answers = ${answersAnd('$5')}, state = CASE
         WHEN coalesce(replayed_at, created_at) < now() - interval '${GIVE_UP_AFTER}' THEN 'given_up' ELSE 'pending' END
     WHERE id = $1 AND attempts = $2 AND state = 'pending'`,
    [id, attempts, attempt.error ?? '', seconds, JSON.stringify([attempt])],
  );
}

/**
 * Deliveries with messages that are due, some of each endpoint that has any: the many of one never hide the
 * few of another. Steps from endpoint to endpoint by webhook_messages_due_at. Of an endpoint in trouble only
 * one is tried.
 */
export function findDue(sql: Sql): Promise<SendWebhooks[]> {
  return rows<SendWebhooks>(
    sql,
    `WITH RECURSIVE told (id) AS (
       (SELECT endpoint_id FROM webhook_messages WHERE state = 'pending' AND endpoint_id IS NOT NULL
        ORDER BY endpoint_id LIMIT 1)
       UNION ALL
       SELECT (SELECT endpoint_id FROM webhook_messages WHERE state = 'pending' AND endpoint_id > told.id
               ORDER BY endpoint_id LIMIT 1) FROM told WHERE told.id IS NOT NULL
     )
     SELECT DISTINCT e.id AS "endpointId", due.delivery_id AS "deliveryId"
     FROM told JOIN webhook_endpoints e ON e.id = told.id
     CROSS JOIN LATERAL (
       SELECT delivery_id FROM webhook_messages w
       WHERE w.endpoint_id = e.id AND w.state = 'pending' AND w.next_attempt_at <= now()
       ORDER BY w.next_attempt_at LIMIT CASE WHEN e.failures >= ${OPENS_AFTER} THEN 1 ELSE ${DUE_AN_ENDPOINT} END
     ) due
     WHERE e.off_because IS NULL AND e.left_alone_until <= now()`,
  );
}

/**
 * Messages that a process of the release before has written go to the main endpoint. Uses
 * webhook_messages_of_nobody; a later release takes this away.
 */
export async function adoptMessages(sql: Sql): Promise<void> {
  await rows(
    sql,
    `UPDATE webhook_messages w SET endpoint_id = e.id FROM webhook_endpoints e
     WHERE w.endpoint_id IS NULL AND e.merchant_id = w.merchant_id AND e.main`,
  );
}
