import { InjectQueue } from '@nestjs/bullmq';
import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Queue } from 'bullmq';
import { DataSource } from 'typeorm';
import { writeAudit, type Act } from '../platform/audit/audit-log.js';
import { inTransaction, row, rows, type Sql } from '../platform/database/sql.js';
import { sqlTime } from '../platform/database/sql-time.js';
import { within } from '../platform/deadline.js';
import { invalid, notFound, Problem } from '../platform/http/problem.js';
import { isUuid, newId } from '../platform/ids.js';
import { cityImportQueue } from './city-import.queue.js';
import type { CsvRows, RowKind } from './file-row.js';
import type { ImportAnswer } from './import-answers.js';
import { readImportRows, readImports, type RowFilter } from './read-imports.js';

/** Bytes of a file as it is kept until it is read: one at a time is in memory. */
const PART = 128 * 1024;
/** Milliseconds: who sends a file does not wait for a queue that is away. A chore calls for what was not. */
const TAKEN_WITHIN = 2_000;

export interface SentImport {
  readonly format: 'geojson' | 'csv';
  readonly rowsAre?: CsvRows;
  readonly charset?: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

export interface Choice {
  /** Absent: all that would be created or changed. */
  readonly rows?: readonly number[];
  readonly kinds?: readonly RowKind[];
}

/** Takes files of a city in, and has chosen rows of them applied. */
@Injectable()
export class Imports {
  private readonly logger = new Logger(Imports.name);

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @InjectQueue(cityImportQueue.name) private readonly queue: Queue,
  ) {}

  /** Answers once the file is kept as a whole; what would become of its rows is found out afterwards. */
  async take({ format, rowsAre, charset, bytes }: SentImport, act: Act): Promise<ImportAnswer> {
    const id = newId();
    const { manager } = this.database;
    await rows(
      manager,
      `INSERT INTO imports (id, format, rows_are, charset, bytes, actor, reason, state, created_at)
       VALUES ($1, $2, $3, $4, 0, $5, $6, 'receiving', $7)`,
      [id, format, rowsAre ?? null, charset ?? null, act.actor, act.reason, sqlTime(act.now)],
    );
    try {
      const size = await keepParts(manager, id, bytes);
      if (size === 0) throw invalid([{ field: 'body', message: 'is empty' }]);
      await inTransaction(manager, async (tx) => {
        await rows(tx, `UPDATE imports SET state = 'reading', bytes = $2 WHERE id = $1`, [id, size]);
        await writeAudit(tx, {
          ...act,
          action: 'upload_import',
          target: id,
          detail: { format, rowsAre, bytes: size },
        });
      });
    } catch (error) {
      await rows(manager, `DELETE FROM imports WHERE id = $1 AND state = 'receiving'`, [id]).catch(
        () => undefined,
      );
      throw error;
    }
    await this.wake(id);
    return this.read(id);
  }

  async read(id: string): Promise<ImportAnswer> {
    const [found] = isUuid(id) ? await readImports(this.database.manager, { id, limit: 1 }) : [];
    if (!found) throw notFound('import');
    return found;
  }

  async list({ cursor, limit }: { readonly cursor?: string; readonly limit: number }) {
    const found = await readImports(this.database.manager, { cursor, limit: limit + 1 });
    const imports = found.slice(0, limit);
    return { imports, ...(found.length > limit && { nextCursor: imports.at(-1)?.id }) };
  }

  async rows(id: string, filter: RowFilter) {
    await this.read(id);
    return readImportRows(this.database.manager, id, filter);
  }

  /**
   * Has rows applied that the dry run would create or change; those applied before, or refused, are none of
   * them.
   */
  async apply(id: string, choice: Choice, act: Act): Promise<ImportAnswer> {
    await inTransaction(this.database.manager, async (tx) => {
      const { state } = await lockImport(tx, id);
      if (state !== 'checked' && state !== 'done') throw outOfTurn('apply', state);
      const chosen = await choose(tx, id, choice);
      if (choice.rows && chosen < new Set(choice.rows).size) throw notToBeChosen(choice.rows.length - chosen);
      await rows(
        tx,
        `UPDATE imports SET state = 'applying', actor = $2, reason = $3, tries = 0, ended_at = NULL WHERE id = $1`,
        [id, act.actor, act.reason],
      );
      await writeAudit(tx, { ...act, action: 'apply_import', target: id, detail: { chosen } });
    });
    await this.wake(id);
    return this.read(id);
  }

  /** Forgets an import: what was applied of it stays. */
  async drop(id: string, act: Act): Promise<void> {
    await inTransaction(this.database.manager, async (tx) => {
      const { state } = await lockImport(tx, id);
      if (state === 'applying') throw outOfTurn('delete', state);
      await rows(tx, 'DELETE FROM imports WHERE id = $1', [id]);
      await writeAudit(tx, { ...act, action: 'drop_import', target: id });
    });
  }

  private async wake(importId: string): Promise<void> {
    try {
      const { name, data, opts } = cityImportQueue.job({ importId });
      await within(TAKEN_WITHIN, 'The queue of imports', this.queue.add(name, data, opts));
    } catch (error) {
      this.logger.warn(`No worker was woken for an import: ${(error as Error).message}`);
    }
  }
}

async function keepParts(sql: Sql, id: string, bytes: AsyncIterable<Uint8Array>): Promise<number> {
  let [size, number] = [0, 0];
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  const keep = async () => {
    if (heldBytes === 0) return;
    const values = [id, number++, Buffer.concat(held)];
    await rows(sql, 'INSERT INTO import_parts (import_id, number, bytes) VALUES ($1, $2, $3)', values);
    [held, heldBytes] = [[], 0];
  };
  for await (const chunk of bytes) {
    held.push(chunk);
    heldBytes += chunk.length;
    size += chunk.length;
    if (heldBytes >= PART) await keep();
  }
  await keep();
  return size;
}

async function lockImport(tx: Sql, id: string): Promise<{ state: string }> {
  const found = isUuid(id)
    ? await row<{ state: string }>(tx, 'SELECT state FROM imports WHERE id = $1 FOR UPDATE', [id])
    : undefined;
  if (!found) throw notFound('import');
  return found;
}

async function choose(tx: Sql, id: string, { rows: numbers, kinds }: Choice): Promise<number> {
  const chosen = await rows(
    tx,
    `UPDATE import_rows SET chosen = true
     WHERE import_id = $1 AND outcome IN ('create', 'change') AND applied_at IS NULL
       AND ($2::int[] IS NULL OR number = ANY($2)) AND ($3::text[] IS NULL OR kind = ANY($3)) RETURNING 1`,
    [id, numbers ? [...numbers] : null, kinds ? [...kinds] : null],
  );
  return chosen.length;
}

const outOfTurn = (step: string, state: string) =>
  new Problem(409, 'WRONG_STATE', `\`${step}\` is not possible while the state is \`${state}\`.`, { state });

const notToBeChosen = (count: number) =>
  invalid([{ field: 'rows', message: `names ${count} rows that would not be created or changed` }]);
