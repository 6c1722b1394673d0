import type pg from 'pg';

/** What PostgreSQL makes of a statement without running it. */
export interface Explained {
  /** Why it refuses the statement. */
  readonly refused?: string;
  /** The tables that it writes, sorted. */
  readonly writes: readonly string[];
}

interface Plan {
  readonly Plans?: readonly Plan[];
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
}

/** Prepares a statement and plans it for parameters that nothing is known of. */
export async function explain(client: pg.Client, text: string): Promise<Explained> {
  await client.query("BEGIN; SET LOCAL plan_cache_mode = 'force_generic_plan'");
  try {
    // The extended protocol takes no second statement behind the first.
    await client.query({ text: `PREPARE one AS ${text}`, queryMode: 'extended' } as pg.QueryConfig);
    const prepared = await client.query<{ count: number }>(
      "SELECT cardinality(parameter_types) AS count FROM pg_prepared_statements WHERE name = 'one'",
    );
    const parameters = Array.from({ length: prepared.rows[0]?.count ?? 0 }, () => 'NULL').join(', ');
    const explained = await client.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(
      `EXPLAIN (FORMAT JSON) EXECUTE one${parameters && `(${parameters})`}`,
    );
    const writes = explained.rows
      .flatMap((row) => row['QUERY PLAN'])
      .flatMap(({ Plan }) => [...writtenBy(Plan)]);
    return { writes: [...new Set(writes)].sort() };
  } catch (error) {
    return { refused: (error as Error).message, writes: [] };
  } finally {
    await client.query('ROLLBACK; DEALLOCATE ALL');
  }
}

function* writtenBy(plan: Plan): Generator<string> {
  if (plan['Node Type'] === 'ModifyTable') yield plan['Relation Name'] ?? '?';
  for (const part of plan.Plans ?? []) yield* writtenBy(part);
}
