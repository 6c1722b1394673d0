import { hostname } from 'node:os';
import { BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { rows } from '../database/sql.js';

/** A loop that must not stop without a word. */
export type BeatingPart = 'relay' | 'sweeper' | 'lockers' | 'picking';

export interface Heartbeat {
  readonly process: string;
  readonly part: string;
  readonly at: Date;
}

/** Milliseconds between two writings. */
const WRITTEN_EVERY = 2_000;
/** What a killed process leaves behind is shown for so long. */
const KEPT = '1 hour';

/** Signs of life of the loops of every process. Works in real time. */
@Injectable()
export class Heartbeats implements BeforeApplicationShutdown {
  private readonly process = `${hostname()}:${process.pid}`;
  private readonly beats = new Map<BeatingPart, number>();
  private writing: NodeJS.Timeout | undefined;

  constructor(@InjectDataSource() private readonly database: DataSource) {}

  /** A loop has come round once more. */
  beat(part: BeatingPart): void {
    this.beats.set(part, Date.now());
    this.writing ??= setInterval(() => void this.write().catch(() => undefined), WRITTEN_EVERY).unref();
  }

  /** When each loop of this process last came round; empty in a process that has none. */
  get own(): ReadonlyMap<BeatingPart, number> {
    return this.beats;
  }

  /** Those of all processes, the latest first. */
  read(): Promise<Heartbeat[]> {
    return rows<Heartbeat>(
      this.database.manager,
      'SELECT process, part, at FROM heartbeats ORDER BY at DESC, process, part',
    );
  }

  /** A process that stops as it should is missed by nobody. */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.writing);
    if (this.beats.size === 0) return;
    await rows(this.database.manager, 'DELETE FROM heartbeats WHERE process = $1', [this.process]).catch(
      () => undefined,
    );
  }

  private async write(): Promise<void> {
    const beats = [...this.beats];
    await rows(
      this.database.manager,
      `WITH forgotten AS (DELETE FROM heartbeats WHERE at < now() - interval '${KEPT}')
       INSERT INTO heartbeats (process, part, at) SELECT $1, * FROM unnest($2::text[], $3::timestamptz[])
       ON CONFLICT (process, part) DO UPDATE SET at = excluded.at`,
      [this.process, beats.map(([part]) => part), beats.map(([, at]) => new Date(at).toISOString())],
    );
  }
}
