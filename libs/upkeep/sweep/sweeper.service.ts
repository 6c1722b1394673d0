import { InjectQueue } from '@nestjs/bullmq';
import { BeforeApplicationShutdown, Injectable, Logger, OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Queue } from 'bullmq';
import { DataSource } from 'typeorm';
import { Clock } from '../../platform/clock/clock.js';
import { inSoleTurn, type SoleTurn } from '../../platform/database/sole-turn.js';
import { row, rows, type Sql } from '../../platform/database/sql.js';
import { within } from '../../platform/deadline.js';
import { Heartbeats } from '../../platform/heartbeats/heartbeats.service.js';
import { inParts } from '../../platform/in-parts.js';
import { Loop } from '../../platform/loop/loop.js';
import { News } from '../../platform/news/news.js';
import { StockSchedules } from '../../stock-sync/stock-schedules.service.js';
import { WebhookSender } from '../../webhooks/webhook-sender.service.js';
import { webhooksQueue } from '../../webhooks/webhooks.queue.js';
import { VolunteerCalls } from '../../deliveries/calls/volunteer-calls.service.js';
import { OfferExpiry } from '../../deliveries/carry/expire-offers.service.js';
import { DELIVERIES_A_JOB, deliveriesQueue } from '../../deliveries/deliveries.queue.js';
import { Shelves } from '../../deliveries/shelf/shelves.service.js';
import { ReplanDeliveries } from '../../deliveries/replan/replan-deliveries.service.js';
import { StrandedLegs } from '../../deliveries/steer/stranded-legs.service.js';
import { ClearAway } from './clear-away.service.js';
import { Overdue } from '../../deliveries/rounds/overdue.js';
import { ZoneRounds } from '../../deliveries/rounds/zone-rounds.service.js';

/** Milliseconds between sweeps while anything is under way, and while nothing is. News of the outbox ends the wait. */
const EVERY = 500;
const EVERY_IDLE = 2_500;
/** One sweeper at a time, whichever process it is in. */
const SWEEPER_LOCK = 100_102;
/** Deliveries planned again in one sweep at most, the oldest first. */
const UNPLANNED_AT_ONCE = 2_000;
/** Milliseconds a delivery may wait for its legs though others are being planned: its own job may be gone. */
const PLANNED_WITHIN = 10_000;
/** Milliseconds that one part may take: a transaction that waits for longer would lose the lock. */
const PART_WITHIN = 10_000;

/**
 * Makes law 1 true: whatever a queue has lost is rebuilt here from the tables. It also does what no event starts:
 * offers that expire, zones to look at again, messages whose time has come.
 */
@Injectable()
export class Sweeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(Sweeper.name);
  private readonly loop = new Loop(this.logger);
  private readonly unplanned = new Overdue(PLANNED_WITHIN);
  private idle = false;

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @InjectQueue(deliveriesQueue.name) private readonly deliveries: Queue,
    @InjectQueue(webhooksQueue.name) private readonly webhooks: Queue,
    private readonly rounds: ZoneRounds,
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
    private readonly news: News,
  ) {}

  onApplicationBootstrap(): void {
    this.news.on('outbox', () => this.idle && this.loop.wake());
    this.loop.start(() => this.turn());
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  private async turn(): Promise<number> {
    this.heartbeats.turn('sweeper');
    // Each part on its own: a queue that is down must not keep offers from expiring.
    const done = [
      await this.loop.attempt('Sweeping offers', () => this.expireOffers()),
      await this.loop.attempt('Sweeping shifts', () => this.stranded.handOn(this.clock.now())),
      await this.loop.attempt('Sweeping shelves', () => this.shelves.freeForgotten(this.clock.now())),
      await this.loop.attempt('Sweeping gates', () => this.replanning.catchUp()),
      await this.loop.attempt('Sweeping calls', () => this.calls.endAnswered()),
    ];
    await this.loop.attempt('Sweeping jobs', async () => {
      const ours = await inSoleTurn(this.database, SWEEPER_LOCK, async (turn) => {
        done.push(...(await this.rebuildJobs(turn)));
      });
      if (ours && done.every(Boolean)) this.heartbeats.beat('sweeper');
    });
    return this.idle ? EVERY_IDLE : EVERY;
  }

  private async expireOffers(): Promise<void> {
    while ((await this.expiry.run(this.clock.now())) > 0 && !this.loop.stopped);
  }

  /** A queue that does not answer keeps no part waiting for longer than the lock is ours. */
  private async rebuildJobs({ tx, stillOurs }: SoleTurn): Promise<boolean[]> {
    const parts: Record<string, () => Promise<void>> = {
      'unplanned deliveries': () => this.enqueueUnplanned(tx),
      'zones’ rounds': () => this.rounds.askFor(tx),
      webhooks: () => this.enqueueWebhooks(),
      'stock syncs': () => this.stock.keep(),
      'what is kept for a time': () => this.clearing.run(this.clock.now()),
    };
    const done: boolean[] = [];
    for (const [name, part] of Object.entries(parts)) {
      await stillOurs();
      done.push(await this.loop.attempt(`Sweeping ${name}`, () => within(PART_WITHIN, name, part())));
    }
    // Where the service's clock runs fast, an idle moment is long.
    this.idle = this.clock.speed === 1 && (await nothingIsUnderWay(tx));
    return done;
  }

  /**
   * Deliveries without legs: at once where nothing speaks of any, and after a while even where others are being planned,
   * so that those whose job is gone do not wait for a quiet moment. Planned twice is planned once.
   */
  private async enqueueUnplanned(tx: Sql): Promise<void> {
    const unplanned = await rows<{ id: string }>(
      tx,
      `SELECT id FROM deliveries WHERE NOT planned AND state = 'queued'
       ORDER BY created_at LIMIT ${UNPLANNED_AT_ONCE}`,
    );
    const ids = unplanned.map(({ id }) => id);
    const overdue = this.unplanned.look(ids, performance.now());
    const lost = ids.length > 0 && (await this.nothingIsOnItsWay(tx)) ? ids : overdue;
    if (lost.length === 0) return;
    const parts = inParts(lost, DELIVERIES_A_JOB);
    await this.deliveries.addBulk(parts.map((deliveryIds) => deliveriesQueue.job({ deliveryIds })));
  }

  private async nothingIsOnItsWay(tx: Sql): Promise<boolean> {
    const inOutbox = await row(tx, `SELECT 1 FROM outbox WHERE event = 'accept_order' LIMIT 1`);
    if (inOutbox) return false;
    const counts = await this.deliveries.getJobCounts('waiting', 'active', 'delayed');
    return Object.values(counts).every((count) => count === 0);
  }

  private async enqueueWebhooks(): Promise<void> {
    const due = await this.sender.due();
    if (due.length > 0) await this.webhooks.addBulk(due.map((told) => webhooksQueue.job(told)));
  }
}

/** Nothing that a sweep could be late for. Each look is at an index of few rows. */
async function nothingIsUnderWay(tx: Sql): Promise<boolean> {
  const something = await row(
    tx,
    `SELECT 1 WHERE EXISTS (SELECT FROM assignments WHERE state = 'offered')
       OR EXISTS (SELECT FROM legs WHERE state = 'waiting')
       OR EXISTS (SELECT FROM deliveries WHERE state = 'queued')
       OR EXISTS (SELECT FROM webhook_messages WHERE state = 'pending')
       OR EXISTS (SELECT FROM outbox)`,
  );
  return something === undefined;
}
