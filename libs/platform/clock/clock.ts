import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { EpochMs } from '../../geo/units.js';
import { writeAudit, type Act } from '../audit/audit-log.js';
import { inTransaction, row, rows, type Sql } from '../database/sql.js';
import { News } from '../news/news.js';
import { Snapshot } from '../news/snapshot.js';
import { RealTime } from './real-time.js';

/** At `realAt` the service's time was `at`, and since then it runs `speed` times as fast. */
interface Setting {
  readonly realAt: EpochMs;
  readonly at: EpochMs;
  readonly speed: number;
}

export interface ClockReading {
  readonly now: Date;
  readonly speed: number;
}

/**
 * The service's time. It is real time until ops sets it (a replay or a simulation does), and then the same in every
 * process: the setting is a row, its change is told to all. Rules never read it: they are given `now`.
 */
@Injectable()
export class Clock implements OnApplicationBootstrap {
  private setting: Setting | undefined;
  private readonly snapshot = new Snapshot(() => this.load());

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly news: News,
    private readonly real: RealTime,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.snapshot.follow(this.news, 'clock');
    await this.snapshot.refresh();
  }

  now(): EpochMs {
    if (!this.setting) return this.real.now();
    const { realAt, at, speed } = this.setting;
    return Math.round(at + (this.real.now() - realAt) * speed);
  }

  get speed(): number {
    return this.setting?.speed ?? 1;
  }

  read(): ClockReading {
    return { now: new Date(this.now()), speed: this.speed };
  }

  /** From now on the service's time is `now` plus the real time elapsed times `speed`. */
  async set(now: EpochMs, speed: number, act: Act): Promise<void> {
    await inTransaction(this.database.manager, async (tx) => {
      await writeAudit(tx, { ...act, action: 'set_clock', target: 'clock', detail: { now, speed } });
      await writeSetting(tx, this.real.now(), now, speed);
    });
    await this.announce();
  }

  /** Returns to real time. */
  async reset(act: Act): Promise<void> {
    await inTransaction(this.database.manager, async (tx) => {
      await writeAudit(tx, { ...act, action: 'reset_clock', target: 'clock' });
      await rows(tx, 'DELETE FROM clock');
    });
    await this.announce();
  }

  private async announce(): Promise<void> {
    await this.snapshot.refresh();
    await this.news.tell(this.database.manager, 'clock', []);
  }

  private async load(): Promise<void> {
    this.setting = await row<Setting>(
      this.database.manager,
      'SELECT real_at::float8 AS "realAt", at::float8 AS at, speed FROM clock',
    );
  }
}

async function writeSetting(tx: Sql, realAt: EpochMs, now: EpochMs, speed: number): Promise<void> {
  await rows(
    tx,
    `INSERT INTO clock (id, real_at, at, speed) VALUES (1, $1, $2, $3)
     ON CONFLICT (id) DO UPDATE SET real_at = excluded.real_at, at = excluded.at, speed = excluded.speed`,
    [realAt, Math.round(now), speed],
  );
}
