/**
 * Reads a CSV through the adapter into a store's levels, as a pull does. Answers how fast, and with how much
 * memory.
 */
import { DataSource } from 'typeorm';
import { ADAPTERS } from '#libs/shop-adapters/adapters.js';
import { ShopFetch } from '#libs/shop-adapters/shop-fetch.js';
import { toLevelUpdate } from '#libs/stock/level-update.js';
import { StockLevels } from '#libs/stock/stock-levels.service.js';
import { question } from '../stage/node-process.js';
import { epochMs } from '../../../libs/geo/units.js';

export interface List {
  readonly databaseUrl: string;
  readonly storeId: string;
  readonly folder: string;
}

export interface ListAnswer {
  readonly rows: number;
  readonly refused: number;
  readonly rowsASecond: number;
  /** The most that the process held at any time. */
  readonly megabytes: number;
}

const { databaseUrl, storeId, folder } = await question<List>();
const database = new DataSource({ type: 'postgres', url: databaseUrl, poolSize: 2 });
await database.initialize();
const levels = new StockLevels(database);
const adapter = ADAPTERS.get('csv');
if (!adapter) throw new Error('There is no csv adapter');
const account = {
  settings: adapter.settings.parse({ folder }),
  credentials: undefined,
  http: new ShopFetch(),
};
let rows = 0;
let refused = 0;
const started = performance.now();
for await (const page of adapter.pull(account, undefined, new AbortController().signal)) {
  const now = Date.now();
  const good = page.rows.flatMap((row) => ('level' in row ? [toLevelUpdate(row.level, epochMs(now))] : []));
  rows += page.rows.length;
  refused += page.rows.length - good.length;
  await levels.update(storeId, good, epochMs(now));
}
const seconds = (performance.now() - started) / 1_000;
await database.destroy();
process.stdout.write(
  JSON.stringify({
    rows,
    refused,
    rowsASecond: rows / seconds,
    megabytes: process.resourceUsage().maxRSS / 1_024,
  } satisfies ListAnswer),
);
