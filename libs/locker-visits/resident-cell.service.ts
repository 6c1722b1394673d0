import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { wrongState } from '../deliveries/problems.js';
import type { EpochMs } from '../geo/units.js';
import { inTransaction, row, type Sql } from '../platform/database/sql.js';
import type { Problem } from '../platform/http/problem.js';
import type { CellState } from '../lockers/cells/cell-machine.js';
import { countWrongTry, setResidentCode } from '../lockers/claims/resident-code.js';
import { hashCode, isCode, newCode, TRIES } from '../lockers/codes/one-time-code.js';
import { LockerCalls } from '../lockers/openings/locker-calls.service.js';
import { askOpening, leaveUnsettled, settleOpening, type Asked } from '../lockers/openings/openings.js';
import { cellJammed, cellLocked, residentLockerOffline, wrongCell, wrongCode } from '../lockers/problems.js';
import type { CellCodeAnswer, OpenedAnswer } from './cell-answers.js';
import { markOffline } from '../lockers/mark-lockers.js';

interface Claim {
  readonly claimId: string;
  readonly cellId: string;
  readonly lockerId: string;
  readonly number: string;
  readonly cellState: CellState;
  readonly hash: string | null;
  readonly wrongTries: number;
}

/** The resident's side of a cell: a one-time code, and the door that it opens. */
@Injectable()
export class ResidentCell {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly calls: LockerCalls,
  ) {}

  /** A fresh code; the one before is void. Only its hash is kept, so it is shown this once. */
  async issueCode(deliveryId: string): Promise<CellCodeAnswer> {
    // Hashing is slow on purpose: it is done for those who have a bag in a cell, and under no lock.
    await inTransaction(this.database.manager, (tx) => lockClaim(tx, deliveryId, 'cell-code'));
    const code = newCode();
    const hash = await hashCode(code);
    return inTransaction(this.database.manager, async (tx) => {
      const claim = await lockClaim(tx, deliveryId, 'cell-code');
      if (claim.wrongTries >= TRIES) throw cellLocked();
      await setResidentCode(tx, claim.claimId, hash);
      return { cell: claim.number, code, triesLeft: TRIES - claim.wrongTries };
    });
  }

  async open(deliveryId: string, code: string, now: EpochMs): Promise<OpenedAnswer> {
    // A wrong try is counted even though it is refused: the refusal leaves the transaction as a value.
    const asked = await inTransaction(this.database.manager, (tx) => ask(tx, deliveryId, code, now));
    if (!('openingId' in asked)) throw asked;
    const answer = await this.calls.open(asked.lockerId, asked.number, asked.openingId);
    if (answer.outcome === 'no_answer') {
      await leaveUnsettled(this.database.manager, asked, answer.error);
      await markOffline(this.database.manager, asked.lockerId, answer.error, now);
      throw residentLockerOffline();
    }
    const settled = await inTransaction(this.database.manager, (tx) => settleOpening(tx, asked, answer, now));
    if (settled === 'jammed') throw cellJammed();
    if (settled === 'wrong_cell') throw wrongCell((answer as { cell: string }).cell);
    return { cell: asked.number };
  }
}

async function ask(tx: Sql, deliveryId: string, code: string, now: EpochMs): Promise<Asked | Problem> {
  const claim = await lockClaim(tx, deliveryId, 'open-cell');
  if (claim.wrongTries >= TRIES) return cellLocked();
  if (claim.hash === null) throw wrongState('open-cell', 'no_code', '请先取开柜码 · Ask for a code first');
  if (!(await isCode(code, claim.hash))) {
    await countWrongTry(tx, claim.claimId);
    const triesLeft = TRIES - claim.wrongTries - 1;
    return triesLeft > 0 ? wrongCode(triesLeft) : cellLocked();
  }
  if (claim.cellState === 'out_of_order') return cellJammed();
  return askOpening(tx, { ...claim, askedBy: 'resident' }, now);
}

/** The claim with a bag in it that has not been taken out. */
async function lockClaim(tx: Sql, deliveryId: string, step: string): Promise<Claim> {
  const claim = await row<Claim>(
    tx,
    `SELECT k.id AS "claimId", c.id AS "cellId", c.locker_id AS "lockerId", c.number, c.state AS "cellState",
       k.resident_code_hash AS hash, k.wrong_tries AS "wrongTries"
     FROM cell_claims k JOIN locker_cells c ON c.id = k.cell_id
     WHERE k.delivery_id = $1 AND NOT k.ended AND k.stored_at IS NOT NULL AND k.taken_at IS NULL FOR UPDATE OF k, c`,
    [deliveryId],
  );
  if (!claim) {
    throw wrongState(step, 'no_bag_in_cell', '柜格里没有您的袋子 · There is no bag of yours in a cell');
  }
  return claim;
}
