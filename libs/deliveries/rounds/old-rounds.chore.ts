import { Injectable } from '@nestjs/common';
import { rows } from '../../platform/database/sql.js';
import type { Chore, Turn } from '../../upkeep/chore.js';

/** Rounds are kept for so long, of the service's time: ops looks back at yesterday. Their totals stay. */
const KEPT_MS = 2 * 24 * 3_600_000;
/** Rows deleted at once. */
const AT_ONCE = 5_000;

/** Deletes rounds whose time is over. Uses rounds_by_time. */
@Injectable()
export class DeleteOldRounds implements Chore {
  readonly name = 'Sweeping what is kept for a time (rounds)';
  readonly everyMs = 2_000;
  readonly sole = true;

  async run({ sql, now }: Turn): Promise<void> {
    await rows(
      sql,
      `DELETE FROM rounds WHERE id IN (SELECT id FROM rounds WHERE at < $1 ORDER BY at LIMIT ${AT_ONCE})`,
      [new Date(now - KEPT_MS).toISOString()],
    );
  }
}
