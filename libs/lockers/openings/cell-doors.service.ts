import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { row } from '../../platform/database/sql.js';
import { isUuid } from '../../platform/ids.js';
import type { CellReading } from '../adapters/locker-adapter.js';
import { LockerCalls } from './locker-calls.service.js';

/** Whether the door is shut behind a rider who says that the bag is in its cell. */
@Injectable()
export class CellDoors {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly calls: LockerCalls,
  ) {}

  /**
   * The door of the cell that was opened for the assignment. Undefined: none was, or its locker does not
   * answer; the code that it showed is proof enough then.
   */
  async doorFor(carrierId: string, assignmentId: string): Promise<CellReading['door'] | undefined> {
    if (!isUuid(assignmentId)) return undefined;
    const opened = await row<{ lockerId: string; number: string }>(
      this.database.manager,
      `SELECT c.locker_id AS "lockerId", c.number
       FROM assignments a JOIN cell_claims k ON k.leg_id = a.leg_id AND NOT k.ended AND k.shown_code IS NOT NULL
       JOIN locker_cells c ON c.id = k.cell_id JOIN lockers l ON l.drop_point_id = c.locker_id
       WHERE a.id = $1 AND a.carrier_id = $2 AND a.state = 'arrived' AND l.online`,
      [assignmentId, carrierId],
    );
    if (!opened) return undefined;
    return this.calls.door(opened.lockerId, opened.number).catch(() => undefined);
  }
}
