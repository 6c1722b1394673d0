import { DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DataSource, type EntitySchema, type MixedList } from 'typeorm';
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
        }),
      ],
      providers: [{ provide: DATABASE_URL, useValue: sessionUrl }],
      exports: [DATABASE_URL],
    };
  }
}

/** Brings the tables up to date. Many processes may start at once: one migrates, the others wait for it. */
export async function migrate(
  url: string,
  migrations: MixedList<string | (new () => object)>,
  /** What SQL alone cannot do; under the same lock. */
  finish: (sql: Sql) => Promise<void> = async () => undefined,
): Promise<void> {
  const source = await new DataSource({
    type: 'postgres',
    url,
    migrations,
    poolSize: 2,
  } as never).initialize();
  try {
    const lock = source.createQueryRunner();
    await lock.query('SELECT pg_advisory_lock(100100)');
    try {
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
