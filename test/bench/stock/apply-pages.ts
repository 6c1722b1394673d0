/** Applies a round of counts as syncs do: page by page, each in a transaction, several stores at once. */
import { DataSource } from 'typeorm';
import { sqlState } from '#libs/platform/database/sql.js';
import { StockLevels } from '#libs/stock/stock-levels.service.js';
import { question } from '../stage/node-process.js';
import { pagesOf, type BenchCount, type CountAnswer, type CountRound } from './counts.js';
import { epochMs } from '../../../libs/geo/units.js';

const asked = await question<CountRound & { readonly lanes: number }>();
const database = new DataSource({ type: 'postgres', url: asked.databaseUrl, poolSize: asked.lanes });
await database.initialize();
let deadlocks = 0;
countDeadlocks();
const levels = new StockLevels(database);
const pages = pagesOf(asked);
const counts = pages.reduce((sum, page) => sum + page.length, 0);
const started = performance.now();
await Promise.all(Array.from({ length: asked.lanes }, applyAll));
const seconds = (performance.now() - started) / 1_000;
await database.destroy();
process.stdout.write(
  JSON.stringify({ counts, countsASecond: counts / seconds, deadlocks } satisfies CountAnswer),
);

async function applyAll(): Promise<void> {
  for (let page = pages.shift(); page; page = pages.shift()) await apply(page);
}

async function apply(page: readonly BenchCount[]): Promise<void> {
  const asOf = epochMs(Date.now());
  const updates = page.map(({ sku, onHand }) => ({ sku, onHand, asOf }));
  await levels.update((page[0] as BenchCount).storeId, updates, asOf);
}

/** The service tries again on a deadlock and says nothing of it. */
function countDeadlocks(): void {
  const create = database.createQueryRunner.bind(database);
  database.createQueryRunner = (mode) => {
    const runner = create(mode);
    const query = runner.query.bind(runner) as (...given: unknown[]) => Promise<unknown>;
    runner.query = (async (...given: unknown[]) => {
      try {
        return await query(...given);
      } catch (error) {
        if (sqlState(error) === '40P01') deadlocks++;
        throw error;
      }
    }) as typeof runner.query;
    return runner;
  };
}
