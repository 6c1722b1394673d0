import { Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { atMostEvery } from '../platform/at-most-every.js';
import { within } from '../platform/deadline.js';
import { Heartbeats } from '../platform/heartbeats/heartbeats.service.js';
import type { Instant } from '../platform/http/answer.js';
import { registry } from '../platform/telemetry/metrics.js';
import { QueueBoard } from './queue-board.service.js';
import { StandstillReader } from './standstill.service.js';

/** Milliseconds that a part may take to be measured. */
const MEASURED_WITHIN = 1_800;

/**
 * Metrics that are looked up when Prometheus asks, in whichever process it asks: what waits, and whether
 * anyone works.
 */
@Injectable()
export class QueueMetrics {
  private readonly jobs = gauge('last100_queue_jobs', 'Jobs in a queue, by state.', ['queue', 'state']);
  private readonly workers = gauge('last100_queue_workers', 'Processes that take jobs from a queue.', [
    'queue',
  ]);
  private readonly oldestWaiting = gauge(
    'last100_queue_oldest_waiting_seconds',
    'Age of the oldest job that waits in a queue.',
    ['queue'],
  );
  private readonly oldestActive = gauge(
    'last100_queue_oldest_active_seconds',
    'How long the longest of the jobs under way has been.',
    ['queue'],
  );
  private readonly heartbeat = gauge(
    'last100_heartbeat_age_seconds',
    'Since any worker last did the work of a loop.',
    ['part'],
  );
  private readonly outbox = gauge(
    'last100_oldest_outbox_row_seconds',
    'Age of the oldest event that has not reached its queue.',
  );
  private readonly leg = gauge(
    'last100_oldest_leg_without_round_seconds',
    'How long the leg that waits longest without any round has waited.',
  );
  private readonly unmeasured = gauge(
    'last100_unmeasured',
    '1 where a part of these metrics could not be measured in time; it is left out then.',
    ['part'],
  );

  /** Whoever asks again within a second is told the same. */
  private readonly look = atMostEvery(1_000, () =>
    Promise.all([
      this.measure('queues', this.readQueues(), () => {
        for (const one of [this.jobs, this.workers, this.oldestWaiting, this.oldestActive]) one.reset();
      }),
      this.measure('heartbeats', this.readHeartbeats(), () => this.heartbeat.reset()),
      // Those without labels would be told as 0 if they were reset.
      this.measure('standstill', this.readStandstill(), () => {
        this.outbox.remove();
        this.leg.remove();
      }),
    ]),
  );

  constructor(
    private readonly queues: QueueBoard,
    private readonly heartbeats: Heartbeats,
    private readonly standstill: StandstillReader,
  ) {}

  /** The whole exposition. What does not answer must not hide the rest, nor be told as it was before. */
  async expose(): Promise<string> {
    await this.look();
    return registry.metrics();
  }

  private async measure(part: string, reading: Promise<void>, forget: () => void): Promise<void> {
    try {
      await within(MEASURED_WITHIN, part, reading);
      this.unmeasured.set({ part }, 0);
    } catch {
      forget();
      this.unmeasured.set({ part }, 1);
    }
  }

  private async readQueues(): Promise<void> {
    const { queues, unknown } = await this.queues.read();
    if (unknown.length > 0) throw new Error(unknown.join('; '));
    for (const { name: queue, workers, oldestWaiting, oldestActive, ...counts } of queues) {
      for (const [state, count] of Object.entries(counts)) this.jobs.set({ queue, state }, count);
      this.workers.set({ queue }, workers);
      this.oldestWaiting.set({ queue }, secondsSince(oldestWaiting));
      this.oldestActive.set({ queue }, secondsSince(oldestActive));
    }
  }

  private async readHeartbeats(): Promise<void> {
    const ages = await this.heartbeats.ages();
    this.heartbeat.reset();
    for (const [part, age] of ages) this.heartbeat.set({ part }, age / 1_000);
  }

  private async readStandstill(): Promise<void> {
    const { outbox, leg } = await this.standstill.read();
    this.outbox.set(outbox);
    this.leg.set(leg);
  }
}

const secondsSince = (at: Instant | null): number =>
  at ? Math.max(0, (Date.now() - new Date(at).getTime()) / 1_000) : 0;

function gauge<Label extends string>(name: string, help: string, labelNames: Label[] = []): Gauge<Label> {
  return new Gauge({ name, help, labelNames, registers: [registry] });
}
