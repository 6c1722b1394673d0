import type pg from 'pg';

const SHOWN = 14;

/** What PostgreSQL spent its time on, statement by statement; needs a server that counts statements. */
export async function statementShares(pool: pg.Pool): Promise<string> {
  const { rows } = await pool.query<{ query: string; calls: number; ms: number; share: number }>(
    `SELECT query, calls::int AS calls, total_exec_time AS ms, total_exec_time / sum(total_exec_time) OVER () AS share
     FROM pg_stat_statements ORDER BY total_exec_time DESC LIMIT ${SHOWN}`,
  );
  const lines = rows.map(({ query, calls, ms, share }) =>
    [
      `  ${(share * 100).toFixed(1).padStart(5)}%`,
      `${ms.toFixed(0).padStart(7)} ms`,
      `${String(calls).padStart(6)} calls`,
      query.replace(/\s+/g, ' ').slice(0, 90),
    ].join('  '),
  );
  return ['PostgreSQL, shares of the time in statements:', ...lines].join('\n');
}

export async function forgetStatements(pool: pg.Pool): Promise<void> {
  await pool.query('SELECT pg_stat_statements_reset()');
}
