import { Injectable, OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { EpochMs } from '../../geo/units.js';
import { writeAudit, type Act } from '../audit/audit-log.js';
import { inTransaction, row, rows, type Sql } from '../database/sql.js';
import { newId } from '../ids.js';
import { News } from '../news/news.js';
import { Snapshot } from '../news/snapshot.js';
import type { ClockAnswer } from './clock-answer.js';
import { RealTime } from './real-time.js';
import { LEASE, speedAt, timeAt, type Setting } from './setting.js';

interface ClockRow extends Setting {
  readonly leaseId: string | null;
}

/**
 * The service's time. It is real time until ops sets it (a replay or a simulation does), and then the same in
 * every process: the setting is a row, its change is told to all. Rules never read it: they are given `now`.
 */
@Injectable()
export class Clock implements OnApplicationBootstrap {
  private setting: ClockRow | undefined;
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
    return timeAt(this.setting, this.real.now());
  }

  get speed(): number {
    return speedAt(this.setting, this.real.now());
  }

  read(): ClockAnswer {
    const { leaseId, leaseUntil = 0 } = this.setting ?? {};
    const seconds = Math.max(0, (leaseUntil - this.real.now()) / 1_000);
    return {
      now: new Date(this.now()),
      speed: this.speed,
      ...(leaseId && seconds > 0 && { lease: { id: leaseId, seconds } }),
    };
  }

  /** Whether the lease was still held; it is for as long again then. */
  async renew(leaseId: string): Promise<boolean> {
    const renewed = await row(
      this.database.manager,
      'UPDATE clock SET lease_until = $2 WHERE lease_id = $1 AND lease_until > $3 RETURNING id',
      [leaseId, this.real.now() + LEASE, this.real.now()],
    );
    if (!renewed) return false;
    await this.announce();
    return true;
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
    const found = await row<ClockRow & { leaseUntil: number | null }>(
      this.database.manager,
      `SELECT real_at::float8 AS "realAt", at::float8 AS at, speed, lease_id AS "leaseId",
         lease_until::float8 AS "leaseUntil" FROM clock`,
    );
    this.setting = found && { ...found, leaseUntil: found.leaseUntil ?? undefined };
  }
}

/** A clock that runs as real time does may be left alone; any other is given back by whoever set it. */
async function writeSetting(tx: Sql, real: EpochMs, now: EpochMs, speed: number): Promise<void> {
  const leased = speed !== 1;
  await rows(
    tx,
    `INSERT INTO clock (id, real_at, at, speed, lease_id, lease_until) VALUES (1, $1, $2, $3, $4, $5)
     ON CONFLICT (id) DO UPDATE SET real_at = excluded.real_at, at = excluded.at, speed = excluded.speed,
       lease_id = excluded.lease_id, lease_until = excluded.lease_until`,
    [real, Math.round(now), speed, leased ? newId() : null, leased ? real + LEASE : null],
  );
}
