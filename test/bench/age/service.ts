import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '#libs/platform/database/free-port.js';
import { buildDistrict, type District } from '../stage/district.js';
import { startNode } from '../stage/node-process.js';
import { startServer, type Server } from '../stage/server.js';
import { fillFinished, RIDERS_A_ZONE } from './fill.js';

const ZONES = 50;
const run = join(import.meta.dirname, '../../../run');

/** A whole service on a database of its own, with so many finished deliveries behind it. */
export interface AgedService {
  readonly server: Server;
  readonly district: District;
  readonly origin: string;
  readonly opsToken: string;
  stop(): Promise<void>;
}

/** With `folder`, the tables are filled once, and found there the next time. */
export async function startAged(finished: number, folder?: string): Promise<AgedService> {
  const server = await startServer({ statements: true, folder });
  const stage = await setStage(server, finished);
  const { rows } = await server.pool.query<{ size: string }>(
    'SELECT pg_size_pretty(pg_database_size(current_database())) AS size',
  );
  console.log(`${finished.toLocaleString('en')} finished deliveries: ${rows[0]?.size}`);
  const port = await freePort();
  const environment = {
    PORT: String(port),
    DATABASE_URL: server.url,
    REDIS_URL: '',
    LAST100_DATA: server.folder,
    LAST100_DEMO: 'off',
  };
  const api = await startNode(join(run, 'api.js'), environment);
  const worker = await startNode(join(run, 'worker.js'), { ...environment, PORT: '0' });
  await untilErased(server);
  return {
    ...stage,
    server,
    origin: `http://127.0.0.1:${port}`,
    stop: async () => {
      await worker.stop();
      await api.stop();
      await server.stop();
    },
  };
}

/**
 * What has become old enough over night is a day's work, whatever else there is: the sweeper is measured
 * after it.
 */
async function untilErased({ pool }: Server): Promise<void> {
  for (;;) {
    const { rows } = await pool.query(
      `SELECT 1 FROM deliveries WHERE codes_ended AND erased_at IS NULL AND updated_at < now() - interval '30 days' LIMIT 1`,
    );
    if (rows.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 1_000));
  }
}

interface Stage {
  readonly district: District;
  readonly opsToken: string;
}

async function setStage(server: Server, finished: number): Promise<Stage> {
  const note = join(server.folder, `stage-${finished}.json`);
  if (existsSync(note)) return JSON.parse(readFileSync(note, 'utf8')) as Stage;
  const district = await buildDistrict(server.pool, { zones: ZONES, ridersAZone: RIDERS_A_ZONE, skus: 400 });
  const opsToken = `ot_${randomBytes(24).toString('base64url')}`;
  await server.pool.query(
    `INSERT INTO access_tokens (hash, party_kind, party_id) VALUES ($1, 'ops', 'ops')`,
    [createHash('sha256').update(opsToken).digest()],
  );
  await fillFinished(server.pool, finished);
  // As autovacuum has left it long ago.
  await server.pool.query('VACUUM ANALYZE');
  await server.pool.query('CHECKPOINT');
  writeFileSync(note, JSON.stringify({ district, opsToken }));
  return { district, opsToken };
}
