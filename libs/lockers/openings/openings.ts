import type { EpochMs } from '../../geo/units.js';
import { row, rows, type Sql } from '../../platform/database/sql.js';
import { newId } from '../../platform/ids.js';
import { metrics } from '../../platform/telemetry/metrics.js';
import { EMPTY_AND_SHUT } from '../cells/cell-lists.js';
import { moveCells } from '../cells/move-cells.js';
import type { Opened } from '../adapters/locker-adapter.js';
import { sqlTime } from '../../platform/database/sql-time.js';

/** Who opens a cell, and what came of it. */
export const OPENED_BY = ['rider', 'resident'] as const;
export const OPENING_OUTCOMES = ['opened', 'jammed', 'wrong_cell', 'not_opened'] as const;
type Outcome = (typeof OPENING_OUTCOMES)[number];

/** An opening that is written down and not yet known to have happened. */
export interface Asked {
  readonly openingId: string;
  readonly claimId: string;
  readonly cellId: string;
  readonly lockerId: string;
  readonly number: string;
  readonly askedBy: (typeof OPENED_BY)[number];
}

/** Writes the opening down before the locker is called, so that it is known whatever happens then. */
export async function askOpening(tx: Sql, asked: Omit<Asked, 'openingId'>, now: EpochMs): Promise<Asked> {
  const openingId = newId();
  await rows(
    tx,
    'INSERT INTO cell_openings (id, claim_id, cell_id, asked_by, asked_at) VALUES ($1, $2, $3, $4, $5)',
    [openingId, asked.claimId, asked.cellId, asked.askedBy, sqlTime(now)],
  );
  return { ...asked, openingId };
}

export type Settled = Exclude<Outcome, 'not_opened'>;

/**
 * Confirms what the locker answered: the cell is open, or it is out of order. Settled twice is settled once.
 */
export async function settleOpening(tx: Sql, asked: Asked, answer: Opened, now: EpochMs): Promise<Settled> {
  if (answer.outcome === 'jammed') {
    if (await keepOutcome(tx, asked, 'jammed')) await moveCells(tx, 'break', [asked.cellId], 'jammed');
    return 'jammed';
  }
  if (answer.cell !== asked.number) {
    if (await keepOutcome(tx, asked, 'wrong_cell', `cell ${answer.cell} opened`))
      await breakBoth(tx, asked, answer.cell);
    return 'wrong_cell';
  }
  if (await keepOutcome(tx, asked, 'opened')) await OPENED[asked.askedBy](tx, asked, answer.shownCode, now);
  return 'opened';
}

/**
 * No answer came: it may have opened or not. The watch finds out when the locker is back; a call that is slow
 * to arrive has a little time left until then.
 */
export async function leaveUnsettled(sql: Sql, { openingId }: Asked, error: string): Promise<void> {
  metrics.lockerOpenings.inc({ outcome: 'no_answer' });
  await rows(
    sql,
    `UPDATE cell_openings SET detail = $2, called_until = now() + interval '2 seconds'
     WHERE id = $1 AND outcome IS NULL`,
    [openingId, error],
  );
}

/** The locker says that it never obeyed. */
export async function settleNotOpened(sql: Sql, asked: Asked): Promise<void> {
  await keepOutcome(sql, asked, 'not_opened');
}

const OPENED = {
  rider: async (tx: Sql, { claimId, cellId }: Asked, shownCode: string) => {
    // A claim that has moved to another cell meanwhile knows nothing of this one.
    await rows(tx, 'UPDATE cell_claims SET shown_code = $3 WHERE id = $1 AND cell_id = $2 AND NOT ended', [
      claimId,
      cellId,
      shownCode,
    ]);
  },
  resident: async (tx: Sql, { claimId, cellId }: Asked, _shownCode: string, now: EpochMs) => {
    await rows(
      tx,
      `UPDATE cell_claims SET taken_at = coalesce(taken_at, $2), resident_code_hash = NULL WHERE id = $1 AND NOT ended`,
      [claimId, sqlTime(now)],
    );
    await moveCells(tx, 'open_for_resident', [cellId]);
  },
};

async function keepOutcome(
  sql: Sql,
  { openingId }: Asked,
  outcome: Outcome,
  detail?: string,
): Promise<boolean> {
  const kept = await row(
    sql,
    `UPDATE cell_openings SET outcome = $2, detail = coalesce($3, detail), settled_at = clock_timestamp()
     WHERE id = $1 AND outcome IS NULL RETURNING id`,
    [openingId, outcome, detail ?? null],
  );
  if (kept) metrics.lockerOpenings.inc({ outcome });
  return kept !== undefined;
}

/**
 * The cell that did not open cannot be trusted; the one that did stands open, and if it is empty nothing is
 * put in.
 */
async function breakBoth(tx: Sql, { cellId, lockerId, number }: Asked, opened: string): Promise<void> {
  await moveCells(tx, 'break', [cellId], `wrong_cell: ${opened} opened instead`);
  const other = await row<{ id: string }>(
    tx,
    `SELECT id FROM locker_cells WHERE locker_id = $1 AND number = $2 AND state IN (${EMPTY_AND_SHUT})`,
    [lockerId, opened],
  );
  if (other) await moveCells(tx, 'break', [other.id], `wrong_cell: opened instead of ${number}`);
}
