import { BullModule } from '@nestjs/bullmq';
import { DynamicModule, Module } from '@nestjs/common';
import {
  createPostgresBackend,
  createRedisBackend,
  setDefaultBackendFactory,
  type ConnectionOptions,
} from 'bullmq';
import type { Config } from '../config/config.js';
import { CONNECTION } from '../database/answering-client.js';
import { DATABASE_URL } from '../database/database-url.js';
import { restAfterFailure } from './rest-after-failure.js';

/** BullMQ, on Redis where REDIS_URL is set and else on PostgreSQL. Nothing else in the code knows which. */
@Module({})
export class QueuesModule {
  static forConfig(config: Config): DynamicModule {
    if (config.redisUrl) setDefaultBackendFactory(restAfterFailure(createRedisBackend));
    else setDefaultBackendFactory(restAfterFailure(createPostgresBackend));
    return {
      module: QueuesModule,
      imports: [
        BullModule.forRootAsync({
          inject: [DATABASE_URL],
          useFactory: (databaseUrl: string) => ({
            connection: config.redisUrl ? redisConnection(config.redisUrl) : postgresConnection(databaseUrl),
            prefix: config.queuePrefix,
          }),
        }),
      ],
      exports: [BullModule],
    };
  }
}

/**
 * Milliseconds without an answer after which a connection to Redis is made anew; a worker that waits asks
 * each 5 s.
 */
const SILENCE = 15_000;

function redisConnection(url: string): ConnectionOptions {
  return {
    url,
    maxRetriesPerRequest: null,
    connectTimeout: 10_000,
    socketTimeout: SILENCE,
  };
}

function postgresConnection(connectionString: string): ConnectionOptions {
  return { ...CONNECTION, connectionString, schema: 'bullmq', migrate: true, max: 4 };
}
