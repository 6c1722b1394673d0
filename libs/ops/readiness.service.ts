import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { atMostEvery } from '../platform/at-most-every.js';
import { row } from '../platform/database/sql.js';
import { Heartbeats } from '../platform/heartbeats/heartbeats.service.js';
import { Draining } from '../platform/http/draining.js';
import { QueueBoard } from './queue-board.service.js';

interface Check {
  readonly ok: boolean;
  readonly detail?: string;
}

export interface ReadinessReport {
  readonly ready: boolean;
  readonly checks: Readonly<Record<string, Check>>;
}

/** Said first of all by a process that stops, so that a proxy sends nobody new. */
const LEAVING: ReadinessReport = {
  ready: false,
  checks: { process: { ok: false, detail: 'The process is stopping' } },
};
/** Milliseconds a dependency may take to answer. */
const PATIENCE = 2_000;
/** A job that waits for longer (milliseconds) means that nobody takes it. */
const STALE_JOB = 60_000;
/** A loop that has not come round for longer (milliseconds) is stuck. */
const STALE_BEAT = 30_000;

/**
 * Whether this process can do its part. Work that nobody does is always told, but only a process that works itself is
 * unready for it: an api that can take orders goes on taking them while the workers are away.
 */
@Injectable()
export class Readiness {
  /** Whoever asks again within a second is told the same. */
  private readonly look = atMostEvery(1_000, () => this.lookAtAll());

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly queues: QueueBoard,
    private readonly heartbeats: Heartbeats,
    private readonly draining: Draining,
  ) {}

  async check(): Promise<ReadinessReport> {
    return this.draining.begun ? LEAVING : this.look();
  }

  private async lookAtAll(): Promise<ReadinessReport> {
    const needed = {
      database: await attempt(() => row(this.database.manager, 'SELECT 1')),
      queues: await attempt(() => this.queues.read()),
    };
    const work = {
      jobs: await attempt(() => this.checkJobs()),
      heartbeat: await attempt(() => this.checkHeartbeats()),
    };
    const binding = this.heartbeats.own.size > 0 ? { ...needed, ...work } : needed;
    return { ready: Object.values(binding).every(({ ok }) => ok), checks: { ...needed, ...work } };
  }

  private async checkJobs(): Promise<void> {
    for (const { name, oldestWaiting } of (await this.queues.read()).queues) {
      const age = oldestWaiting ? Date.now() - oldestWaiting.getTime() : 0;
      if (age > STALE_JOB) throw new Error(`A job of ${name} waits for ${Math.round(age / 1_000)} s`);
    }
  }

  /** A process that works answers for its own loops, any other for the latest of all workers. */
  private async checkHeartbeats(): Promise<void> {
    const { own } = this.heartbeats;
    const beats = own.size > 0 ? [...own] : await this.latestBeats();
    if (beats.length === 0) throw new Error('No worker has shown a sign of life');
    for (const [part, at] of beats) {
      const age = Date.now() - at;
      if (age > STALE_BEAT) throw new Error(`The ${part} stands still for ${Math.round(age / 1_000)} s`);
    }
  }

  private async latestBeats(): Promise<[string, number][]> {
    const latest = new Map<string, number>();
    for (const { part, at } of await this.heartbeats.read()) {
      latest.set(part, Math.max(at.getTime(), latest.get(part) ?? 0));
    }
    return [...latest];
  }
}

async function attempt(work: () => Promise<unknown>): Promise<Check> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${PATIENCE} ms`)), PATIENCE);
  });
  try {
    await Promise.race([work(), late]);
    return { ok: true };
  } catch (error) {
    return { ok: false, detail: (error as Error).message };
  } finally {
    clearTimeout(timer);
  }
}
