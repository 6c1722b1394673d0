import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A database of its own for one service. */
export interface TestDatabase {
  readonly name: string;
  readonly url: string;
  query<Row extends object>(text: string, parameters?: unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

/** What a database is copied from: the tables, the tables with the demo district in them, or nothing. */
type Template = 'last100_template' | 'last100_demo' | 'template0';

export async function createDatabase(template: Template = 'last100_template'): Promise<TestDatabase> {
  const server = process.env.TEST_POSTGRES_URL as string;
  const admin = process.env.TEST_POSTGRES_ADMIN_URL as string;
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asAdmin(admin, `CREATE DATABASE ${name} TEMPLATE ${template} OWNER last100_app`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const pool = new pg.Pool({ connectionString: url.href, max: 2 });
  pool.on('error', () => undefined);
  return {
    name,
    url: url.href,
    query: async <Row extends object>(text: string, parameters: unknown[] = []) =>
      (await pool.query<Row>(text, parameters)).rows,
    drop: async () => {
      await pool.end();
      await asAdmin(admin, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

/** Copies of one template cannot be made at the same moment: PostgreSQL refuses, and the next try succeeds. */
async function asAdmin(url: string, statement: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      await client.query(statement);
      return;
    } catch (error) {
      if (attempt >= 50 || (error as { code?: string }).code !== '55006') throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    } finally {
      await client.end();
    }
  }
}
