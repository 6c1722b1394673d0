import type pg from 'pg';

interface Statement {
  readonly query: string;
  readonly calls: number;
  /** Pages of 8 kB that one call read, of memory or of disk. */
  readonly pages: number;
  readonly ms: number;
}

/** Fewer pages are no scan, whatever the ratio. */
const WORTH_TELLING = 20;
const GROWN = 1.3;

/** The statements of the service that read more pages a call of the old tables, worst first. */
export async function grownStatements(young: pg.Pool, old: pg.Pool): Promise<string> {
  const before = new Map((await read(young)).map((one) => [one.query, one]));
  const grown = (await read(old))
    .map((one) => ({ ...one, youngPages: before.get(one.query)?.pages ?? 0 }))
    .filter(({ pages, youngPages }) => pages - youngPages > WORTH_TELLING && pages > GROWN * youngPages)
    .sort((a, b) => b.pages - a.pages);
  const lines = grown.map(
    ({ query, calls, pages, youngPages, ms }) =>
      `${youngPages.toFixed(0).padStart(8)} -> ${pages.toFixed(0).padStart(8)} pages  ${ms.toFixed(2).padStart(8)} ms  ${String(calls).padStart(6)} calls  ${query.replace(/\s+/g, ' ').slice(0, 300)}`,
  );
  return ['Statements that read more of the old tables, a call:', ...lines].join('\n');
}

async function read(pool: pg.Pool): Promise<Statement[]> {
  const { rows } = await pool.query<Statement>(
    `SELECT s.query, sum(s.calls)::int AS calls, (sum(s.shared_blks_hit + s.shared_blks_read) / sum(s.calls))::float8 AS pages,
       (sum(s.total_exec_time) / sum(s.calls))::float8 AS ms
     FROM pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid WHERE r.rolname = 'last100_app' GROUP BY 1`,
  );
  return rows;
}
