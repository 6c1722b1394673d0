import { Injectable } from '@nestjs/common';
import { rows } from '../../platform/database/sql.js';
import type { Chore, Turn } from '../../upkeep/chore.js';

/** Real time: whoever repeats a request does so within a day. */
const KEPT = '2 days';
const AT_ONCE = 20;

/** Deletes what is kept of acts on many deliveries for a repeat. Uses bulk_acts_by_time. */
@Injectable()
export class ClearBulks implements Chore {
  readonly name = 'Sweeping what is kept for a time (acts on many deliveries)';
  readonly everyMs = 10_000;
  readonly sole = true;

  async run({ sql }: Turn): Promise<void> {
    await rows(
      sql,
      `DELETE FROM bulk_acts WHERE id IN (
         SELECT id FROM bulk_acts WHERE asked_at < now() - interval '${KEPT}' ORDER BY asked_at LIMIT ${AT_ONCE})`,
    );
  }
}
