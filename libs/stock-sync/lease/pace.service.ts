import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../../platform/config/config.js';
import type { Pace } from '../../shop-adapters/shop-fetch.js';
import type { StockAdapter } from '../../shop-adapters/stock-adapter.js';

/** Seconds of a window: a merchant's calls of a minute are spread over it in so many parts. */
const WINDOW = 10;

/**
 * Keeps all processes together to what one merchant's systems are asked to bear: calls a minute, seconds
 * between two.
 */
@Injectable()
export class StockPace {
  private readonly ofMinute: RateLimiterPostgres;

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(CONFIG) { stock }: Config,
  ) {
    this.ofMinute = this.limiter(Math.ceil((stock.callsAMinute * WINDOW) / 60), WINDOW);
  }

  of(merchantId: string, adapter: Pick<StockAdapter, 'name' | 'secondsBetweenCalls'> | undefined): Pace {
    const apart = adapter?.secondsBetweenCalls && this.limiter(1, adapter.secondsBetweenCalls);
    return async (signal) => {
      await wait(this.ofMinute, merchantId, signal);
      if (apart) await wait(apart, `${merchantId} ${adapter.name}`, signal);
    };
  }

  private limiter(points: number, seconds: number): RateLimiterPostgres {
    return new RateLimiterPostgres({
      storeClient: { query: ({ text, values }: Statement) => queryWith(this.database, text, values) },
      storeType: 'client',
      tableName: 'stock_pace',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix: '',
      points,
      duration: seconds,
    });
  }
}

async function wait(limiter: RateLimiterPostgres, key: string, signal: AbortSignal): Promise<void> {
  for (;;) {
    const left = await take(limiter, key);
    if (left === 0) return;
    await sleep(left, undefined, { signal });
  }
}

/** Milliseconds until there may be another call; 0: now. */
async function take(limiter: RateLimiterPostgres, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (error) {
    if (error instanceof RateLimiterRes) return Math.max(1, error.msBeforeNext);
    throw error;
  }
}

interface Statement {
  readonly text: string;
  readonly values: unknown[];
}

async function queryWith(database: DataSource, text: string, values: unknown[]) {
  const runner = database.createQueryRunner();
  try {
    const { records } = await runner.query(text, values, true);
    return { rows: records as unknown[] };
  } finally {
    await runner.release();
  }
}
