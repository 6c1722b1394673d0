import type pg from 'pg';

export interface Waits {
  readonly offered: number;
  /** From the first order's arrival to the last offer written. */
  readonly seconds: number;
  /** Seconds from an order's arrival to its first offer being written. */
  readonly p50: number;
  readonly p99: number;
  readonly rounds: number;
  /** Milliseconds, over all rounds. */
  readonly engineMs: number;
  readonly roundMs: number;
  readonly legsARound: number;
}

/** An offer tells for which moment it was decided; the bench also needs to know when it was really written. */
export async function noteWhenWritten(pool: pg.Pool): Promise<void> {
  await pool.query('ALTER TABLE assignments ADD COLUMN written_at timestamptz DEFAULT clock_timestamp()');
}

export async function measureWaits(pool: pg.Pool): Promise<Waits> {
  const { rows } = await pool.query<Waits>(
    `WITH waits AS (
       SELECT d.created_at, first.written_at, extract(epoch FROM first.written_at - d.created_at)::float8 AS wait
       FROM deliveries d JOIN (SELECT delivery_id, min(written_at) AS written_at FROM assignments GROUP BY 1) AS first
         ON first.delivery_id = d.id
     )
     SELECT count(*)::int AS offered,
       extract(epoch FROM max(written_at) - (SELECT min(created_at) FROM deliveries))::float8 AS seconds,
       percentile_cont(0.5) WITHIN GROUP (ORDER BY wait) AS p50,
       percentile_cont(0.99) WITHIN GROUP (ORDER BY wait) AS p99,
       (SELECT count(*)::int FROM rounds) AS rounds,
       (SELECT coalesce(sum(engine_ms), 0) FROM rounds) AS "engineMs",
       (SELECT coalesce(sum(total_ms), 0) FROM rounds) AS "roundMs",
       (SELECT coalesce(avg(legs), 0)::float8 FROM rounds) AS "legsARound"
     FROM waits`,
  );
  return rows[0] as Waits;
}
