import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { row } from '../platform/database/sql.js';
import { QueueBoard } from './queue-board.service.js';

interface Check {
  readonly ok: boolean;
  readonly detail?: string;
}

export interface ReadinessReport {
  readonly ready: boolean;
  readonly checks: Readonly<Record<string, Check>>;
}

/** Milliseconds a dependency may take to answer. */
const PATIENCE = 2_000;
/** A row or a job that waits for longer (milliseconds) means that nobody works. */
const STALE = 60_000;

/** Whether requests can be served. Workers that stop without a word show here as work that waits. */
@Injectable()
export class Readiness {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly queues: QueueBoard,
  ) {}

  async check(): Promise<ReadinessReport> {
    const [database, queues, outbox] = await Promise.all([
      attempt(() => row(this.database.manager, 'SELECT 1')),
      attempt(() => this.checkQueues()),
      attempt(() => this.checkOutbox()),
    ]);
    const checks = { database, queues, outbox };
    return { ready: Object.values(checks).every(({ ok }) => ok), checks };
  }

  private async checkQueues(): Promise<void> {
    for (const { name, oldestWaiting } of (await this.queues.read()).queues) {
      const age = oldestWaiting ? Date.now() - oldestWaiting.getTime() : 0;
      if (age > STALE) throw new Error(`A job of ${name} waits for ${Math.round(age / 1_000)} s`);
    }
  }

  private async checkOutbox(): Promise<void> {
    const outbox = await row<{ rows: number }>(
      this.database.manager,
      'SELECT count(*)::int AS rows FROM (SELECT 1 FROM outbox LIMIT 100000) o',
    );
    if ((outbox?.rows ?? 0) >= 100_000) throw new Error('100,000 events wait for the relay');
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
