import { InjectQueue } from '@nestjs/bullmq';
import { BeforeApplicationShutdown, Injectable, Logger, OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Queue } from 'bullmq';
import { DataSource } from 'typeorm';
import type { EpochMs } from '../../geo/units.js';
import { Places } from '../../places/places.service.js';
import { zoneRules } from '../../places/zone-rules.js';
import { Clock } from '../../platform/clock/clock.js';
import { row, rows } from '../../platform/database/sql.js';
import { Heartbeats } from '../../platform/heartbeats/heartbeats.service.js';
import { inParts } from '../../platform/news/news.js';
import { metrics } from '../../platform/telemetry/metrics.js';
import { StockSchedules } from '../../stock/sync/stock-schedules.service.js';
import { WebhookSender } from '../../webhooks/webhook-sender.service.js';
import { webhooksQueue } from '../../webhooks/webhooks.queue.js';
import { OfferExpiry } from '../carry/expire-offers.service.js';
import { DELIVERIES_A_JOB, deliveriesQueue } from '../deliveries.queue.js';
import { Pause } from '../relay/pause.js';
import { dispatchQueue } from '../rounds/dispatch.queue.js';

/** Milliseconds between sweeps. */
const EVERY = 500;
/** One sweeper at a time, whichever process it is in. */
const SWEEPER_LOCK = 100_102;
/** A zone without a round for this many times its rhythm has a job that will never run: its key is taken away. */
const STUCK_AFTER_ROUNDS = 4;
const STUCK_AFTER_MS = 5_000;

/**
 * Makes law 1 true: whatever a queue has lost is rebuilt here from the tables. It also does what no event starts:
 * offers that expire, zones to look at again, messages whose time has come.
 */
@Injectable()
export class Sweeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Sweeper.name);
  private readonly pause = new Pause();
  private readonly starvingSince = new Map<string, number>();
  private stopped = false;
  private running: Promise<void> = Promise.resolve();

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @InjectQueue(deliveriesQueue.name) private readonly deliveries: Queue,
    @InjectQueue(dispatchQueue.name) private readonly dispatch: Queue,
    @InjectQueue(webhooksQueue.name) private readonly webhooks: Queue,
    private readonly places: Places,
    private readonly clock: Clock,
    private readonly expiry: OfferExpiry,
    private readonly sender: WebhookSender,
    private readonly stock: StockSchedules,
    private readonly heartbeats: Heartbeats,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    this.pause.end();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      this.heartbeats.beat('sweeper');
      // Each part on its own: a queue that is down must not keep offers from expiring.
      await this.attempt('offers', () => this.expireOffers());
      await this.attempt('jobs', () => this.rebuildJobs());
      await this.pause.take(EVERY);
    }
  }

  private async attempt(part: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.logger.warn(`Sweeping ${part} failed and is tried again: ${(error as Error).message}`);
    }
  }

  private async expireOffers(): Promise<void> {
    while ((await this.expiry.run(this.clock.now())) > 0 && !this.stopped);
  }

  /** In one transaction, only for its lock: another process that sweeps meanwhile skips its turn. */
  private async rebuildJobs(): Promise<void> {
    await this.database.manager.transaction(async (tx) => {
      const lock = await row<{ mine: boolean }>(
        tx,
        `SELECT pg_try_advisory_xact_lock(${SWEEPER_LOCK}) AS mine`,
      );
      if (!lock?.mine) return;
      await this.measureOutbox();
      await this.enqueueUnplanned();
      await this.enqueueZones(this.clock.now());
      await this.enqueueWebhooks();
      await this.stock.keep();
    });
  }

  private async measureOutbox(): Promise<void> {
    const oldest = await row<{ seconds: number | null }>(
      this.database.manager,
      `SELECT extract(epoch FROM $1::timestamptz - at)::float8 AS seconds FROM outbox ORDER BY id LIMIT 1`,
      [new Date(this.clock.now()).toISOString()],
    );
    metrics.oldestOutboxRow.set(Math.max(0, oldest?.seconds ?? 0));
  }

  /** Deliveries without legs, though no row of the outbox and no job speaks of any: their jobs are gone. */
  private async enqueueUnplanned(): Promise<void> {
    const unplanned = await rows<{ id: string }>(
      this.database.manager,
      `SELECT id FROM deliveries WHERE NOT planned AND state = 'queued'
       AND NOT EXISTS (SELECT 1 FROM outbox WHERE event = 'accept_order') ORDER BY created_at LIMIT 10000`,
    );
    if (unplanned.length === 0) return;
    const {
      waiting = 0,
      active = 0,
      delayed = 0,
    } = await this.deliveries.getJobCounts('waiting', 'active', 'delayed');
    if (waiting + active + delayed > 0) return;
    const parts = inParts(
      unplanned.map(({ id }) => id),
      DELIVERIES_A_JOB,
    );
    await this.deliveries.addBulk(parts.map((deliveryIds) => deliveriesQueue.job({ deliveryIds })));
  }

  /** Zones that have legs waiting and had no round for a while. */
  private async enqueueZones(now: EpochMs): Promise<void> {
    const waiting = await rows<{ zoneId: string; lastRoundAt: Date | null }>(
      this.database.manager,
      `SELECT zone_id AS "zoneId", (SELECT at FROM rounds r WHERE r.zone_id = l.zone_id ORDER BY id DESC LIMIT 1)
         AS "lastRoundAt"
       FROM legs l WHERE state = 'waiting' GROUP BY zone_id`,
    );
    const starving = waiting.filter(({ zoneId, lastRoundAt }) => {
      const every = zoneRules(this.places.zone(zoneId)?.rules ?? {}).dispatchEverySeconds * 1_000;
      // A clock that was set back makes the last round lie in the future: that is no recent round either.
      return !lastRoundAt || Math.abs(now - lastRoundAt.getTime()) >= every;
    });
    await this.freeStuckZones(starving.map(({ zoneId }) => zoneId));
    if (starving.length > 0) {
      await this.dispatch.addBulk(starving.map(({ zoneId }) => dispatchQueue.job({ zoneId })));
    }
  }

  /** A deduplication key that outlived its job would swallow every later one (taskforcesh/bullmq#4311). */
  private async freeStuckZones(zoneIds: readonly string[]): Promise<void> {
    const since = Date.now();
    for (const known of this.starvingSince.keys())
      if (!zoneIds.includes(known)) this.starvingSince.delete(known);
    for (const zoneId of zoneIds) {
      const starvingFor = since - (this.starvingSince.get(zoneId) ?? since);
      if (!this.starvingSince.has(zoneId)) this.starvingSince.set(zoneId, since);
      if (starvingFor < STUCK_AFTER_MS * STUCK_AFTER_ROUNDS) continue;
      const { waiting = 0, active = 0 } = await this.dispatch.getJobCounts('waiting', 'active');
      if (waiting + active > 0) continue;
      this.logger.warn(`Zone ${zoneId} had no round for ${starvingFor} ms: its queue key is taken away`);
      await this.dispatch.removeDeduplicationKey(zoneId);
      this.starvingSince.delete(zoneId);
    }
  }

  private async enqueueWebhooks(): Promise<void> {
    const due = await this.sender.due(500);
    if (due.length > 0)
      await this.webhooks.addBulk(due.map((deliveryId) => webhooksQueue.job({ deliveryId })));
  }
}
