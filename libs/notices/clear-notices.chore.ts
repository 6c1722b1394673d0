import { Injectable } from '@nestjs/common';
import { epochMs } from '../geo/units.js';
import { sqlTime } from '../platform/database/sql-time.js';
import { rows } from '../platform/database/sql.js';
import type { Chore, Turn } from '../upkeep/chore.js';

/** Days, of the service's time. */
const KEPT = 30;
const AT_ONCE = 2_000;

/** Deletes notices that are a month old: that there were any is of no use any more. Uses notices_by_age. */
@Injectable()
export class ClearNotices implements Chore {
  readonly name = 'Sweeping what is kept for a time (notices)';
  readonly everyMs = 10_000;
  readonly sole = true;

  async run({ sql, now }: Turn): Promise<'more' | void> {
    const cleared = await rows(
      sql,
      `DELETE FROM notices WHERE id IN (
         SELECT id FROM notices WHERE created_at < $1 ORDER BY created_at LIMIT ${AT_ONCE}) RETURNING 1`,
      [sqlTime(epochMs(now - KEPT * 86_400_000))],
    );
    if (cleared.length === AT_ONCE) return 'more';
  }
}
