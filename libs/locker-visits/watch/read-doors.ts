import type { EpochMs } from '../../geo/units.js';
import { rows, type Sql } from '../../platform/database/sql.js';
import type { CellReading } from '../../lockers/adapters/locker-adapter.js';
import { moveCells } from '../../lockers/cells/move-cells.js';
import { beginDisinfection, endTaken } from '../../lockers/claims/end-taken.js';
import { settleNotOpened, settleOpening, type Asked } from '../../lockers/openings/openings.js';
import { sqlTime } from '../../platform/database/sql-time.js';

/** Openings whose answer was lost are looked up in what the locker says it did. */
export async function settleLostAnswers(
  tx: Sql,
  lockerId: string,
  readings: readonly CellReading[],
  now: EpochMs,
): Promise<void> {
  const lost = await rows<Asked>(
    tx,
    `SELECT o.id AS "openingId", o.claim_id AS "claimId", o.cell_id AS "cellId", c.locker_id AS "lockerId", c.number,
       o.asked_by AS "askedBy"
     FROM cell_openings o JOIN locker_cells c ON c.id = o.cell_id
     WHERE c.locker_id = $1 AND o.outcome IS NULL AND o.called_until < now()
     ORDER BY o.id FOR UPDATE OF o`,
    [lockerId],
  );
  for (const asked of lost) {
    const obeyed = readings.find(({ lastOpening }) => lastOpening === asked.openingId);
    if (!obeyed) await settleNotOpened(tx, asked);
    else {
      const { number: cell, shownCode = '' } = obeyed;
      await settleOpening(tx, asked, { outcome: 'opened', cell, shownCode }, now);
    }
  }
}

/**
 * What doors seen shut mean: a bag was taken, and a cycle of disinfection can begin. `readSince`: when the
 * reading began; a cell that was opened after that is left for the next one.
 */
export async function followDoors(
  tx: Sql,
  lockerId: string,
  readings: readonly CellReading[],
  readSince: Date,
  now: EpochMs,
): Promise<void> {
  const numbers = readings.filter(({ door }) => door === 'shut').map(({ number }) => number);
  const shut = await rows<{ id: string; taken: boolean }>(
    tx,
    `SELECT c.id, c.state = 'open_for_resident' AS taken FROM locker_cells c
     WHERE c.locker_id = $1 AND c.number = ANY($2::text[])
       AND (c.state = 'open_for_resident' OR (c.state = 'disinfecting' AND c.disinfected_at IS NULL))
       AND NOT EXISTS (SELECT 1 FROM cell_openings o WHERE o.cell_id = c.id
         AND (o.outcome IS NULL OR o.settled_at > $3)) FOR UPDATE OF c`,
    [lockerId, numbers, readSince],
  );
  const ids = shut.map(({ id }) => id);
  const taken = shut.filter((cell) => cell.taken).map(({ id }) => id);
  await endTaken(tx, taken);
  await beginDisinfection(tx, ids, now);
}

/** Cells whose cycle is over are free again. */
export async function endDisinfections(tx: Sql, now: EpochMs): Promise<void> {
  const done = await rows<{ id: string }>(
    tx,
    `SELECT id FROM locker_cells WHERE state = 'disinfecting' AND disinfected_at <= $1 ORDER BY id FOR UPDATE`,
    [sqlTime(now)],
  );
  await moveCells(
    tx,
    'disinfected',
    done.map(({ id }) => id),
  );
}
