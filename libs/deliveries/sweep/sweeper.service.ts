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
import { inParts } from '../../platform/in-parts.js';
import { Loop } from '../../platform/loop/loop.js';
import { metrics } from '../../platform/telemetry/metrics.js';
import { StockSchedules } from '../../stock/sync/stock-schedules.service.js';
import { WebhookSender } from '../../webhooks/webhook-sender.service.js';
import { webhooksQueue } from '../../webhooks/webhooks.queue.js';
import { VolunteerCalls } from '../calls/volunteer-calls.service.js';
import { OfferExpiry } from '../carry/expire-offers.service.js';
import { DELIVERIES_A_JOB, deliveriesQueue } from '../deliveries.queue.js';
import { Shelves } from '../shelf/shelves.service.js';
import { ReplanDeliveries } from '../replan/replan-deliveries.service.js';
import { dispatchQueue } from '../rounds/dispatch.queue.js';
import { StrandedLegs } from '../steer/stranded-legs.service.js';
import { ClearAway } from './clear-away.service.js';
import { Overdue } from './overdue.js';

/** Milliseconds between sweeps. */
const EVERY = 500;
/** One sweeper at a time, whichever process it is in. */
const SWEEPER_LOCK = 100_102;
/** Deliveries planned again in one sweep at most, the oldest first. */
const UNPLANNED_AT_ONCE = 2_000;
/** Milliseconds a delivery may wait for its legs though others are being planned: its own job may be gone. */
const PLANNED_WITHIN = 10_000;
/** Milliseconds a zone may ask for a round in vain before we look at what is in its way. */
const STUCK_AFTER = 3_000;
/** Where a job can still be heard of. */
const ON_ITS_WAY = new Set(['waiting', 'active', 'delayed', 'prioritized', 'waiting-children']);

/**
 * Makes law 1 true: whatever a queue has lost is rebuilt here from the tables. It also does what no event starts:
 * offers that expire, zones to look at again, messages whose time has come.
 */
@Injectable()
export class Sweeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Sweeper.name);
  private readonly loop = new Loop(this.logger);
  private readonly unplanned = new Overdue(PLANNED_WITHIN);
  private readonly starving = new Overdue(STUCK_AFTER);

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @InjectQueue(deliveriesQueue.name) private readonly deliveries: Queue,
    @InjectQueue(dispatchQueue.name) private readonly dispatch: Queue,
    @InjectQueue(webhooksQueue.name) private readonly webhooks: Queue,
    private readonly places: Places,
    private readonly clock: Clock,
    private readonly expiry: OfferExpiry,
    private readonly sender: WebhookSender,
    private readonly calls: VolunteerCalls,
    private readonly shelves: Shelves,
    private readonly replanning: ReplanDeliveries,
    private readonly stock: StockSchedules,
    private readonly heartbeats: Heartbeats,
    private readonly stranded: StrandedLegs,
    private readonly clearing: ClearAway,
  ) {}

  onApplicationBootstrap(): void {
    this.loop.start(() => this.turn());
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  private async turn(): Promise<number> {
    this.heartbeats.beat('sweeper');
    // Each part on its own: a queue that is down must not keep offers from expiring.
    await this.loop.attempt('Sweeping offers', () => this.expireOffers());
    await this.loop.attempt('Sweeping shifts', () => this.stranded.handOn(this.clock.now()));
    await this.loop.attempt('Sweeping shelves', () => this.shelves.freeForgotten(this.clock.now()));
    await this.loop.attempt('Sweeping gates', () => this.replanning.catchUp());
    await this.loop.attempt('Sweeping calls', () => this.calls.endAnswered());
    await this.loop.attempt('Sweeping jobs', () => this.rebuildJobs());
    return EVERY;
  }

  private async expireOffers(): Promise<void> {
    while ((await this.expiry.run(this.clock.now())) > 0 && !this.loop.stopped);
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
      await this.clearing.run(this.clock.now());
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

  /**
   * Deliveries without legs: at once where nothing speaks of any, and after a while even where others are being planned,
   * so that those whose job is gone do not wait for a quiet moment. Planned twice is planned once.
   */
  private async enqueueUnplanned(): Promise<void> {
    const unplanned = await rows<{ id: string }>(
      this.database.manager,
      `SELECT id FROM deliveries WHERE NOT planned AND state = 'queued'
       ORDER BY created_at LIMIT ${UNPLANNED_AT_ONCE}`,
    );
    const ids = unplanned.map(({ id }) => id);
    const overdue = this.unplanned.look(ids, Date.now());
    const lost = ids.length > 0 && (await this.nothingIsOnItsWay()) ? ids : overdue;
    if (lost.length === 0) return;
    const parts = inParts(lost, DELIVERIES_A_JOB);
    await this.deliveries.addBulk(parts.map((deliveryIds) => deliveriesQueue.job({ deliveryIds })));
  }

  private async nothingIsOnItsWay(): Promise<boolean> {
    const inOutbox = await row(
      this.database.manager,
      `SELECT 1 FROM outbox WHERE event = 'accept_order' LIMIT 1`,
    );
    if (inOutbox) return false;
    const counts = await this.deliveries.getJobCounts('waiting', 'active', 'delayed');
    return Object.values(counts).every((count) => count === 0);
  }

  /** Zones that have legs waiting and had no round for a while. */
  private async enqueueZones(now: EpochMs): Promise<void> {
    const waiting = await rows<{ zoneId: string; lastRoundAt: Date | null }>(
      this.database.manager,
      `SELECT zone_id AS "zoneId", (SELECT last_round_at FROM round_totals t WHERE t.zone_id = l.zone_id) AS "lastRoundAt"
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

  /**
   * A deduplication key that outlived its job would swallow every later one (taskforcesh/bullmq#4311). BullMQ itself
   * drops one whose job is gone; one whose job has ended and is kept to be looked at is dropped here.
   */
  private async freeStuckZones(zoneIds: readonly string[]): Promise<void> {
    for (const zoneId of this.starving.look(zoneIds, Date.now())) {
      const jobId = await this.dispatch.getDeduplicationJobId(zoneId);
      if (!jobId || ON_ITS_WAY.has(await this.dispatch.getJobState(jobId))) continue;
      this.logger.warn(`Zone ${zoneId} had no round for ${STUCK_AFTER} ms: its queue key is taken away`);
      await this.dispatch.removeDeduplicationKey(zoneId);
    }
  }

  private async enqueueWebhooks(): Promise<void> {
    const due = await this.sender.due();
    if (due.length > 0) await this.webhooks.addBulk(due.map((told) => webhooksQueue.job(told)));
  }
}
