import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { FallBackPlace } from '../dropoff/fall-back-place.js';
import type { EpochMs } from '../geo/units.js';
import { writeAudit } from '../platform/audit/audit-log.js';
import { inTransaction, row, rows, type Sql } from '../platform/database/sql.js';
import { invalid, notFound, Problem } from '../platform/http/problem.js';
import { readRequest } from '../platform/http/validation.js';
import { newId } from '../platform/ids.js';
import { SecretBox } from '../platform/secrets/secret-box.js';
import type { ConnectedAnswer } from './connected-answer.js';
import { LOCKER_ADAPTERS } from './adapters/adapters.js';
import type { CellReading, ConnectedLocker, LockerAdapter } from './adapters/locker-adapter.js';
import { sealSettings, type KeptSettings } from './adapters/sealed-settings.js';
import { moveCells } from './cells/move-cells.js';
import { inWords, LockerCalls } from './openings/locker-calls.service.js';

export interface LockerSetting {
  readonly adapter: string;
  readonly settings: unknown;
  readonly disinfectMinutes: number;
  readonly overdueHours: number;
  readonly checkSeconds: number;
  readonly fallback: readonly FallBackPlace[];
}

/** Who at ops does it, why and when. */
export interface ByOps {
  readonly opsId: string;
  readonly reason: string;
  readonly now: EpochMs;
}

interface OpsCell {
  readonly id: string;
  readonly claimId: string | null;
  /** Or may be: its rider has had it open. */
  readonly bagInside: boolean;
}

/** What ops does to lockers, each with its reason kept. Repeating what is done changes nothing. */
@Injectable()
export class Lockers {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly box: SecretBox,
  ) {}

  /** Says how a locker is reached. It is asked at once, and its cells are those that it tells. */
  async connect(id: string, setting: LockerSetting, by: ByOps): Promise<ConnectedAnswer> {
    const place = await row(
      this.database.manager,
      `SELECT 1 FROM drop_points WHERE id = $1 AND kind = 'locker'`,
      [id],
    );
    if (!place) throw notFound('locker');
    const { locker, adapter, settings } = readSettings(setting);
    const cells = await LockerCalls.look(locker).catch((error: Error) => {
      throw new Problem(422, 'LOCKER_UNREACHABLE', `The locker does not answer as one: ${inWords(error)}`, {
        errors: [{ field: 'settings', message: 'no locker answers there' }],
      });
    });
    await inTransaction(this.database.manager, async (tx) => {
      await keepLocker(tx, id, setting, sealSettings(this.box, id, adapter, settings));
      await keepCells(tx, id, cells);
      await audit(tx, 'connect_locker', id, by);
    });
    return { id, cells: cells.length };
  }

  /**
   * Nothing is put in any more; a bag that is kept for it gets another cell, a bag that lies in it stays
   * there.
   */
  async takeOutOfOrder(lockerId: string, number: string, by: ByOps): Promise<void> {
    await this.onCell(lockerId, number, 'cell_out_of_order', by, async (tx, { id }) => {
      await moveCells(tx, 'break', [id], by.reason);
    });
  }

  async putBackInService(lockerId: string, number: string, by: ByOps): Promise<void> {
    await this.onCell(
      lockerId,
      number,
      'cell_back_in_service',
      by,
      async (tx, { id, claimId, bagInside }) => {
        const [mended] = await moveCells(tx, bagInside ? 'mend_with_bag' : 'mend', [id]);
        // A bag that was taken before the door jammed is nobody's any more.
        if (mended && !bagInside)
          await rows(tx, 'UPDATE cell_claims SET ended = true WHERE id = $1 AND taken_at IS NOT NULL', [
            claimId,
          ]);
      },
    );
  }

  /** After too many wrong codes: the resident can ask for a fresh one, the rider try again. */
  async unlock(lockerId: string, number: string, by: ByOps): Promise<void> {
    await this.onCell(lockerId, number, 'unlock_cell', by, async (tx, { claimId }) => {
      await rows(
        tx,
        'UPDATE cell_claims SET wrong_tries = 0, rider_wrong_tries = 0, resident_code_hash = NULL WHERE id = $1',
        [claimId],
      );
    });
  }

  private async onCell(
    lockerId: string,
    number: string,
    action: string,
    by: ByOps,
    work: (tx: Sql, cell: OpsCell) => Promise<void>,
  ): Promise<void> {
    await inTransaction(this.database.manager, async (tx) => {
      const cell = await row<OpsCell>(
        tx,
        `SELECT c.id, k.id AS "claimId", (k.shown_code IS NOT NULL AND k.taken_at IS NULL) AS "bagInside"
         FROM locker_cells c LEFT JOIN cell_claims k ON k.cell_id = c.id AND NOT k.ended
         WHERE c.locker_id = $1 AND c.number = $2 FOR UPDATE OF c`,
        [lockerId, number],
      );
      if (!cell) throw notFound('cell');
      await work(tx, cell);
      await audit(tx, action, `${lockerId}/${number}`, by);
    });
  }
}

function readSettings({ adapter: name, settings }: LockerSetting): {
  readonly locker: ConnectedLocker;
  readonly adapter: LockerAdapter;
  readonly settings: Record<string, unknown>;
} {
  const adapter = LOCKER_ADAPTERS.get(name);
  if (!adapter) {
    throw invalid([
      { field: 'adapter', message: `must be one of: ${[...LOCKER_ADAPTERS.keys()].join(', ')}` },
    ]);
  }
  const read = readRequest(adapter.settings, settings, ['settings']);
  return { locker: adapter.connect(read), adapter, settings: read as Record<string, unknown> };
}

async function keepLocker(
  tx: Sql,
  id: string,
  setting: LockerSetting,
  { settings, sealed }: KeptSettings,
): Promise<void> {
  await rows(
    tx,
    `INSERT INTO lockers (drop_point_id, adapter, settings, disinfect_minutes, overdue_hours, fallback, check_seconds,
       sealed_settings)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (drop_point_id) DO UPDATE SET adapter = $2, settings = $3, disinfect_minutes = $4,
       overdue_hours = $5, fallback = $6, check_seconds = $7, sealed_settings = $8, online = true, offline_since = NULL, last_error = NULL, failures = 0`,
    [
      id,
      setting.adapter,
      JSON.stringify(settings),
      setting.disinfectMinutes,
      setting.overdueHours,
      JSON.stringify(setting.fallback),
      setting.checkSeconds,
      sealed,
    ],
  );
}

/** New ones are free; one that the locker knows no more is out of order. */
async function keepCells(tx: Sql, id: string, cells: readonly CellReading[]): Promise<void> {
  const column = <Value>(of: (cell: CellReading) => Value) => cells.map(of);
  await rows(
    tx,
    `INSERT INTO locker_cells (id, locker_id, number, size, temperature)
     SELECT cell.id, $1, cell.number, cell.size, cell.temperature
     FROM unnest($2::uuid[], $3::text[], $4::text[], $5::text[]) AS cell (id, number, size, temperature)
     ON CONFLICT (locker_id, number) DO UPDATE SET size = excluded.size, temperature = excluded.temperature`,
    [
      id,
      column(() => newId()),
      column(({ number }) => number),
      column(({ size }) => size),
      column(({ temperature }) => temperature),
    ],
  );
  const gone = await rows<{ id: string }>(
    tx,
    'SELECT id FROM locker_cells WHERE locker_id = $1 AND number <> ALL($2::text[])',
    [id, column(({ number }) => number)],
  );
  await moveCells(
    tx,
    'break',
    gone.map((cell) => cell.id),
    'the locker has no such cell any more',
  );
}

function audit(tx: Sql, action: string, target: string, { opsId, reason, now }: ByOps): Promise<void> {
  return writeAudit(tx, { actor: `ops:${opsId}`, action, target, reason, now });
}
