import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { inWords, LockerCalls } from '../../lockers/openings/locker-calls.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { inTransaction, rows } from '../../platform/database/sql.js';
import type { Chore } from '../../upkeep/chore.js';
import { countFailure, markOnline } from './mark-lockers.js';
import { followDoors, settleLostAnswers } from './read-doors.js';

/** Lockers checked by one process at once. */
const AT_ONCE = 20;

/** Asks each locker that is due how it is: finds lost answers again, and follows its doors. */
@Injectable()
export class CheckLockers implements Chore {
  readonly name = 'Checking lockers';
  readonly everyMs = 0;
  readonly sole = false;
  private readonly logger = new Logger(CheckLockers.name);

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly clock: Clock,
    private readonly calls: LockerCalls,
  ) {}

  /** The update is the lease: another process finds nothing due meanwhile. */
  async run(): Promise<void> {
    const due = await rows<{ id: string; since: Date }>(
      this.database.manager,
      `UPDATE lockers SET checked_at = clock_timestamp() WHERE drop_point_id IN (
         SELECT drop_point_id FROM lockers WHERE checked_at < now() - make_interval(secs => check_seconds)
         ORDER BY checked_at LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED)
       RETURNING drop_point_id AS id, checked_at AS since`,
    );
    await Promise.all(
      due.map(({ id, since }) =>
        this.check(id, since).catch((error: Error) =>
          this.logger.warn(`Checking ${id} failed and is tried again: ${error.message}`),
        ),
      ),
    );
  }

  private async check(lockerId: string, since: Date): Promise<void> {
    const readings = await this.calls.health(lockerId).catch((error: Error) => inWords(error));
    const now = this.clock.now();
    if (typeof readings === 'string') return countFailure(this.database.manager, lockerId, readings, now);
    await inTransaction(this.database.manager, async (tx) => {
      await markOnline(tx, lockerId);
      await settleLostAnswers(tx, lockerId, readings, now);
      await followDoors(tx, lockerId, readings, since, now);
    });
  }
}
