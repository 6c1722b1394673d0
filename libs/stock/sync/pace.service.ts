import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../../platform/config/config.js';
import type { Pace } from '../adapters/shop-fetch.js';

/** Seconds of a window: a merchant's calls of a minute are spread over it in so many parts. */
const WINDOW = 10;

/** Keeps all processes together to the calls a minute that one merchant's systems are asked to bear. */
@Injectable()
export class StockPace {
  private readonly limiter: RateLimiterPostgres;

  constructor(@InjectDataSource() database: DataSource, @Inject(CONFIG) { stock }: Config) {
    this.limiter = new RateLimiterPostgres({
      storeClient: { query: ({ text, values }: Statement) => queryWith(database, text, values) },
      storeType: 'client',
      tableName: 'stock_pace',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix: '',
      points: Math.ceil((stock.callsAMinute * WINDOW) / 60),
      duration: WINDOW,
    });
  }

  of(merchantId: string): Pace {
    return async (signal) => {
      for (;;) {
        const wait = await this.take(merchantId);
        if (wait === 0) return;
        await sleep(wait, undefined, { signal });
      }
    };
  }

  /** Milliseconds until there may be another call; 0: now. */
  private async take(merchantId: string): Promise<number> {
    try {
      await this.limiter.consume(merchantId);
      return 0;
    } catch (error) {
      if (error instanceof RateLimiterRes) return Math.max(1, error.msBeforeNext);
      throw error;
    }
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
