import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { lockAssignment } from '../deliveries/carry/lock-assignment.js';
import { LegFallBack } from '../deliveries/fall-back/leg-fall-back.service.js';
import { wrongState } from '../deliveries/problems.js';
import type { EpochMs } from '../geo/units.js';
import { inTransaction, row, type Sql } from '../platform/database/sql.js';
import { notFound, Problem } from '../platform/http/problem.js';
import { isUuid } from '../platform/ids.js';
import { News } from '../platform/news/news.js';
import { moveCells } from '../lockers/cells/move-cells.js';
import { moveClaim } from '../lockers/claims/hold-cells.js';
import { countWrongCode } from '../lockers/claims/store-bag.js';
import { TRIES } from '../lockers/codes/one-time-code.js';
import { LockerCalls } from '../lockers/openings/locker-calls.service.js';
import { askOpening, leaveUnsettled, settleOpening, type Asked } from '../lockers/openings/openings.js';
import { cellLocked, noCell, riderLockerOffline, wrongCell, wrongCode } from '../lockers/problems.js';
import { markOffline } from '../lockers/mark-lockers.js';

interface Claim {
  readonly claimId: string;
  readonly cellId: string;
  readonly lockerId: string;
  readonly number: string;
  readonly riderCode: string | null;
  readonly wrongTries: number;
}

/** What the rider asked for: an opening, or, where the cell broke meanwhile, another cell first. */
interface Request {
  readonly deliveryId: string;
  readonly claim: Claim;
  readonly asked?: Asked;
}

/**
 * The rider's side of a cell: written down, called, confirmed; a cell that does not open is exchanged for
 * another.
 */
@Injectable()
export class RiderCell {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly calls: LockerCalls,
    private readonly fallBack: LegFallBack,
    private readonly news: News,
  ) {}

  async open(carrierId: string, assignmentId: string, code: string, now: EpochMs): Promise<void> {
    if (!isUuid(assignmentId)) throw notFound('assignment');
    let open = false;
    // Ends: every cell that does not open is out of order afterwards, and a locker has only so many.
    while (!open) {
      // A wrong try is counted even though it is refused: the refusal leaves the transaction as a value.
      const request = await inTransaction(this.database.manager, (tx) =>
        ask(tx, carrierId, assignmentId, code, now),
      );
      if (request instanceof Problem) throw request;
      open = await this.opens(request, carrierId, now);
    }
  }

  /** Whether the door is open; if not, the claim has another cell now. Throws where nothing is left to try. */
  private async opens(request: Request, carrierId: string, now: EpochMs): Promise<boolean> {
    const { asked, claim, deliveryId } = request;
    const answer = asked && (await this.calls.open(asked.lockerId, asked.number, asked.openingId));
    if (asked && answer?.outcome === 'no_answer') {
      await leaveUnsettled(this.database.manager, asked, answer.error);
      await markOffline(this.database.manager, asked.lockerId, answer.error, now);
      throw riderLockerOffline((await this.fallBack.run([deliveryId], 'offline', now)).get(deliveryId));
    }
    const next = await inTransaction(this.database.manager, async (tx) => {
      const settled = asked && answer && (await settleOpening(tx, asked, answer as never, now));
      const cell = settled === 'opened' ? undefined : await moveClaim(tx, claim.claimId);
      await this.news.tell(tx, 'carrier', [carrierId]);
      return { settled, cell };
    });
    if (next.settled === 'opened') return true;
    if (!next.cell) throw noCell((await this.fallBack.run([deliveryId], 'no_cell', now)).get(deliveryId));
    if (next.settled === 'wrong_cell') throw wrongCell((answer as { cell: string }).cell, next.cell.number);
    return false;
  }
}

async function ask(
  tx: Sql,
  carrierId: string,
  assignmentId: string,
  code: string,
  now: EpochMs,
): Promise<Request | Problem> {
  const assignment = await lockAssignment(tx, carrierId, assignmentId);
  if (!assignment) throw notFound('assignment');
  if (assignment.state !== 'arrived') throw wrongState('open-cell', assignment.state);
  const claim = await row<Claim>(
    tx,
    `SELECT k.id AS "claimId", c.id AS "cellId", c.locker_id AS "lockerId", c.number, k.rider_code AS "riderCode",
       k.rider_wrong_tries AS "wrongTries"
     FROM cell_claims k JOIN locker_cells c ON c.id = k.cell_id
     WHERE k.leg_id = $1 AND NOT k.ended FOR UPDATE OF k, c`,
    [assignment.legId],
  );
  if (!claim) throw noCell();
  if (claim.wrongTries >= TRIES) return cellLocked();
  if (claim.riderCode !== code) {
    await countWrongCode(tx, assignment.legId);
    const triesLeft = TRIES - claim.wrongTries - 1;
    return triesLeft > 0 ? wrongCode(triesLeft) : cellLocked();
  }
  // From before the call on the door may be open: whatever becomes of the delivery, the cell is disinfected.
  const [moved] = await moveCells(tx, 'open_for_rider', [claim.cellId]);
  const { deliveryId } = assignment;
  if (!moved) return { deliveryId, claim };
  return { deliveryId, claim, asked: await askOpening(tx, { ...claim, askedBy: 'rider' }, now) };
}
