import type { EntityManager } from 'typeorm';
import { withNumbers, type NamedValues } from './named-values.js';

/** A database to read from, or a transaction under way. */
export type Sql = EntityManager;

/** `$1`, `$2` and so on; or, where there are more than ten, `:name`s. */
export type Values = readonly unknown[] | NamedValues;

/** The rows a statement returns, whatever its kind (TypeORM alone would answer differently for an UPDATE). */
export async function rows<Row>(sql: Sql, text: string, values: Values = []): Promise<Row[]> {
  const sent = isListed(values) ? { text, parameters: values } : withNumbers(text, values);
  const runner = sql.queryRunner ?? sql.dataSource.createQueryRunner();
  try {
    const result = await runner.query(sent.text, sent.parameters as unknown[], true);
    return result.records as Row[];
  } finally {
    if (!sql.queryRunner) await runner.release();
  }
}

/** The first row, if any. */
export async function row<Row>(sql: Sql, text: string, values: Values = []): Promise<Row | undefined> {
  const [first] = await rows<Row>(sql, text, values);
  return first;
}

const isListed = (values: Values): values is readonly unknown[] => Array.isArray(values);

/** For SQL: members of a list in the code, as the planner needs to see them to use a partial index. */
export const listOf = <Member extends string>(members: readonly Member[]): string =>
  members.map((member) => `'${member}'`).join(', ');

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
