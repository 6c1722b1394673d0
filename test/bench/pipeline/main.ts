/**
 * `npm run bench -- pipeline [--orders N] [--engine postgres|redis] [--pace N] [--profile]`: orders over 50
 * zones from the merchant's POST to offers written, as fast as they are accepted and at the pace to beat, on
 * both engines.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { askNode } from '../stage/node-process.js';
import { buildDistrict } from '../stage/district.js';
import type { Ceiling } from '../ingest/plain-pg.js';
import type { LoadAnswer } from '../stage/merchant-load.js';
import { describeMachine } from '../stage/machine.js';
import { startRedis, startServer, sweepOrders } from '../stage/server.js';
import { profileShares } from './profile-shares.js';
import { forgetStatements, statementShares } from './statement-shares.js';
import { startPipeline } from './run-pipeline.js';
import { cpuLine, runLine, HEAD } from './table.js';
import { noteWhenWritten } from './waits.js';

const { values } = parseArgs({
  options: {
    orders: { type: 'string', default: '20000' },
    engine: { type: 'string', multiple: true, default: ['postgres', 'redis'] },
    pace: { type: 'string' },
    riders: { type: 'string', default: '250' },
    profile: { type: 'boolean', default: false },
  },
});
const ORDERS = Number(values.orders);
const ZONES = 50;
/**
 * Orders a second to beat; for Redis the average of the 100-million-order day that Meituan reported in July
 * 2025.
 */
const TO_BEAT: Readonly<Record<string, number>> = { postgres: 400, redis: 1_157 };

console.log(describeMachine());
for (const engine of values.engine) await measure(engine);

async function measure(engine: string): Promise<void> {
  const redis = engine === 'redis' ? await startRedis() : undefined;
  if (engine === 'redis' && !redis) return console.log('redis: no redis-server on the PATH, left out');
  const server = await startServer({ statements: values.profile });
  const profiles = values.profile ? mkdtempSync(join(tmpdir(), 'last100-profiles-')) : undefined;
  try {
    await noteWhenWritten(server.pool);
    const district = await buildDistrict(server.pool, {
      zones: ZONES,
      ridersAZone: Number(values.riders),
      skus: 400,
    });
    const ceiling = await askNode<LoadAnswer>(join(import.meta.dirname, '../ingest/plain-pg.js'), {
      databaseUrl: server.url,
      district,
      connections: 2,
      ordersATransaction: 200,
      seconds: 4,
    } satisfies Ceiling);
    await sweepOrders(server);
    const toBeat = TO_BEAT[engine] as number;
    const pipeline = await startPipeline(server, district, redis?.url ?? '', profiles);
    await pipeline.run(ORDERS / 10);
    console.log(
      `\n${engine}: to beat ${toBeat} orders/s; plain pg alone writes ${ceiling.ordersASecond.toFixed(0)} orders/s here now\n${HEAD}`,
    );
    if (values.profile) await forgetStatements(server.pool);
    const flood = await pipeline.run(ORDERS);
    console.log(runLine('as fast as accepted', flood, toBeat));
    console.log(cpuLine(flood));
    const pace = Number(values.pace ?? toBeat);
    const paced = await pipeline.run(ORDERS, pace);
    console.log(runLine(`at ${pace} orders/s`, paced));
    console.log(cpuLine(paced));
    if (values.profile) console.log(await statementShares(server.pool));
    await pipeline.stop();
    if (profiles) for (const name of ['api', 'worker']) console.log(shares(name, profiles));
  } finally {
    await server.stop();
    redis?.stop();
    if (profiles) rmSync(profiles, { recursive: true, force: true });
  }
}

function shares(name: string, profiles: string): string {
  const parts = profileShares(profiles, name).map(
    ([part, share]) => `  ${(share * 100).toFixed(1).padStart(5)}%  ${part}`,
  );
  return [`${name}, shares of its own processor time:`, ...parts].join('\n');
}
