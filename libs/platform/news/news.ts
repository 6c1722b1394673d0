import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { Inject, Injectable, Logger, OnApplicationShutdown, OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { AnsweringClient, CONNECTION } from '../database/answering-client.js';
import { rows, type Sql } from '../database/sql.js';
import { DATABASE_URL } from '../database/database-url.js';
import { within } from '../deadline.js';
import { inParts } from '../in-parts.js';

/**
 * What changed: these carriers' assignments, rows for the relay, the clock, zones and compounds, merchants
 * and stores, fee tables, or what these keys open.
 */
export type Topic = 'carrier' | 'outbox' | 'clock' | 'places' | 'merchants' | 'fees' | 'keys';

const CHANNEL = 'last100_news';
/** PostgreSQL takes at most 8,000 bytes a notification. */
const IDS_A_NOTIFICATION = 100;
/** Milliseconds. */
const WAKE_RELAY_AFTER = 20;
/** Milliseconds; a connection that is mute is not waited for. */
const GOODBYE = 1_000;
/**
 * Milliseconds between two notices to ourselves; one that does not come back by the next means that we are
 * deaf.
 */
const LISTENING_PROVED_EVERY = 5_000;

/**
 * Tells every process that something changed, by LISTEN/NOTIFY. News can be lost (a connection that breaks):
 * it only wakes those who wait, and they look again by themselves after a while. A notice is sent when its
 * transaction commits.
 */
@Injectable()
export class News
  extends EventEmitter<Record<Topic | 'reconnected', [readonly string[]]>>
  implements OnModuleInit, OnApplicationShutdown
{
  private readonly logger = new Logger('news');
  private client: AnsweringClient | undefined;
  private proving: NodeJS.Timeout | undefined;
  private heardAt = performance.now();
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
    clearInterval(this.proving);
    if (this.client) await within(GOODBYE, 'The news', this.client.end()).catch(() => undefined);
  }

  async tell(sql: Sql, topic: Topic, ids: readonly string[]): Promise<void> {
    const parts = ids.length === 0 ? [[]] : inParts(ids, IDS_A_NOTIFICATION);
    const notices = parts.map((part) => JSON.stringify([topic, ...part]));
    await rows(sql, `SELECT pg_notify('${CHANNEL}', notice) FROM unnest($1::text[]) AS notice`, [notices]);
  }

  /**
   * Tells every relay that the outbox has rows, at most once in a while: a busy service does not need to be
   * told.
   */
  wakeRelay(): void {
    this.emit('outbox', []);
    if (this.relayTold) return;
    this.relayTold = setTimeout(() => {
      this.relayTold = undefined;
      this.tell(this.database.manager, 'outbox', []).catch(() => undefined);
    }, WAKE_RELAY_AFTER);
  }

  /** Milliseconds since this process last heard a notice: its own come every few seconds. */
  get silentFor(): number {
    return performance.now() - this.heardAt;
  }

  private async listen(): Promise<void> {
    const client = new AnsweringClient({
      ...CONNECTION,
      connectionString: this.databaseUrl,
      application_name: 'last100 news',
      silence: LISTENING_PROVED_EVERY,
    });
    // Heard by nobody else.
    const own = `${CHANNEL}_${randomBytes(6).toString('hex')}`;
    client.on('notification', ({ channel, payload }) => {
      this.heardAt = performance.now();
      if (channel !== own) this.pass(payload);
    });
    client.on('error', () => undefined);
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}; LISTEN ${own}`);
    client.on('end', () => void this.listenAgain());
    this.client = client;
    this.heardAt = performance.now();
    this.prove(client, own);
  }

  private pass(payload = '[]'): void {
    const [topic, ...ids] = JSON.parse(payload) as [Topic, ...string[]];
    this.emit(topic, ids);
  }

  /**
   * A LISTEN that broke, or that a pooler in between gave to another, is silence like any other: so we tell
   * ourselves.
   */
  private prove(client: AnsweringClient, own: string): void {
    clearInterval(this.proving);
    this.proving = setInterval(() => {
      if (this.silentFor > 2 * LISTENING_PROVED_EVERY) client.giveUp('The news have fallen silent');
      else client.query(`NOTIFY ${own}`).catch(() => undefined);
    }, LISTENING_PROVED_EVERY).unref();
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
