import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Webhook } from 'standardwebhooks';
import { DataSource } from 'typeorm';
import { RealTime } from '../platform/clock/real-time.js';
import { row, rows } from '../platform/database/sql.js';
import { metrics } from '../platform/telemetry/metrics.js';

interface Message {
  readonly id: string;
  readonly body: object;
  readonly url: string | null;
  readonly secret: string;
  readonly attempts: number;
}

/** Seconds until the next attempt; the last one repeats until the message is a day old. */
const BACK_OFF = [5, 30, 120, 600, 1_800, 3_600, 7_200, 14_400];
/** Seconds an attempt may take; for twice as long nobody else tries the message. */
const TIMEOUT = 10;
const GIVE_UP_AFTER = '1 day';

/**
 * Sends merchants their messages, signed as Standard Webhooks asks, in order for each delivery: a message waits until
 * the one before it has been taken or given up. Works in real time, whatever the service's clock says.
 */
@Injectable()
export class WebhookSender {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly realTime: RealTime,
  ) {}

  /** Sends what is due of a delivery, until one fails. */
  async send(deliveryId: string): Promise<void> {
    for (;;) {
      const message = await this.claimFirst(deliveryId);
      if (!message) return;
      const error = await post(message, new Date(this.realTime.now()));
      metrics.webhookAttempts.inc({ outcome: error ? 'failed' : 'sent' });
      if (error) return this.postpone(message, error);
      await rows(
        this.database.manager,
        `UPDATE webhook_messages SET state = 'sent', last_error = NULL WHERE id = $1`,
        [message.id],
      );
    }
  }

  /** Deliveries whose first pending message is due. Uses webhook_messages_due. */
  async due(limit: number): Promise<string[]> {
    const found = await rows<{ deliveryId: string }>(
      this.database.manager,
      `SELECT DISTINCT delivery_id AS "deliveryId" FROM (
         SELECT delivery_id FROM webhook_messages WHERE state = 'pending' AND next_attempt_at <= now()
         ORDER BY next_attempt_at LIMIT $1) due`,
      [limit],
    );
    return found.map(({ deliveryId }) => deliveryId);
  }

  /** The first pending message, if its time has come. The claim lapses by itself where we die before the answer. */
  private async claimFirst(deliveryId: string): Promise<Message | undefined> {
    return row<Message>(
      this.database.manager,
      `UPDATE webhook_messages w SET attempts = attempts + 1, next_attempt_at = now() + interval '${2 * TIMEOUT} s'
       FROM merchants m
       WHERE m.id = w.merchant_id AND w.next_attempt_at <= now() AND w.state = 'pending' AND w.id = (
         SELECT min(id) FROM webhook_messages WHERE delivery_id = $1 AND state = 'pending')
       RETURNING w.id, w.body, w.attempts, m.webhook_url AS url, m.webhook_secret AS secret`,
      [deliveryId],
    );
  }

  private async postpone({ id, attempts }: Message, error: string): Promise<void> {
    const seconds = BACK_OFF[Math.min(attempts, BACK_OFF.length) - 1] as number;
    const jittered = seconds * (0.8 + 0.4 * Math.random());
    await rows(
      this.database.manager,
      `UPDATE webhook_messages SET last_error = $2, next_attempt_at = now() + make_interval(secs => $3),
         state = CASE WHEN created_at < now() - interval '${GIVE_UP_AFTER}' THEN 'given_up' ELSE 'pending' END
       WHERE id = $1`,
      [id, error, jittered],
    );
  }
}

/** What went wrong, if anything did. A redirect is an error: the address is the merchant's to correct. */
async function post({ id, body, url, secret }: Message, sentAt: Date): Promise<string | undefined> {
  if (!url) return 'The merchant has no webhook address any more';
  const payload = JSON.stringify(body);
  const messageId = `msg_${id}`;
  try {
    const answer = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT * 1_000),
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Last100',
        'webhook-id': messageId,
        'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1_000)),
        'webhook-signature': new Webhook(secret).sign(messageId, sentAt, payload),
      },
      body: payload,
    });
    await answer.body?.cancel();
    return answer.ok ? undefined : `The merchant answered ${answer.status}`;
  } catch (error) {
    const { message, cause } = error as Error;
    return cause instanceof Error ? `${message}: ${cause.message}` : message;
  }
}
