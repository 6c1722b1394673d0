import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { inWords, LockerCalls } from '../../lockers/openings/locker-calls.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { inTransaction } from '../../platform/database/sql.js';
import type { Chore } from '../../upkeep/chore.js';
import { countFailure, markOnline, takeDueLockers } from '../../lockers/mark-lockers.js';
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

  async run(): Promise<void> {
    const due = await takeDueLockers(this.database.manager, AT_ONCE);
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
