import { availableParallelism } from 'node:os';
import { Injectable, OnApplicationShutdown } from '@nestjs/common';
import { Piscina } from 'piscina';
import type { Decision, RoundTask } from './engine.thread.js';

/** Milliseconds after which a thread without a round ends. */
const IDLE_TIMEOUT = 60_000;

/**
 * Rounds are decided beside the process's own thread: a search takes a hundred milliseconds, in which
 * requests would not be answered and transactions would keep their locks.
 */
@Injectable()
export class EngineThreads implements OnApplicationShutdown {
  private readonly pool = new Piscina<RoundTask, Decision>({
    filename: new URL('./engine.thread.js', import.meta.url).href,
    minThreads: 0,
    maxThreads: availableParallelism(),
    idleTimeout: IDLE_TIMEOUT,
  });

  decide(task: RoundTask): Promise<Decision> {
    return this.pool.run(task);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.close();
  }
}
