/**
 * The ceiling: plain pg, 200 orders a transaction, no HTTP, no checks of the request. Writes the rows of an
 * intake.
 */
import pg from 'pg';
import { compileDropPolicy } from '#libs/dropoff/compile.js';
import { newId } from '#libs/platform/ids.js';
import { benchOrder, type BenchOrder } from '../stage/bodies.js';
import type { District } from '../stage/district.js';
import { question } from '../stage/node-process.js';
import type { LoadAnswer } from '../stage/merchant-load.js';

export interface Ceiling {
  readonly databaseUrl: string;
  readonly district: District;
  readonly connections: number;
  readonly ordersATransaction: number;
  readonly seconds: number;
}

const { databaseUrl, district, connections, ordersATransaction, seconds } = await question<Ceiling>();
const run = `${process.pid}-${Date.now()}`;
const policy = JSON.stringify(compileDropPolicy({ note: '放门口,不要敲门,宝宝在睡觉' }).policy);
const hash = Buffer.alloc(32, 1);
const took: number[] = [];
let written = 0;
const started = performance.now();
await Promise.all(Array.from({ length: connections }, (_, number) => write(number)));
const elapsed = (performance.now() - started) / 1_000;
took.sort((a, b) => a - b);
const at = (share: number): number => took[Math.floor(took.length * share)] ?? 0;
const answer: LoadAnswer = { orders: written, ordersASecond: written / elapsed, p50: at(0.5), p99: at(0.99) };
process.stdout.write(JSON.stringify(answer));

/** Each connection has stores of its own, so that none waits for another's stock. */
async function write(connection: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const stores = district.stores
    .map((_, store) => store)
    .filter((store) => store % connections === connection);
  for (
    let number = connection * 1e7;
    performance.now() - started < seconds * 1_000;
    number += ordersATransaction
  ) {
    const begun = performance.now();
    const orders = Array.from({ length: ordersATransaction }, (_, index) =>
      benchOrder(district, stores[(number + index) % stores.length] as number, number + index, run),
    );
    await transact(client, orders);
    took.push(performance.now() - begun);
    written += ordersATransaction;
  }
  await client.end();
}

async function transact(client: pg.Client, orders: readonly BenchOrder[]): Promise<void> {
  const now = new Date().toISOString();
  const promised = new Date(Date.now() + 2_400_000).toISOString();
  const ids = orders.map(newId);
  const deliveryIds = orders.map(newId);
  const number = (order: BenchOrder): string => order.storeId.slice('store-'.length);
  const merchants = orders.map((order) => `merchant-${number(order)}`);
  const zones = orders.map((order) => `zone-${number(order)}`);
  const stores = orders.map(({ storeId }) => storeId);
  const lines = orders.flatMap(({ storeId, lines }, index) =>
    lines.map((line) => ({ orderId: ids[index], storeId, ...line })),
  );
  await client.query('BEGIN');
  const { rowCount } = await client.query(
    `UPDATE stock_levels AS l SET reserved = l.reserved + w.quantity
     FROM (SELECT store_id, sku, sum(quantity)::int AS quantity FROM unnest($1::text[], $2::text[], $3::int[])
       AS u (store_id, sku, quantity) GROUP BY 1, 2) AS w
     WHERE l.store_id = w.store_id AND l.sku = w.sku AND l.on_hand - l.reserved >= w.quantity`,
    [lines.map(({ storeId }) => storeId), lines.map(({ sku }) => sku), lines.map(({ quantity }) => quantity)],
  );
  if (rowCount !== new Set(lines.map(({ storeId, sku }) => `${storeId} ${sku}`)).size)
    throw new Error('short of stock');
  await client.query(
    `INSERT INTO orders (id, merchant_id, store_id, external_id, idempotency_key, dropoff, body_hash, drop_policy,
       created_at)
     SELECT o.*, $7, $8::json, $9::timestamptz
     FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::jsonb[]) AS o`,
    [
      ids,
      merchants,
      stores,
      orders.map(({ externalId }) => externalId),
      orders.map(({ externalId }) => externalId),
      orders.map(({ dropoff }) => JSON.stringify(dropoff)),
      hash,
      policy,
      now,
    ],
  );
  await client.query(
    'INSERT INTO order_lines (order_id, sku, quantity) SELECT * FROM unnest($1::uuid[], $2::text[], $3::int[])',
    [lines.map(({ orderId }) => orderId), lines.map(({ sku }) => sku), lines.map(({ quantity }) => quantity)],
  );
  await client.query(
    `INSERT INTO deliveries (id, order_id, merchant_id, store_id, zone_id, lat, lng, bags, weight_grams, temperature,
       state, ready_at, promised_at, created_at, updated_at)
     SELECT d.*, 1, 3000, 'ambient', 'queued', $8::timestamptz, $9::timestamptz, $8::timestamptz, $8::timestamptz
     FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::float8[], $7::float8[]) AS d`,
    [
      deliveryIds,
      ids,
      merchants,
      stores,
      zones,
      orders.map(({ dropoff }) => dropoff.location.lat),
      orders.map(({ dropoff }) => dropoff.location.lng),
      now,
      promised,
    ],
  );
  await client.query(
    `INSERT INTO delivery_history (delivery_id, event, state, actor, at)
     SELECT id, 'accept_order', 'queued', 'merchant:' || merchant_id, $3::timestamptz
     FROM unnest($1::uuid[], $2::text[]) AS h (id, merchant_id)`,
    [deliveryIds, merchants, now],
  );
  await client.query(
    `INSERT INTO outbox (event, delivery_id, merchant_id, zone_id, at)
     SELECT 'accept_order', o.*, $4::timestamptz FROM unnest($1::uuid[], $2::text[], $3::text[]) AS o`,
    [deliveryIds, merchants, zones, now],
  );
  await client.query('COMMIT');
}
