import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { openWebhookSecrets } from '../merchants/webhook-secrets.service.js';
import { writeAudit } from '../platform/audit/audit-log.js';
import { RealTime } from '../platform/clock/real-time.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { inTransaction } from '../platform/database/sql.js';
import { publicAddressesOnly } from '../platform/http/public-addresses.js';
import { SecretBox } from '../platform/secrets/secret-box.js';
import { metrics } from '../platform/telemetry/metrics.js';
import { claimFirst, keepRefused, keepSent, standBehind, type ClaimedMessage } from './claim-message.js';
import { closeBreaker, countFailure } from './endpoint-breaker.js';
import { EndpointTurns } from './endpoint-turns.js';
import { switchOff } from './endpoints/write-endpoints.js';
import { postMessage, type Posted } from './post-message.js';
import type { SendWebhooks } from './webhooks.queue.js';

/** Seconds until the next attempt; the last one repeats until the message is a day old. */
const BACK_OFF = [5, 30, 120, 600, 1_800, 3_600, 7_200, 14_400];

/**
 * Sends merchants their messages, to each endpoint in order for each delivery: a message waits until the one
 * before it has been taken or given up. An endpoint has a share of the sending and a circuit breaker, so that
 * one that hangs delays nobody else, nor another endpoint of the same merchant. Works in real time, whatever
 * the service's clock says.
 */
@Injectable()
export class WebhookSender {
  private readonly logger = new Logger('webhooks');
  private readonly turns = new EndpointTurns();
  private readonly publicOnly = publicAddressesOnly();

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: Config,
    private readonly realTime: RealTime,
    private readonly box: SecretBox,
  ) {}

  /** Sends what is due of a delivery, until one is not taken. Without a turn nothing is sent: it stays due. */
  async send(job: SendWebhooks): Promise<void> {
    while (await this.turns.begin(job.endpointId)) {
      let taken = true;
      try {
        const message = await claimFirst(this.database.manager, job);
        if (!message) return await standBehind(this.database.manager, job);
        const posted = await this.post(message);
        taken = posted.attempt.error === undefined;
        metrics.webhookAttempts.inc({ outcome: taken ? 'sent' : 'failed' });
        if (!taken) return await this.postpone(message, posted);
        await keepSent(this.database.manager, message, posted.attempt);
        if (message.troubled) await closeBreaker(this.database.manager, job.endpointId);
      } finally {
        this.turns.end(job.endpointId, taken);
      }
    }
  }

  private post(message: ClaimedMessage): Promise<Posted> {
    const secrets = openWebhookSecrets(this.box, message.merchantId, message.sealedSecrets);
    const anyAddress = message.namedBy === 'ops' || this.config.stock.privateAddresses;
    const dispatcher = anyAddress ? undefined : this.publicOnly;
    return postMessage({ ...message, secrets, dispatcher }, new Date(this.realTime.now()));
  }

  private async postpone(message: ClaimedMessage, { attempt, retryAfter, gone }: Posted): Promise<void> {
    const { attempts, endpointId } = message;
    const seconds = BACK_OFF[Math.min(attempts, BACK_OFF.length) - 1] as number;
    const jittered = seconds * (0.8 + 0.4 * Math.random());
    const because = await inTransaction(this.database.manager, async (tx) => {
      await keepRefused(tx, message, attempt, Math.max(jittered, retryAfter ?? 0));
      const off = gone
        ? await switchOff(tx, endpointId, 'gone')
        : await countFailure(tx, endpointId, retryAfter);
      if (!off) return undefined;
      await writeAudit(tx, {
        actor: 'engine',
        action: 'switch_off_webhook',
        target: endpointId,
        reason: '',
        detail: { merchantId: message.merchantId, url: message.url, because: gone ? 'gone' : 'failing' },
        now: this.realTime.now(),
      });
      return gone ? 'it answered 410' : 'it took nothing for a day';
    });
    if (!because) return;
    metrics.webhookEndpointsSwitchedOff.inc();
    this.logger.warn(`Endpoint ${endpointId} of ${message.merchantId} is switched off: ${because}`);
  }
}
