import { row, rows, type Sql } from '../platform/database/sql.js';
import type { FieldError } from '../platform/http/problem.js';
import type { FileRow, Outcome } from './file-row.js';

/* The rows of an import, as its tables have them. */

export interface KeptRow extends FileRow {
  readonly unit: string | null;
}

/** What a row comes to, by the tables as they are. */
export interface Settled {
  readonly number: number;
  readonly outcome: Outcome;
  readonly changes: readonly string[];
  readonly errors: readonly FieldError[];
  readonly warnings: readonly FieldError[];
  readonly targetId?: string;
}

const COLUMNS = 'number, kind, external_id AS "externalId", name, data, unit, faults AS errors, warnings';

export async function insertRows(tx: Sql, importId: string, found: readonly FileRow[]): Promise<void> {
  if (found.length === 0) return;
  await rows(
    tx,
    `INSERT INTO import_rows (import_id, number, kind, external_id, name, data, faults, warnings)
     SELECT $1::uuid, * FROM unnest($2::int[], $3::text[], $4::text[], $5::text[], $6::jsonb[], $7::jsonb[], $8::jsonb[])`,
    [
      importId,
      found.map(({ number }) => number),
      found.map(({ kind }) => kind),
      found.map(({ externalId }) => externalId),
      found.map(({ name }) => name.slice(0, 200)),
      found.map(({ data }) => JSON.stringify(data)),
      found.map(({ errors }) => JSON.stringify(errors.slice(0, 20))),
      found.map(({ warnings }) => JSON.stringify(warnings.slice(0, 20))),
    ],
  );
}

/** Of rows of one kind with one id, those after the first are refused. */
export async function refuseDoubles(tx: Sql, importId: string): Promise<void> {
  await rows(
    tx,
    `UPDATE import_rows r SET faults = r.faults || jsonb_build_array(jsonb_build_object(
       'field', 'id', 'message', 'is the same as that of row ' || twin.first))
     FROM (SELECT number, min(number) OVER (PARTITION BY kind, external_id) AS first FROM import_rows
       WHERE import_id = $1 AND external_id <> '') AS twin
     WHERE r.import_id = $1 AND r.number = twin.number AND twin.first < r.number`,
    [importId],
  );
}

/** Rows of these kinds after `after`, in the order of the file. */
export const readRows = (
  sql: Sql,
  importId: string,
  {
    kinds,
    after,
    limit,
  }: { readonly kinds: readonly string[]; readonly after: number; readonly limit: number },
): Promise<KeptRow[]> =>
  rows(
    sql,
    `SELECT ${COLUMNS} FROM import_rows WHERE import_id = $1 AND kind = ANY($2::text[]) AND number > $3
     ORDER BY number LIMIT $4`,
    [importId, [...kinds], after, limit],
  );

export interface Assigned {
  readonly number: number;
  readonly unit: string;
  readonly data: FileRow['data'];
  readonly errors: readonly FieldError[];
  readonly warnings: readonly FieldError[];
}

export async function assignRows(tx: Sql, importId: string, assigned: readonly Assigned[]): Promise<void> {
  await rows(
    tx,
    `UPDATE import_rows r SET unit = a.unit, data = a.data, faults = a.faults, warnings = a.warnings
     FROM unnest($2::int[], $3::text[], $4::jsonb[], $5::jsonb[], $6::jsonb[]) AS a (number, unit, data, faults, warnings)
     WHERE r.import_id = $1 AND r.number = a.number`,
    [
      importId,
      assigned.map(({ number }) => number),
      assigned.map(({ unit }) => unit),
      assigned.map(({ data }) => JSON.stringify(data)),
      assigned.map(({ errors }) => JSON.stringify(errors)),
      assigned.map(({ warnings }) => JSON.stringify(warnings)),
    ],
  );
}

/** The next units that are to be settled: of a check all, of an application those with rows that are chosen. */
export async function nextUnits(
  sql: Sql,
  importId: string,
  after: string,
  applying: boolean,
): Promise<string[]> {
  const found = await rows<{ unit: string }>(
    sql,
    `SELECT DISTINCT unit COLLATE "C" AS unit FROM import_rows
     WHERE import_id = $1 AND unit COLLATE "C" > $2 AND ($3 IS FALSE OR (chosen AND applied_at IS NULL))
     ORDER BY 1 LIMIT 50`,
    [importId, after, applying],
  );
  return found.map(({ unit }) => unit);
}

export const rowsOfUnit = (sql: Sql, importId: string, unit: string, applying: boolean): Promise<KeptRow[]> =>
  rows(
    sql,
    `SELECT ${COLUMNS} FROM import_rows
     WHERE import_id = $1 AND unit = $2 AND ($3 IS FALSE OR (chosen AND applied_at IS NULL)) ORDER BY number`,
    [importId, unit, applying],
  );

/** Keeps what rows have come to. Whom we know already needs no name here any more. */
export async function settleRows(
  tx: Sql,
  importId: string,
  settled: readonly Settled[],
  appliedAt: string | null,
): Promise<void> {
  await rows(
    tx,
    `UPDATE import_rows r SET outcome = s.outcome, changes = ARRAY(SELECT jsonb_array_elements_text(s.changes)),
       errors = s.errors, warnings = s.warnings, target_id = s.target_id,
       applied_at = CASE WHEN s.outcome <> 'refuse' THEN $8::timestamptz END,
       chosen = r.chosen AND s.outcome <> 'refuse',
       name = CASE WHEN s.known AND r.kind IN ('rider', 'volunteer') THEN '' ELSE r.name END,
       data = CASE WHEN s.known AND r.kind IN ('rider', 'volunteer') THEN r.data - 'name' ELSE r.data END
     FROM (SELECT *, ($9 AND outcome <> 'refuse' OR outcome = 'same') AS known FROM unnest($2::int[], $3::text[],
       $4::jsonb[], $5::jsonb[], $6::jsonb[], $7::text[]) AS u (number, outcome, changes, errors, warnings, target_id)) AS s
     WHERE r.import_id = $1 AND r.number = s.number`,
    [
      importId,
      settled.map(({ number }) => number),
      settled.map(({ outcome }) => outcome),
      settled.map(({ changes }) => JSON.stringify(changes)),
      settled.map(({ errors }) => JSON.stringify(errors)),
      settled.map(({ warnings }) => JSON.stringify(warnings)),
      settled.map(({ targetId }) => targetId ?? null),
      appliedAt,
      appliedAt !== null,
    ],
  );
}

/** The file's parts, in order, one at a time. */
export async function* readParts(sql: Sql, importId: string): AsyncGenerator<Buffer> {
  for (let number = 0; ; number++) {
    const part = await row<{ bytes: Buffer }>(
      sql,
      'SELECT bytes FROM import_parts WHERE import_id = $1 AND number = $2',
      [importId, number],
    );
    if (!part) return;
    yield part.bytes;
  }
}
