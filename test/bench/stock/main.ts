/**
 * `npm run bench -- stock [--rounds N] [--stores N] [--skus N] [--rows N] [--pages N]`: counts a second, in
 * pages of 1,000, against one COPY and merge, while orders are accepted on the same levels; then what reading
 * a level's history costs, and a CSV of a million rows and the memory it takes.
 */
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { freePort } from '#libs/platform/database/free-port.js';
import { watchMachine } from '../stage/cpu-time.js';
import { buildDistrict, type District } from '../stage/district.js';
import { describeMachine } from '../stage/machine.js';
import type { Load, LoadAnswer } from '../stage/merchant-load.js';
import { AS_SHIPPED, askNode, startNode } from '../stage/node-process.js';
import { startServer, type Server } from '../stage/server.js';
import type { CountAnswer, CountRound } from './counts.js';
import type { History, HistoryAnswer } from './read-history.js';
import type { List, ListAnswer } from './read-list.js';
import { reportCounts, reportHistory, reportList, type Turn } from './report.js';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    stores: { type: 'string', default: '50' },
    skus: { type: 'string', default: '2000' },
    rows: { type: 'string', default: '1000000' },
    pages: { type: 'string', default: '2000' },
    lanes: { type: 'string', default: '4' },
  },
});
const ROUNDS = Number(values.rounds);
const LANES = Number(values.lanes);
const ORDERS_A_SECOND = 200;
const here = import.meta.dirname;
let round = 0;

const server = await startServer();
try {
  console.log(describeMachine());
  const size = { zones: Number(values.stores), ridersAZone: 0, skus: Number(values.skus) };
  const district = await buildDistrict(server.pool, size);
  const quiet = await takeTurns(district, Math.min(ROUNDS, 3));
  console.log(reportCounts('nobody orders', quiet));
  const busy = await whileOrdersAreAccepted(district, quiet);
  console.log(
    reportCounts(`${busy.orders.ordersASecond.toFixed(0)} orders/s accepted meanwhile`, busy.turns),
  );
  const { p50, p99 } = busy.orders;
  console.log(`an order took ${p50.toFixed(1)} ms (p50), ${p99.toFixed(1)} ms (p99)`);
  console.log(reportHistory(await readHistory(district, Number(values.pages))));
  console.log(reportList(await readList(district, Number(values.rows))));
} finally {
  await server.stop();
}

/**
 * The contenders one after the other, round by round: two measurements side by side have the same neighbours.
 */
async function takeTurns(district: District, rounds: number): Promise<Turn[]> {
  const turns: Turn[] = [];
  for (let number = 0; number <= rounds; number++) {
    const others = watchMachine(server);
    const turn = {
      allChanged: await count('apply-pages.js', district, 1),
      someChanged: await count('apply-pages.js', district, 0.1),
      plain: await count('plain-merge.js', district, 1),
    };
    const rates = Object.entries(turn).map(
      ([name, { countsASecond }]) => `${name} ${countsASecond.toFixed(0)}`,
    );
    const share = (others() * 100).toFixed(0);
    console.log(
      `${number === 0 ? 'warm-up' : `round ${number}`}: ${rates.join(', ')}/s; others took ${share}%`,
    );
    if (number > 0) turns.push(turn);
  }
  return turns;
}

async function count(file: string, district: District, changedShare: number): Promise<CountAnswer> {
  await server.pool.query('VACUUM ANALYZE stock_levels');
  await server.pool.query('CHECKPOINT');
  const asked: CountRound = { databaseUrl: server.url, district, round: ++round, changedShare };
  const answer = await askNode<CountAnswer>(join(here, file), { ...asked, lanes: LANES }, AS_SHIPPED);
  if (answer.counts !== district.stores.length * district.skus.length) throw new Error('counts were lost');
  return answer;
}

async function whileOrdersAreAccepted(
  district: District,
  quiet: readonly Turn[],
): Promise<{ turns: Turn[]; orders: LoadAnswer }> {
  const api = await startApi(server);
  const load: Load = {
    origin: api.origin,
    district,
    connections: 32,
    ordersARequest: 1,
    pace: ORDERS_A_SECOND,
    seconds: secondsOf(quiet),
  };
  let over = false;
  const orders = askNode<LoadAnswer>(join(here, '../stage/merchant-load.js'), load).finally(
    () => (over = true),
  );
  const turns = await takeTurns(district, ROUNDS);
  if (over) throw new Error('The orders ended before the counts did');
  const answer = await orders;
  await api.stop();
  return { turns, orders: answer };
}

/** The load is told how long to last before anybody knows how long the counts take beside it. */
function secondsOf(quiet: readonly Turn[]): number {
  const slowest = Math.max(
    ...quiet.map((turn) =>
      Object.values<CountAnswer>({ ...turn }).reduce(
        (sum, { counts, countsASecond }) => sum + counts / countsASecond + 1.5,
        0,
      ),
    ),
  );
  return Math.ceil(10 + slowest * 2.5 * (ROUNDS + 1));
}

/** Of a store that nobody else has counted. */
async function readHistory(district: District, pages: number): Promise<HistoryAnswer> {
  const storeId = district.stores[1]?.id as string;
  await server.pool.query('DELETE FROM stock_counts WHERE store_id = $1', [storeId]);
  const asked: History = { databaseUrl: server.url, storeId, pages };
  return askNode<HistoryAnswer>(join(here, 'read-history.js'), asked);
}

async function readList(district: District, rows: number): Promise<ListAnswer> {
  const folder = join(server.folder, 'list');
  await mkdir(folder);
  await pipeline(Readable.from(lines(rows)), createWriteStream(join(folder, 'stock.csv')));
  const storeId = district.stores[0]?.id as string;
  const asked: List = { databaseUrl: server.url, storeId, folder };
  const answer = await askNode<ListAnswer>(join(here, 'read-list.js'), asked, AS_SHIPPED);
  await rm(folder, { recursive: true });
  return answer;
}

/** A thousand rows at a time; every thousandth is bad. */
function* lines(rows: number): Iterable<string> {
  yield 'sku,on_hand,name\n';
  for (let from = 0; from < rows; from += 1_000) {
    const part = Array.from({ length: Math.min(1_000, rows - from) }, (_, index) =>
      index === 999
        ? `row-${from + index},-1,"坏"\n`
        : `row-${from + index},${index},"商品 ${index}, 500 克"\n`,
    );
    yield part.join('');
  }
}

async function startApi({ url, folder }: Server) {
  const port = await freePort();
  const running = await startNode(join(here, '../../..', 'run/api.js'), {
    PORT: String(port),
    DATABASE_URL: url,
    REDIS_URL: '',
    LAST100_DATA: folder,
    LAST100_DEMO: 'off',
  });
  return { ...running, origin: `http://127.0.0.1:${port}` };
}
