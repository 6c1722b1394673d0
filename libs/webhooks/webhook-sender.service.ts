import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { openWebhookSecrets, sealedSecretsOf } from '../merchants/webhook-secrets.service.js';
import { RealTime } from '../platform/clock/real-time.js';
import { row, rows } from '../platform/database/sql.js';
import { SecretBox } from '../platform/secrets/secret-box.js';
import { metrics } from '../platform/telemetry/metrics.js';
import { EndpointTurns } from './endpoint-turns.js';
import { postMessage, TIMEOUT, type NotTaken, type OutgoingMessage } from './post-message.js';
import { closeBreaker, countFailure, endEndpoint, OPENS_AFTER } from './webhook-breaker.js';
import type { SendWebhooks } from './webhooks.queue.js';

interface Message extends Omit<OutgoingMessage, 'secrets'> {
  readonly id: string;
  readonly merchantId: string;
  /** This one included. It tells our claim from a later one. */
  readonly attempts: number;
  /** Whether the endpoint has failed before. */
  readonly troubled: boolean;
  readonly sealedSecrets: readonly Buffer[];
}

/** Seconds until the next attempt; the last one repeats until the message is a day old. */
const BACK_OFF = [5, 30, 120, 600, 1_800, 3_600, 7_200, 14_400];
/** Seconds for which nobody else tries a message that is under way. */
const CLAIM = 2 * TIMEOUT;
const GIVE_UP_AFTER = '1 day';
/** Deliveries of one endpoint that are looked for at once. */
const DUE_AN_ENDPOINT = 64;

/**
 * Sends merchants their messages, in order for each delivery: a message waits until the one before it has been taken or
 * given up. An endpoint has a share of the sending and a circuit breaker, so that one that hangs delays nobody else.
 * Works in real time, whatever the service's clock says.
 */
@Injectable()
export class WebhookSender {
  private readonly turns = new EndpointTurns();

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly realTime: RealTime,
    private readonly box: SecretBox,
  ) {}

  /** Sends what is due of a delivery, until one is not taken. Without a turn nothing is sent: it stays due. */
  async send({ deliveryId, merchantId }: SendWebhooks): Promise<void> {
    while (await this.turns.begin(merchantId)) {
      let taken = true;
      try {
        const message = await this.claimFirst(deliveryId);
        if (!message) return await this.standBehind(deliveryId);
        const secrets = openWebhookSecrets(this.box, message.merchantId, message.sealedSecrets);
        const failure = await postMessage({ ...message, secrets }, new Date(this.realTime.now()));
        metrics.webhookAttempts.inc({ outcome: failure ? 'failed' : 'sent' });
        taken = !failure;
        if (failure) return await this.postpone(message, failure);
        await this.keepSent(message);
      } finally {
        this.turns.end(merchantId, taken);
      }
    }
  }

  /**
   * Deliveries with messages that are due, some of each merchant that has any: the many of one never hide the few of
   * another. Steps from merchant to merchant by webhook_messages_due. Of an endpoint in trouble only one is tried.
   */
  async due(): Promise<SendWebhooks[]> {
    return rows<SendWebhooks>(
      this.database.manager,
      `WITH RECURSIVE endpoint (id) AS (
         (SELECT merchant_id FROM webhook_messages WHERE state = 'pending' ORDER BY merchant_id LIMIT 1)
         UNION ALL
         SELECT (SELECT merchant_id FROM webhook_messages WHERE state = 'pending' AND merchant_id > endpoint.id
                 ORDER BY merchant_id LIMIT 1) FROM endpoint WHERE endpoint.id IS NOT NULL
       )
       SELECT DISTINCT endpoint.id AS "merchantId", due.delivery_id AS "deliveryId"
       FROM endpoint LEFT JOIN webhook_breakers b ON b.merchant_id = endpoint.id
       CROSS JOIN LATERAL (
         SELECT delivery_id FROM webhook_messages w
         WHERE w.merchant_id = endpoint.id AND w.state = 'pending' AND w.next_attempt_at <= now()
         ORDER BY w.next_attempt_at LIMIT CASE WHEN b.failures >= ${OPENS_AFTER} THEN 1 ELSE ${DUE_AN_ENDPOINT} END
       ) due
       WHERE endpoint.id IS NOT NULL AND (b.merchant_id IS NULL OR b.left_alone_until <= now())`,
    );
  }

  /**
   * The first pending message, if its time has come and its endpoint is not left alone. Where the breaker has opened,
   * whoever claims takes the one try there is. The claim lapses by itself where we die before the answer.
   */
  private claimFirst(deliveryId: string): Promise<Message | undefined> {
    return row<Message>(
      this.database.manager,
      `WITH first AS (
         SELECT id, merchant_id, next_attempt_at FROM webhook_messages
         WHERE delivery_id = $1 AND state = 'pending' ORDER BY id LIMIT 1
       ), only_try AS (
         UPDATE webhook_breakers b SET left_alone_until = now() + interval '${CLAIM} s' FROM first
         WHERE b.merchant_id = first.merchant_id AND b.failures >= ${OPENS_AFTER} AND b.left_alone_until <= now()
           AND b.gone_url IS NULL AND first.next_attempt_at <= now()
         RETURNING b.merchant_id
       )
       UPDATE webhook_messages w
       SET attempts = attempts + 1, next_attempt_at = now() + interval '${CLAIM} s', last_error = NULL
       FROM first JOIN merchants m ON m.id = first.merchant_id
         LEFT JOIN webhook_breakers b ON b.merchant_id = m.id LEFT JOIN only_try ON only_try.merchant_id = m.id
       WHERE w.id = first.id AND w.state = 'pending' AND w.next_attempt_at <= now()
         AND (b.merchant_id IS NULL OR only_try.merchant_id IS NOT NULL
           OR (b.failures < ${OPENS_AFTER} AND b.left_alone_until <= now()))
       RETURNING w.id, w.merchant_id AS "merchantId", w.message_id AS "messageId", w.body, w.attempts,
         m.webhook_url AS url, b.merchant_id IS NOT NULL AS troubled,
         ${sealedSecretsOf('m.id')} AS "sealedSecrets"`,
      [deliveryId],
    );
  }

  /** What was written behind a message that is to be tried later is not due before it. */
  private async standBehind(deliveryId: string): Promise<void> {
    await rows(
      this.database.manager,
      `UPDATE webhook_messages w SET next_attempt_at = first.next_attempt_at
       FROM (SELECT id, next_attempt_at, last_error FROM webhook_messages
             WHERE delivery_id = $1 AND state = 'pending' ORDER BY id LIMIT 1) first
       WHERE w.delivery_id = $1 AND w.state = 'pending' AND w.id > first.id AND first.last_error IS NOT NULL
         AND w.next_attempt_at < first.next_attempt_at`,
      [deliveryId],
    );
  }

  /** Of our own claim only: what another has claimed since is theirs to tell of. */
  private async keepSent({ id, attempts, merchantId, troubled }: Message): Promise<void> {
    await rows(
      this.database.manager,
      `WITH sent AS (
         UPDATE webhook_messages SET state = 'sent', last_error = NULL
         WHERE id = $1 AND attempts = $2 AND state = 'pending' RETURNING delivery_id)
       UPDATE webhook_messages w SET next_attempt_at = now() FROM sent
       WHERE w.delivery_id = sent.delivery_id AND w.state = 'pending' AND w.id > $1 AND w.next_attempt_at > now()`,
      [id, attempts],
    );
    if (troubled) await closeBreaker(this.database.manager, merchantId);
  }

  private async postpone(
    { id, attempts, merchantId, url }: Message,
    { error, retryAfter, gone }: NotTaken,
  ): Promise<void> {
    if (gone && url) return endEndpoint(this.database.manager, merchantId, url, error);
    const seconds = BACK_OFF[Math.min(attempts, BACK_OFF.length) - 1] as number;
    const jittered = seconds * (0.8 + 0.4 * Math.random());
    await rows(
      this.database.manager,
      `UPDATE webhook_messages SET last_error = $3, next_attempt_at = now() + make_interval(secs => $4),
         state = CASE WHEN created_at < now() - interval '${GIVE_UP_AFTER}' THEN 'given_up' ELSE 'pending' END
       WHERE id = $1 AND attempts = $2 AND state = 'pending'`,
      [id, attempts, error, Math.max(jittered, retryAfter ?? 0)],
    );
    await countFailure(this.database.manager, merchantId, retryAfter);
  }
}
