/**
 * `npm run bench -- quotes [--rounds N] [--seconds N] [--orders N]`: how long a quote takes by itself and
 * while orders come in at a steady rate, in turns on one api process and one PostgreSQL with fsync on.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { freePort } from '#libs/platform/database/free-port.js';
import { watchMachine } from '../stage/cpu-time.js';
import { buildDistrict, type District } from '../stage/district.js';
import { describeMachine } from '../stage/machine.js';
import type { Load, LoadAnswer } from '../stage/merchant-load.js';
import { askNode, startNode } from '../stage/node-process.js';
import { startServer, sweepOrders, type Server } from '../stage/server.js';
import type { QuoteLoad, QuotesTaken } from './quote-load.js';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '8' },
    orders: { type: 'string', default: '500' },
  },
});
const ROUNDS = Number(values.rounds);
const SECONDS = Number(values.seconds);
const ORDERS_A_SECOND = Number(values.orders);
const QUOTES_A_SECOND = 50;
const here = import.meta.dirname;

const server = await startServer();
try {
  const district = await buildDistrict(server.pool, { zones: 50, ridersAZone: 20, skus: 400 });
  const port = await freePort();
  const api = await startNode(join(here, '../../..', 'run/api.js'), {
    PORT: String(port),
    DATABASE_URL: server.url,
    REDIS_URL: '',
    LAST100_DATA: server.folder,
    LAST100_DEMO: 'off',
  });
  console.log(describeMachine());
  await compare(server, district, `http://127.0.0.1:${port}`);
  await api.stop();
} finally {
  await server.stop();
}

async function compare(on: Server, district: District, origin: string): Promise<void> {
  const quotes = (seconds: number) =>
    askNode<QuotesTaken>(join(here, 'quote-load.js'), {
      ...{ origin, district, seconds },
      connections: 8,
      pace: QUOTES_A_SECOND,
    } satisfies QuoteLoad);
  const orders = (seconds: number) =>
    askNode<LoadAnswer>(join(here, '../stage/merchant-load.js'), {
      ...{ origin, district, seconds },
      connections: 32,
      ordersARequest: 1,
      pace: ORDERS_A_SECOND,
    } satisfies Load);
  await Promise.all([quotes(3), orders(3)]);
  const ratios: number[] = [];
  for (let round = 1; round <= ROUNDS; round++) {
    await sweepOrders(on);
    const others = watchMachine(on);
    const alone = await quotes(SECONDS);
    const [busy, taken] = await Promise.all([quotes(SECONDS), orders(SECONDS)]);
    ratios.push(busy.p95 / alone.p95);
    const share = (others() * 100).toFixed(0);
    console.log(
      `round ${round}: alone ${told(alone)}; with ${taken.ordersASecond.toFixed(0)} orders/s ${told(busy)}; others took ${share}% of the machine`,
    );
  }
  ratios.sort((a, b) => a - b);
  const median = ratios[Math.floor(ratios.length / 2)] ?? NaN;
  console.log(
    `p95 with orders over p95 alone: ${median.toFixed(2)} (${ratios.map((one) => one.toFixed(2)).join(', ')})`,
  );
}

const told = ({ quotes, deliverable, p50, p95, p99 }: QuotesTaken): string =>
  `${quotes} quotes (${deliverable} deliverable), ms: p50 ${p50.toFixed(1)}, p95 ${p95.toFixed(1)}, p99 ${p99.toFixed(1)}`;
