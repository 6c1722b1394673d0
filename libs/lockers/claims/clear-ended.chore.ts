import { Injectable } from '@nestjs/common';
import { rows } from '../../platform/database/sql.js';
import type { Chore, Turn } from '../../upkeep/chore.js';
import { sqlTime } from '../../platform/database/sql-time.js';
import { epochMs } from '../../geo/units.js';

/**
 * Who opened a cell, and when, is kept for so long, of the service's time: a bag that was not in it is asked
 * for by then.
 */
const KEPT = 30 * 24 * 3_600_000;
/** Rows cleared away at one look; the next goes on. */
const AT_ONCE = 1_000;

/**
 * Claims that have ended and the openings asked for them, but for a cell's latest opening, which ops is
 * shown. Uses cell_claims_ended and cell_openings_of_claim.
 */
@Injectable()
export class ClearEndedClaims implements Chore {
  readonly name = 'Sweeping what is kept for a time (lockers)';
  readonly everyMs = 2_000;
  readonly sole = true;

  async run({ sql, now }: Turn): Promise<void> {
    await rows(
      sql,
      `WITH old AS (
       SELECT k.id FROM cell_claims k WHERE k.ended AND k.reserved_at < $1 AND NOT EXISTS (
         SELECT 1 FROM cell_openings o WHERE o.claim_id = k.id AND (o.outcome IS NULL OR NOT EXISTS (
           SELECT 1 FROM cell_openings later WHERE later.cell_id = o.cell_id AND later.asked_at > o.asked_at)))
       ORDER BY k.reserved_at LIMIT ${AT_ONCE} FOR UPDATE SKIP LOCKED
     ), openings AS (
       DELETE FROM cell_openings o USING old WHERE o.claim_id = old.id
     )
     DELETE FROM cell_claims k USING old WHERE k.id = old.id`,
      [sqlTime(epochMs(now - KEPT))],
    );
  }
}
