import { inTransaction, listOf, row, type Sql } from '../platform/database/sql.js';
import { newId } from '../platform/ids.js';
import type { CsvRows } from './file-row.js';

/** Seconds after which the import of a worker that was killed is free again. Real time, of the database. */
const LEASE = 15;

/** States in which a worker has something to do. */
const WORKED_STATES = ['reading', 'checking', 'applying'] as const;
type WorkedState = (typeof WORKED_STATES)[number];
export const WORKED = listOf(WORKED_STATES);

/** An import as its worker knows it. */
export interface ImportRecord {
  readonly id: string;
  readonly format: 'geojson' | 'csv';
  readonly rowsAre: CsvRows | null;
  readonly charset: string | null;
  readonly actor: string;
  readonly reason: string;
  readonly state: WorkedState;
  readonly tries: number;
}

/** Somebody else works at the import by now: what is under way must not be written. */
export class TurnLost extends Error {}

/** The right to work at one import. Every transaction of it renews it, and holds it to its end. */
export class ImportTurn {
  private constructor(
    private readonly sql: Sql,
    private readonly holder: string,
    readonly record: ImportRecord,
  ) {}

  /** None where somebody is at it, or nothing is to be done. */
  static async take(sql: Sql, importId: string): Promise<ImportTurn | undefined> {
    const holder = newId();
    const record = await row<ImportRecord>(
      sql,
      `UPDATE imports SET leased_by = $2, leased_until = clock_timestamp() + interval '${LEASE} s', tries = tries + 1
       WHERE id = $1 AND state IN (${WORKED})
         AND (leased_until IS NULL OR leased_until < clock_timestamp())
       RETURNING id, format, rows_are AS "rowsAre", charset, actor, reason, state, tries`,
      [importId, holder],
    );
    return record && new ImportTurn(sql, holder, record);
  }

  /** One transaction, in which nobody takes the import over. */
  async write<Result>(work: (tx: Sql) => Promise<Result>): Promise<Result> {
    return inTransaction(this.sql, async (tx) => {
      const mine = await row(
        tx,
        `UPDATE imports SET leased_until = clock_timestamp() + interval '${LEASE} s'
         WHERE id = $1 AND leased_by = $2 RETURNING 1`,
        [this.record.id, this.holder],
      );
      if (!mine) throw new TurnLost('Another worker is at this import');
      return work(tx);
    });
  }

  /** Ends the turn with what the import has come to. */
  async end(change: {
    readonly state: string;
    readonly error?: string;
    readonly ended: boolean;
    readonly now: string;
  }) {
    await this.write(async (tx) => {
      await row(
        tx,
        `UPDATE imports SET state = $2, error = $3, tries = 0, leased_by = NULL, leased_until = NULL,
           ended_at = CASE WHEN $4 THEN $5::timestamptz END WHERE id = $1 RETURNING 1`,
        [this.record.id, change.state, change.error ?? null, change.ended, change.now],
      );
    });
  }

  async giveBack(): Promise<void> {
    await row(
      this.sql,
      'UPDATE imports SET leased_by = NULL, leased_until = NULL WHERE id = $1 AND leased_by = $2 RETURNING 1',
      [this.record.id, this.holder],
    );
  }
}
