import { hostname } from 'node:os';
import { BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { rows } from '../database/sql.js';

/** Loops that must not stop without a word. */
export const BEATING_PARTS = ['relay', 'sweeper', 'lockers', 'picking', 'reports', 'notices'] as const;
export type BeatingPart = (typeof BEATING_PARTS)[number];

export interface Heartbeat {
  readonly process: string;
  readonly part: string;
  readonly at: Date;
}

/** Milliseconds between two writings. */
const WRITTEN_EVERY = 2_000;
/** What a killed process leaves behind is shown for so long. */
const KEPT = '1 hour';

/**
 * Who works, told apart from who only says so. A loop that comes round takes a turn; it beats only where it
 * held what there is to hold and did the work. Beats are a row, so that every process can tell whether
 * anybody works: in real time, and by the database's clock.
 */
@Injectable()
export class Heartbeats implements BeforeApplicationShutdown {
  private readonly process = `${hostname()}:${process.pid}`;
  private readonly turns = new Map<BeatingPart, number>();
  private readonly beats = new Map<BeatingPart, number>();
  private writing: NodeJS.Timeout | undefined;

  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** A loop of this process has come round, whether or not there was anything for it to do. */
  turn(part: BeatingPart): void {
    this.turns.set(part, performance.now());
    this.writing ??= setInterval(() => void this.write().catch(() => undefined), WRITTEN_EVERY).unref();
  }

  /** A loop of this process held its work, and did it. */
  beat(part: BeatingPart): void {
    this.beats.set(part, performance.now());
  }

  /** Whether this process has loops at all. */
  get works(): boolean {
    return this.turns.size > 0;
  }

  /** Milliseconds since each loop of this process came round. */
  turnAges(): [BeatingPart, number][] {
    return [...this.turns].map(([part, at]) => [part, performance.now() - at]);
  }

  /** Those of all processes, the latest first. */
  read(): Promise<Heartbeat[]> {
    return rows<Heartbeat>(
      this.database.manager,
      'SELECT process, part, at FROM heartbeats ORDER BY at DESC, process, part',
    );
  }

  /** Milliseconds since anybody did each part; what nobody has ever done is missing. */
  async ages(): Promise<Map<string, number>> {
    const found = await rows<{ part: string; age: number }>(
      this.database.manager,
      `SELECT part, greatest(0, 1000 * extract(epoch FROM clock_timestamp() - max(at)))::float8 AS age
       FROM heartbeats GROUP BY part`,
    );
    return new Map(found.map(({ part, age }) => [part, age]));
  }

  /** A process that stops as it should is missed by nobody. */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.writing);
    if (!this.works) return;
    await rows(this.database.manager, 'DELETE FROM heartbeats WHERE process = $1', [this.process]).catch(
      () => undefined,
    );
  }

  private async write(): Promise<void> {
    const beats = [...this.beats];
    if (beats.length === 0) return;
    await rows(
      this.database.manager,
      `WITH forgotten AS (DELETE FROM heartbeats WHERE at < now() - interval '${KEPT}')
       INSERT INTO heartbeats (process, part, at)
       SELECT $1, part, clock_timestamp() - make_interval(secs => age / 1000)
       FROM unnest($2::text[], $3::float8[]) AS beat (part, age)
       ON CONFLICT (process, part) DO UPDATE SET at = greatest(heartbeats.at, excluded.at)`,
      [this.process, beats.map(([part]) => part), beats.map(([, at]) => performance.now() - at)],
    );
  }
}
