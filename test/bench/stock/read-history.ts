/**
 * What it costs to read how a level came to be, once counts have changed it for long: they are kept by the
 * page.
 */
import { DataSource } from 'typeorm';
import { levelHistory } from '#libs/stock/levels/level-history.js';
import { StockLevels } from '#libs/stock/stock-levels.service.js';
import { question } from '../stage/node-process.js';
import { PAGE } from './counts.js';
import { epochMs } from '../../../libs/geo/units.js';

export interface History {
  readonly databaseUrl: string;
  readonly storeId: string;
  /** Pages that changed all of their articles but one, which the first page alone changed. */
  readonly pages: number;
}

export interface HistoryAnswer {
  readonly pages: number;
  /** Milliseconds for the newest 50 entries of an article that each page changed. */
  readonly often: number;
  /**
   * Milliseconds for the one entry of the article that the oldest page changed: all of them are looked
   * through.
   */
  readonly once: number;
  /** The same before the other pages were written. */
  readonly onceAlone: number;
  readonly bytesAPage: number;
}

const OFTEN = 'history-0500';
const ONCE = 'history-0501';
const READS = 15;

const { databaseUrl, storeId, pages } = await question<History>();
const database = new DataSource({ type: 'postgres', url: databaseUrl, poolSize: 1 });
await database.initialize();
const levels = new StockLevels(database);
const skus = Array.from({ length: PAGE }, (_, index) => `history-${String(index).padStart(4, '0')}`);
await countAll(1);
const onceAlone = await timeToRead(ONCE);
for (let page = 2; page <= pages; page++) await countAll(page);
await database.query('VACUUM ANALYZE stock_counts');
const answer: HistoryAnswer = {
  pages,
  often: await timeToRead(OFTEN),
  once: await timeToRead(ONCE),
  onceAlone,
  bytesAPage: await bytesAPage(),
};
await database.destroy();
process.stdout.write(JSON.stringify(answer));

async function countAll(onHand: number): Promise<void> {
  const asOf = epochMs(Date.now());
  const updates = skus.map((sku) => ({ sku, onHand: sku === ONCE ? 1 : onHand, asOf }));
  await levels.update(storeId, updates, asOf);
}

/** The median of some reads, in milliseconds. */
async function timeToRead(sku: string): Promise<number> {
  const times: number[] = [];
  for (let read = 0; read < READS; read++) {
    const started = performance.now();
    const history = await levelHistory(database.manager, storeId, sku, { limit: 50 });
    times.push(performance.now() - started);
    if (!history || history.entries.length === 0) throw new Error(`${sku} has no history`);
  }
  return times.sort((a, b) => a - b)[Math.floor(READS / 2)] as number;
}

async function bytesAPage(): Promise<number> {
  const [row] = await database.query<{ bytes: number }[]>(
    `SELECT avg(pg_column_size(skus) + pg_column_size(on_hand_changes))::int AS bytes FROM stock_counts WHERE store_id = $1`,
    [storeId],
  );
  return row?.bytes ?? 0;
}
