import { Injectable, Logger } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { atMostEvery } from '../platform/at-most-every.js';
import { Heartbeats } from '../platform/heartbeats/heartbeats.service.js';
import { registry } from '../platform/telemetry/metrics.js';
import { QueueBoard } from './queue-board.service.js';

/** Metrics that are looked up when Prometheus asks: the queues' depths and ages, and the workers' heartbeats. */
@Injectable()
export class QueueMetrics {
  private readonly logger = new Logger(QueueMetrics.name);
  private readonly jobs = gauge('last100_queue_jobs', 'Jobs in a queue, by state.', ['queue', 'state']);
  private readonly workers = gauge('last100_queue_workers', 'Processes that take jobs from a queue.', [
    'queue',
  ]);
  private readonly oldest = gauge(
    'last100_queue_oldest_waiting_seconds',
    'Age of the oldest job that waits in a queue.',
    ['queue'],
  );
  private readonly heartbeat = gauge(
    'last100_heartbeat_age_seconds',
    'Since a loop of any worker last came round.',
    ['part'],
  );

  /** Whoever asks again within a second is told the same. */
  private readonly look = atMostEvery(1_000, () =>
    Promise.all([this.readQueues(), this.readHeartbeats()]).catch((error: Error) =>
      this.logger.warn(`Cannot measure the queues: ${error.message}`),
    ),
  );

  constructor(
    private readonly queues: QueueBoard,
    private readonly heartbeats: Heartbeats,
  ) {}

  /** The whole exposition. A queue that does not answer must not hide the rest. */
  async expose(): Promise<string> {
    await this.look();
    return registry.metrics();
  }

  private async readQueues(): Promise<void> {
    for (const { name: queue, workers, oldestWaiting, ...counts } of (await this.queues.read()).queues) {
      for (const [state, count] of Object.entries(counts)) this.jobs.set({ queue, state }, count);
      this.workers.set({ queue }, workers);
      this.oldest.set({ queue }, oldestWaiting ? secondsSince(oldestWaiting) : 0);
    }
  }

  private async readHeartbeats(): Promise<void> {
    this.heartbeat.reset();
    // The latest comes first, and each later one of the same part is older.
    for (const { part, at } of (await this.heartbeats.read()).reverse()) {
      this.heartbeat.set({ part }, secondsSince(at));
    }
  }
}

const secondsSince = (at: Date): number => Math.max(0, (Date.now() - at.getTime()) / 1_000);

function gauge<Label extends string>(name: string, help: string, labelNames: Label[]): Gauge<Label> {
  return new Gauge({ name, help, labelNames, registers: [registry] });
}
