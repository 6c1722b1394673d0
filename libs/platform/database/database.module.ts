import { DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import {
  DataSource,
  type EntitySchema,
  type MigrationInterface,
  type MixedList,
  type QueryRunner,
} from 'typeorm';
import { ConfigError } from '../config/config.js';
import { CONNECTION } from './answering-client.js';
import { DATABASE_URL } from './database-url.js';
import type { Sql } from './sql.js';

export interface DatabaseOptions {
  readonly url: string;
  /** Where a session is one server process's from its beginning to its end; absent: `url`. */
  readonly sessionUrl?: string;
  readonly entities: MixedList<string | (new () => object) | EntitySchema>;
  readonly poolSize: number;
}

/** The TypeORM connection. The tables are there already: {@link migrate} runs before any module starts. */
@Global()
@Module({})
export class DatabaseModule {
  static forOptions({ url, sessionUrl = url, entities, poolSize }: DatabaseOptions): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRoot({
          type: 'postgres',
          url,
          entities,
          poolSize,
          retryAttempts: 3,
          retryDelay: 500,
          applicationName: 'last100',
          extra: CONNECTION,
        }),
      ],
      providers: [{ provide: DATABASE_URL, useValue: sessionUrl }],
      exports: [DATABASE_URL],
    };
  }
}

/** A migration may rewrite a large table, or wait for the one that another process runs. */
const TAKES_ITS_TIME = {
  statement_timeout: 0,
  idle_in_transaction_session_timeout: 0,
  silence: 3_600_000,
};

/** Brings the tables up to date. Many processes may start at once: one migrates, the others wait for it. */
export async function migrate(
  url: string,
  migrations: MixedList<string | (new () => object)>,
  /** What SQL alone cannot do; under the same lock. */
  finish: (sql: Sql) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const source = await new DataSource({
    type: 'postgres',
    url,
    migrations,
    poolSize: 2,
    extra: { ...CONNECTION, ...TAKES_ITS_TIME },
  } as never).initialize();
  try {
    const lock = source.createQueryRunner();
    await lock.query('SELECT pg_advisory_lock(100100)');
    try {
      await refuseNewerSchema(lock, source.migrations);
      await source.runMigrations({ transaction: 'each' });
      await finish(source.manager);
    } finally {
      await lock.query('SELECT pg_advisory_unlock(100100)');
      await lock.release();
    }
  } finally {
    await source.destroy();
  }
}

/**
 * Code that is older than the tables knows nothing of what was renamed or is needed now: it would say that it
 * is ready, and fail at every step. Processes that run while a newer version migrates go on; they are not
 * started again.
 */
async function refuseNewerSchema(runner: QueryRunner, known: readonly MigrationInterface[]): Promise<void> {
  const there = (await runner.query(`SELECT to_regclass('migrations') IS NOT NULL AS made`)) as {
    made: boolean;
  }[];
  if (!there[0]?.made) return;
  const names = new Set(known.map(({ name, constructor }) => name ?? constructor.name));
  const applied = (await runner.query('SELECT name FROM migrations ORDER BY id')) as { name: string }[];
  const newer = applied.filter(({ name }) => !names.has(name));
  if (newer.length === 0) return;
  throw new ConfigError(
    `DATABASE_URL: the tables are of a newer version of Last100 (${newer.map(({ name }) => name).join(', ')}): start that version, or restore a backup from before it.`,
  );
}
