import { InjectQueue } from '@nestjs/bullmq';
import { BeforeApplicationShutdown, Injectable, Logger, OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Queue } from 'bullmq';
import { DataSource } from 'typeorm';
import { inSoleTurn } from '../../platform/database/sole-turn.js';
import { rows, type Sql } from '../../platform/database/sql.js';
import { within } from '../../platform/deadline.js';
import { Heartbeats } from '../../platform/heartbeats/heartbeats.service.js';
import { inParts } from '../../platform/in-parts.js';
import { Loop } from '../../platform/loop/loop.js';
import { News } from '../../platform/news/news.js';
import { StockSources } from '../../stock-sync/source/stock-sources.service.js';
import { StockWaking } from '../../stock-sync/waking.service.js';
import { webhooksQueue } from '../../webhooks/webhooks.queue.js';
import { writeWebhookMessages } from '../../webhooks/write-webhook-messages.js';
import { deleteFromOutbox } from '../../deliveries/outbox.js';
import { DELIVERIES_A_JOB, deliveriesQueue } from '../../deliveries/deliveries.queue.js';
import type { OutboxEvent } from '../../deliveries/outbox-event.js';
import { dispatchQueue } from '../../deliveries/rounds/dispatch.queue.js';
import { measureEvents } from './measure-events.js';

interface OutboxRow {
  readonly id: string;
  readonly event: OutboxEvent;
  readonly deliveryId: string;
  readonly merchantId: string;
  readonly zoneId: string;
}

/** Events after which a zone's pool or its carriers have something new for a round. */
const WAKES_ZONE: Readonly<Record<OutboxEvent, boolean>> = {
  // Its job plans it first.
  accept_order: false,
  change_order: true,
  offer: false,
  lose_offer: true,
  accept: false,
  give_up: true,
  pick_up: false,
  arrive: false,
  deliver: true,
  hand_over: true,
  fail: true,
  return: true,
  hold: false,
  release: true,
  reassign: true,
  cancel: true,
};
/** Rows in one batch. */
const BATCH = 1_000;
/** Milliseconds to the next look when nobody tells that there are rows. */
const IDLE = 2_000;
const RETRY_AT_MOST = 5_000;
/** Milliseconds that a queue may take to accept jobs; what it does with them later is a repeat. */
const TAKEN_WITHIN = 10_000;
/** One relay at a time, whichever process it is in: so the order of events is kept. */
const RELAY_LOCK = 100_101;

/**
 * Carries what transactions left in the outbox to the queues. The rows are deleted in the transaction that reads them,
 * after the queues have taken the jobs: a crash in between sends a job twice, which every processor can bear, never not
 * at all.
 */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(OutboxRelay.name);
  private readonly loop = new Loop(this.logger);
  private failures = 0;

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @InjectQueue(deliveriesQueue.name) private readonly deliveries: Queue,
    @InjectQueue(dispatchQueue.name) private readonly dispatch: Queue,
    @InjectQueue(webhooksQueue.name) private readonly webhooks: Queue,
    private readonly news: News,
    private readonly heartbeats: Heartbeats,
    private readonly sources: StockSources,
    private readonly stock: StockWaking,
  ) {}

  onApplicationBootstrap(): void {
    this.news.on('outbox', () => this.loop.wake());
    this.loop.start(() => this.turn());
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.loop.stop();
  }

  private async turn(): Promise<number> {
    this.heartbeats.turn('relay');
    try {
      let carried = 0;
      const ours = await inSoleTurn(this.database, RELAY_LOCK, async ({ tx }) => {
        carried = await this.carryBatch(tx);
      });
      this.failures = 0;
      if (ours) this.heartbeats.beat('relay');
      return carried < BATCH ? IDLE : 0;
    } catch (error) {
      this.failures++;
      this.logger.warn(`The relay tries again: ${(error as Error).message}`);
      return Math.min(RETRY_AT_MOST, 100 * 2 ** this.failures);
    }
  }

  private async carryBatch(tx: Sql): Promise<number> {
    const batch = await rows<OutboxRow>(
      tx,
      `SELECT id, event, delivery_id AS "deliveryId", merchant_id AS "merchantId", zone_id AS "zoneId"
       FROM outbox ORDER BY id LIMIT ${BATCH}`,
    );
    if (batch.length > 0) await this.carry(tx, batch);
    return batch.length;
  }

  private async carry(tx: Sql, batch: readonly OutboxRow[]): Promise<void> {
    const ids = batch.map(({ id }) => id);
    await measureEvents(tx, batch);
    const toTell = await writeWebhookMessages(tx, ids);
    const accepted = batch
      .filter(({ event }) => event === 'accept_order')
      .map(({ deliveryId }) => deliveryId);
    const zoneIds = new Set(batch.filter(({ event }) => WAKES_ZONE[event]).map(({ zoneId }) => zoneId));
    await deleteFromOutbox(tx, ids);
    await addAll(
      this.deliveries,
      inParts(accepted, DELIVERIES_A_JOB).map((deliveryIds) => deliveriesQueue.job({ deliveryIds })),
    );
    await addAll(
      this.dispatch,
      [...zoneIds].map((zoneId) => dispatchQueue.job({ zoneId })),
    );
    await addAll(
      this.webhooks,
      toTell.map((told) => webhooksQueue.job(told)),
    );
    await this.stock.wake(this.sources.toldOf(new Set(batch.map(({ merchantId }) => merchantId))));
  }
}

async function addAll(queue: Queue, jobs: Parameters<Queue['addBulk']>[0]): Promise<void> {
  if (jobs.length > 0) await within(TAKEN_WITHIN, `Queue ${queue.name}`, queue.addBulk(jobs));
}
