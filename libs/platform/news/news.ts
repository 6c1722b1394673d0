import { EventEmitter } from 'node:events';
import { Inject, Injectable, Logger, OnApplicationShutdown, OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { rows, type Sql } from '../database/sql.js';
import { DATABASE_URL } from '../database/database-url.js';
import { inParts } from '../in-parts.js';

/**
 * What changed: these carriers' assignments, rows for the relay, the clock, zones and compounds, merchants and stores, or
 * what these keys open.
 */
export type Topic = 'carrier' | 'outbox' | 'clock' | 'places' | 'merchants' | 'keys';

const CHANNEL = 'last100_news';
/** PostgreSQL takes at most 8,000 bytes a notification. */
const IDS_A_NOTIFICATION = 100;
/** Milliseconds. */
const WAKE_RELAY_AFTER = 20;

/**
 * Tells every process that something changed, by LISTEN/NOTIFY. News can be lost (a connection that breaks): it only
 * wakes those who wait, and they look again by themselves after a while. A notice is sent when its transaction commits.
 */
@Injectable()
export class News
  extends EventEmitter<Record<Topic | 'reconnected', [readonly string[]]>>
  implements OnModuleInit, OnApplicationShutdown
{
  private readonly logger = new Logger('news');
  private client: pg.Client | undefined;
  private stopped = false;
  private relayTold: NodeJS.Timeout | undefined;

  constructor(
    @Inject(DATABASE_URL) private readonly databaseUrl: string,
    @InjectDataSource() private readonly database: DataSource,
  ) {
    super();
    this.setMaxListeners(0);
  }

  async onModuleInit(): Promise<void> {
    await this.listen();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.relayTold);
    await this.client?.end().catch(() => undefined);
  }

  async tell(sql: Sql, topic: Topic, ids: readonly string[]): Promise<void> {
    const parts = ids.length === 0 ? [[]] : inParts(ids, IDS_A_NOTIFICATION);
    const notices = parts.map((part) => JSON.stringify([topic, ...part]));
    await rows(sql, `SELECT pg_notify('${CHANNEL}', notice) FROM unnest($1::text[]) AS notice`, [notices]);
  }

  /** Tells every relay that the outbox has rows, at most once in a while: a busy service does not need to be told. */
  wakeRelay(): void {
    this.emit('outbox', []);
    if (this.relayTold) return;
    this.relayTold = setTimeout(() => {
      this.relayTold = undefined;
      this.tell(this.database.manager, 'outbox', []).catch(() => undefined);
    }, WAKE_RELAY_AFTER);
  }

  private async listen(): Promise<void> {
    const client = new pg.Client({ connectionString: this.databaseUrl, keepAlive: true });
    client.on('notification', ({ payload }) => {
      const [topic, ...ids] = JSON.parse(payload ?? '[]') as [Topic, ...string[]];
      this.emit(topic, ids);
    });
    client.on('error', () => undefined);
    await client.connect();
    client.on('end', () => void this.listenAgain());
    await client.query(`LISTEN ${CHANNEL}`);
    this.client = client;
  }

  private async listenAgain(): Promise<void> {
    for (let wait = 250; !this.stopped; wait = Math.min(wait * 2, 5_000)) {
      await new Promise((resolve) => setTimeout(resolve, wait).unref());
      if (this.stopped) return;
      try {
        await this.listen();
        this.emit('reconnected', []);
        return;
      } catch (error) {
        this.logger.warn(`Cannot listen to PostgreSQL: ${(error as Error).message}`);
      }
    }
  }
}
