/**
 * The ceiling: one COPY into a temporary table and one merge, by plain pg. Writes levels alone, and no
 * ledger.
 */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { question } from '../stage/node-process.js';
import { pagesOf, type CountAnswer, type CountRound } from './counts.js';

const MERGE = `
MERGE INTO stock_levels AS level USING told ON level.store_id = told.store_id AND level.sku = told.sku
WHEN MATCHED AND told.as_of >= level.as_of THEN UPDATE SET counted = told.on_hand, moved = 0, as_of = told.as_of
WHEN NOT MATCHED THEN INSERT (store_id, sku, counted, as_of) VALUES (store_id, sku, on_hand, as_of)`;

const asked = await question<CountRound>();
const client = new pg.Client({ connectionString: asked.databaseUrl });
await client.connect();
const asOf = new Date().toISOString();
const pages = pagesOf(asked).map((page) =>
  Buffer.from(page.map(({ storeId, sku, onHand }) => `${storeId}\t${sku}\t${onHand}\t${asOf}\n`).join('')),
);
let deadlocks = 0;
const started = performance.now();
while (!(await merge())) deadlocks++;
const seconds = (performance.now() - started) / 1_000;
const counts = asked.district.stores.length * asked.district.skus.length;
await client.end();
process.stdout.write(
  JSON.stringify({ counts, countsASecond: counts / seconds, deadlocks } satisfies CountAnswer),
);

/** False where PostgreSQL called a deadlock on it: a merge locks levels in the order in which it meets them. */
async function merge(): Promise<boolean> {
  await client.query('BEGIN');
  try {
    await client.query(
      'CREATE TEMPORARY TABLE told (store_id text, sku text, on_hand int, as_of timestamptz) ON COMMIT DROP',
    );
    await pipeline(
      Readable.from(pages),
      client.query(copyFrom('COPY told (store_id, sku, on_hand, as_of) FROM STDIN')),
    );
    await client.query(MERGE);
    await client.query('COMMIT');
    return true;
  } catch (error) {
    await client.query('ROLLBACK');
    if ((error as { code?: string }).code === '40P01') return false;
    throw error;
  }
}
