/**
 * `npm run bench -- idle [--seconds N] [--zones N]`: what the service costs while it has nothing to do, and
 * while zones have legs that nobody can carry. Processor time of one core; statements as pg_stat_statements
 * counts them.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { freePort } from '#libs/platform/database/free-port.js';
import { cpuSeconds, watchMachine } from '../stage/cpu-time.js';
import { startNode } from '../stage/node-process.js';
import { startServer, type Server } from '../stage/server.js';
import { openStuckZones } from './stuck-zones.js';

const OPS_TOKEN = 'ops-token-of-the-idle-benchmark';
/** Seconds for caches, pools and first rounds to settle. */
const SETTLES_IN = 15;

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '30' },
    zones: { type: 'string', default: '74' },
  },
});
const seconds = Number(values.seconds);

const server = await startServer({ statements: true });
const dataFolder = mkdtempSync(join(tmpdir(), 'last100-idle-'));
const port = await freePort();
const service = await startNode('dist/run/start.js', {
  PORT: String(port),
  LAST100_DATA: dataFolder,
  DATABASE_URL: server.url,
  REDIS_URL: '',
  LAST100_DEMO: 'off',
  LAST100_OPS_TOKEN: OPS_TOKEN,
  LAST100_SECRET_KEY: Buffer.alloc(32, 'idle').toString('base64'),
});
try {
  console.log(
    '                                   service %   PostgreSQL %   statements/s   rounds/s   others %',
  );
  console.log(await measure('nothing to do'));
  await openStuckZones(`http://127.0.0.1:${port}`, OPS_TOKEN, Number(values.zones));
  console.log(await measure(`${values.zones} zones with a leg nobody can carry`));
} finally {
  await service.stop();
  await server.stop();
  rmSync(dataFolder, { recursive: true, force: true });
}

async function measure(what: string): Promise<string> {
  await pause(SETTLES_IN);
  const before = await read(server);
  const others = watchMachine(server);
  await pause(seconds);
  const after = await read(server);
  const each = (key: keyof typeof before) => (after[key] - before[key]) / seconds;
  return [
    what.padEnd(34),
    (100 * each('service')).toFixed(1).padStart(10),
    (100 * each('postgres')).toFixed(1).padStart(14),
    each('statements').toFixed(1).padStart(14),
    each('rounds').toFixed(2).padStart(10),
    (100 * others()).toFixed(0).padStart(10),
  ].join(' ');
}

async function read({ pool, pid }: Server) {
  const { rows } = await pool.query<{ statements: number; rounds: number }>(
    `SELECT (SELECT sum(calls) FROM pg_stat_statements)::float8 AS statements,
       (SELECT coalesce(sum(rounds), 0) FROM round_totals)::float8 AS rounds`,
  );
  const { statements = 0, rounds = 0 } = rows[0] ?? {};
  return { service: cpuSeconds(service.pid), postgres: cpuSeconds(pid), statements, rounds };
}

function pause(length: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, length * 1_000));
}
