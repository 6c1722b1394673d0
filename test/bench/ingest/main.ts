/**
 * `npm run bench -- ingest [--rounds N] [--seconds N]`: how many orders a second the api accepts, one by one
 * and in batches, against a plain Nest application and against plain pg, in turns on one PostgreSQL with
 * fsync on.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { freePort } from '#libs/platform/database/free-port.js';
import { ownSeconds, watchMachine } from '../stage/cpu-time.js';
import { buildDistrict, type District } from '../stage/district.js';
import { describeMachine } from '../stage/machine.js';
import { askNode, startNode } from '../stage/node-process.js';
import { startServer, sweepOrders, type Server } from '../stage/server.js';
import type { Load, LoadAnswer } from '../stage/merchant-load.js';
import type { Ceiling } from './plain-pg.js';
import { report, type Contender, type Measured } from './report.js';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, seconds: { type: 'string', default: '5' } },
});
const ROUNDS = Number(values.rounds);
const SECONDS = Number(values.seconds);
const WARM_UP = 4;
const here = import.meta.dirname;
const dist = join(here, '../../..');

const server = await startServer();
try {
  const district = await buildDistrict(server.pool, { zones: 50, ridersAZone: 0, skus: 400 });
  const api = await startApp(join(dist, 'run/api.js'), server);
  const plain = await startApp(join(here, 'plain-nest/main.js'), server);
  console.log(describeMachine());
  await compare(contenders(district, api.origin, plain.origin, server.url));
  await Promise.all([api.stop(), plain.stop()]);
} finally {
  await server.stop();
}

function contenders(district: District, api: string, plain: string, databaseUrl: string): Contender[] {
  const load = (change: Pick<Load, 'origin' | 'connections' | 'ordersARequest'>) => (seconds: number) =>
    askNode<LoadAnswer>(join(here, '../stage/merchant-load.js'), {
      ...change,
      district,
      seconds,
    } satisfies Load);
  const ceiling = (seconds: number) =>
    askNode<LoadAnswer>(join(here, 'plain-pg.js'), {
      databaseUrl,
      district,
      connections: 2,
      ordersATransaction: 200,
      seconds,
    } satisfies Ceiling);
  return [
    { name: 'single', run: load({ origin: api, connections: 64, ordersARequest: 1 }) },
    { name: 'plainNest', run: load({ origin: plain, connections: 64, ordersARequest: 1 }) },
    { name: 'batch', run: load({ origin: api, connections: 4, ordersARequest: 500 }) },
    { name: 'plainPg', run: ceiling },
  ];
}

async function compare(all: readonly Contender[]): Promise<void> {
  for (const { run } of all) await run(WARM_UP);
  const measured = new Map<Contender['name'], Measured[]>(all.map(({ name }) => [name, []]));
  for (let round = 1; round <= ROUNDS; round++) {
    const others = watchMachine(server);
    for (const { name, run } of all) {
      await sweepOrders(server);
      const before = ownSeconds(server);
      const answer = await run(SECONDS);
      const cpuMicroseconds = ((ownSeconds(server) - before) * 1e6) / answer.orders;
      measured.get(name)?.push({ ...answer, cpuMicroseconds });
    }
    const line = all.map(({ name }) => `${name} ${measured.get(name)?.at(-1)?.ordersASecond.toFixed(0)}`);
    const share = (others() * 100).toFixed(0);
    console.log(`round ${round}: ${line.join(', ')} orders/s; others took ${share}% of the machine`);
  }
  console.log(report(measured));
}

async function startApp(file: string, { url, folder }: Server) {
  const port = await freePort();
  const running = await startNode(file, {
    PORT: String(port),
    DATABASE_URL: url,
    REDIS_URL: '',
    LAST100_DATA: folder,
    LAST100_DEMO: 'off',
  });
  return { ...running, origin: `http://127.0.0.1:${port}` };
}
