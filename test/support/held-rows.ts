import pg from 'pg';
import type { TestDatabase } from './database.js';
import { until } from './story.js';

/** Rows held from a connection of our own, so that what wants them waits where we want it to. */
export interface HeldRows {
  /**
   * Resolves once so many others are seen waiting for a lock in this database, in a statement that holds the
   * words.
   */
  untilWaitedFor(others?: number, words?: string): Promise<void>;
  /** Changes the world in the transaction that holds the rows: nobody sees it before they are let go. */
  change(text: string, parameters?: unknown[]): Promise<void>;
  letGo(): Promise<void>;
}

/**
 * Holds rows by a statement such as `SELECT ... FOR UPDATE`. What runs into them is caught between its read
 * and its write: that makes a race a story that is told the same way each time.
 */
export async function holdRows(
  database: TestDatabase,
  text: string,
  parameters: unknown[] = [],
): Promise<HeldRows> {
  const client = new pg.Client({ connectionString: database.url });
  client.on('error', () => undefined);
  await client.connect();
  // A story that breaks off does not hold the service for ever.
  await client.query(`SET idle_in_transaction_session_timeout = '30s'`);
  await client.query('BEGIN');
  const { rowCount } = await client.query(text, parameters);
  if (!rowCount) throw new Error(`Nothing to hold: ${text}`);
  return {
    untilWaitedFor: async (others = 1, words = '') =>
      void (await until(
        async () => (await waiting(database, words)) >= others,
        `${others} to wait for a lock, in a statement with "${words}"`,
      )),
    change: async (statement, values = []) => {
      const changed = await client.query(statement, values);
      if (!changed.rowCount) throw new Error(`Nothing to change: ${statement}`);
    },
    letGo: async () => {
      await client.query('COMMIT');
      await client.end();
    },
  };
}

async function waiting(database: TestDatabase, words: string): Promise<number> {
  const [found] = await database.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM pg_stat_activity
     WHERE datname = current_database() AND wait_event_type = 'Lock' AND position($1 IN query) > 0`,
    [words],
  );
  return found?.count ?? 0;
}
