import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import pg from 'pg';
import { migrate } from '#libs/platform/database/database.module.js';
import { startEmbeddedPostgres } from '#libs/platform/database/embedded-postgres.js';
import { freePort } from '#libs/platform/database/free-port.js';
import { migrations } from '#libs/schema/index.js';

/**
 * A PostgreSQL with the service's tables, in a folder that goes with it. Settings are those of `npm start`,
 * fsync on.
 */
export interface Server {
  readonly url: string;
  readonly folder: string;
  /** Of the postmaster; its workers are its children. */
  readonly pid: number;
  readonly pool: pg.Pool;
  stop(): Promise<void>;
}

/** With `folder`, its tables are found and left there. */
export async function startServer({
  statements = false,
  folder: kept,
}: { readonly statements?: boolean; readonly folder?: string } = {}): Promise<Server> {
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'last100-bench-'));
  if (statements) await countStatements(folder);
  const postgres = await startEmbeddedPostgres(folder);
  await migrate(postgres.url, migrations);
  const pool = new pg.Pool({ connectionString: postgres.adminUrl, max: 4 });
  pool.on('error', () => undefined);
  return {
    url: postgres.url,
    folder,
    pid: Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]),
    pool,
    stop: async () => {
      await pool.end();
      await postgres.stop();
      if (kept === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Makes a server of the folder count what each statement costs; takes effect when it is started the next
 * time.
 */
async function countStatements(folder: string): Promise<void> {
  const postgres = await startEmbeddedPostgres(folder);
  const client = new pg.Client({ connectionString: postgres.adminUrl });
  await client.connect();
  await client.query("ALTER SYSTEM SET shared_preload_libraries = 'pg_stat_statements'");
  await client.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements');
  await client.end();
  await postgres.stop();
}

/**
 * Takes away what orders left behind, so that every measurement meets tables of the same size and a quiet
 * disk.
 */
export async function sweepOrders({ pool }: Server): Promise<void> {
  await pool.query(
    'TRUNCATE orders, order_lines, deliveries, delivery_history, outbox, legs, assignments, rounds',
  );
  await pool.query('UPDATE stock_levels SET reserved = 0 WHERE reserved > 0');
  await pool.query('VACUUM ANALYZE stock_levels');
  await pool.query('CHECKPOINT');
}

/** A Redis of our own, without persistence, or undefined where none is installed. */
export async function startRedis(): Promise<{ url: string; stop(): void } | undefined> {
  if (spawnSync('redis-server', ['--version']).status !== 0) return undefined;
  const port = await freePort();
  const settings = { port, bind: '127.0.0.1', save: '', appendonly: 'no', 'maxmemory-policy': 'noeviction' };
  const redis = spawn(
    'redis-server',
    Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]),
    { stdio: 'ignore' },
  );
  const url = `redis://127.0.0.1:${port}`;
  const probe = new Redis(url, { retryStrategy: () => 100 });
  probe.on('error', () => undefined);
  await probe.ping();
  probe.disconnect();
  return { url, stop: () => void redis.kill() };
}
