import type { EntityManager } from 'typeorm';

/** A database to read from, or a transaction under way. */
export type Sql = EntityManager;

/** The rows a statement returns, whatever its kind (TypeORM alone would answer differently for an UPDATE). */
export async function rows<Row>(sql: Sql, text: string, parameters: readonly unknown[] = []): Promise<Row[]> {
  const runner = sql.queryRunner ?? sql.dataSource.createQueryRunner();
  try {
    const result = await runner.query(text, parameters as unknown[], true);
    return result.records as Row[];
  } finally {
    if (!sql.queryRunner) await runner.release();
  }
}

/** The first row, if any. */
export async function row<Row>(
  sql: Sql,
  text: string,
  parameters: readonly unknown[] = [],
): Promise<Row | undefined> {
  const [first] = await rows<Row>(sql, text, parameters);
  return first;
}

const RETRIED = new Set(['40P01', '40001']);

/** Thrown inside a transaction, has it run again: what it has read has been overtaken. */
export const startOver = (why: string): Error => Object.assign(new Error(why), { code: '40001' });

/** Runs `work` in one transaction; a deadlock or serialization failure is tried again, up to five times. */
export async function inTransaction<Result>(sql: Sql, work: (tx: Sql) => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await sql.transaction(work);
    } catch (error) {
      if (attempt >= 5 || !RETRIED.has(sqlState(error) ?? '')) throw error;
    }
  }
}

/** PostgreSQL's error code, such as 23505 for a unique violation. */
export function sqlState(error: unknown): string | undefined {
  const { code, driverError } = (error ?? {}) as { code?: string; driverError?: { code?: string } };
  return driverError?.code ?? code;
}
