import { rows, type Sql } from '../platform/database/sql.js';
import type { ImportAnswer, ImportRow } from './import-answers.js';
import type { Outcome, RowKind } from './file-row.js';

type ImportColumns = Omit<ImportAnswer, 'progress' | 'outcomes'> & {
  readonly read: number;
  readonly ignored: number;
};

interface Counted {
  readonly importId: string;
  readonly kind: RowKind;
  readonly outcome: Outcome | null;
  readonly count: number;
  readonly chosen: number;
  readonly applied: number;
  readonly warned: number;
}

/** Imports, newest first, each with what has become of its rows. */
export async function readImports(
  sql: Sql,
  { id, cursor, limit }: { readonly id?: string; readonly cursor?: string; readonly limit: number },
): Promise<ImportAnswer[]> {
  const found = await rows<ImportColumns>(
    sql,
    `SELECT id, format, rows_are AS "rowsAre", state, error, bytes, created_at AS "createdAt", ended_at AS "endedAt",
       rows_read AS read, rows_ignored AS ignored
     FROM imports WHERE ($1::uuid IS NULL OR id = $1) AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
    [id ?? null, cursor ?? null, limit],
  );
  const counted = await rows<Counted>(
    sql,
    `SELECT import_id AS "importId", kind, outcome, count(*)::int AS count, count(*) FILTER (WHERE chosen)::int AS chosen,
       count(applied_at)::int AS applied, count(*) FILTER (WHERE warnings <> '[]')::int AS warned
     FROM import_rows WHERE import_id = ANY($1::uuid[]) GROUP BY 1, 2, 3`,
    [found.map((one) => one.id)],
  );
  return found.map((one) =>
    withCounts(
      one,
      counted.filter(({ importId }) => importId === one.id),
    ),
  );
}

function withCounts({ read, ignored, ...rest }: ImportColumns, counted: readonly Counted[]): ImportAnswer {
  const sum = (of: (one: Counted) => number) => counted.reduce((total, one) => total + of(one), 0);
  const outcomes: Record<string, Record<string, number>> = {};
  for (const { kind, outcome, count } of counted)
    if (outcome) outcomes[kind] = { ...outcomes[kind], [outcome]: count };
  return {
    ...rest,
    progress: {
      read,
      ignored,
      rows: sum(({ count }) => count),
      checked: sum(({ outcome, count }) => (outcome ? count : 0)),
      chosen: sum(({ chosen }) => chosen),
      applied: sum(({ applied }) => applied),
      warned: sum(({ warned }) => warned),
    },
    outcomes,
  };
}

export interface RowFilter {
  readonly kind?: RowKind;
  readonly outcome?: Outcome;
  readonly warned?: boolean;
  readonly cursor?: number;
  readonly limit: number;
}

/** The report by row, in the order of the file. */
export async function readImportRows(
  sql: Sql,
  id: string,
  { kind, outcome, warned, cursor, limit }: RowFilter,
): Promise<{ readonly rows: ImportRow[]; readonly nextCursor?: string }> {
  const found = await rows<ImportRow>(
    sql,
    `SELECT number, kind, external_id AS "externalId", name, outcome, changes, errors, warnings, chosen,
       applied_at AS "appliedAt", target_id AS "targetId"
     FROM import_rows WHERE import_id = $1 AND number > $2 AND ($3::text IS NULL OR kind = $3)
       AND ($4::text IS NULL OR outcome = $4) AND ($5::boolean IS NOT TRUE OR warnings <> '[]')
     ORDER BY number LIMIT $6`,
    [id, cursor ?? 0, kind ?? null, outcome ?? null, warned ?? null, limit + 1],
  );
  const page = found.slice(0, limit);
  return { rows: page, ...(found.length > limit && { nextCursor: String(page.at(-1)?.number) }) };
}
