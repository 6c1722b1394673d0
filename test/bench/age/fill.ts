import type pg from 'pg';
import { compileDropPolicy } from '#libs/dropoff/compile.js';

/** Deliveries of one day: an old service has more days behind it, not fuller ones. */
const A_DAY = 10_000;
export const RIDERS_A_ZONE = 20;
/** As the rule `residentDataKeptDays` has it by default: what is older has been erased. */
const ERASED_AFTER_DAYS = 30;

/**
 * Fills the tables with finished deliveries, as the service leaves them: the youngest of yesterday, the rest
 * before.
 */
export async function fillFinished(pool: pg.Pool, count: number, from = 0): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('SET synchronous_commit = off');
    // What is written follows from one table of numbers: no key can be missing, and checking each takes half
    // the time.
    await client.query('SET session_replication_role = replica');
    await client.query(ID);
    const indexes = await takeIndexes(client);
    for (let first = from; first < count; first += A_DAY) {
      const day = 1 + first / A_DAY;
      await client.query(numbers(Math.min(A_DAY, count - first), day));
      for (const statement of statements(day > ERASED_AFTER_DAYS)) await client.query(statement);
    }
    await client.query(`SET maintenance_work_mem = '1GB'`);
    for (const index of indexes) await client.query(index);
    for (const statement of COUNT_DAYS) await client.query(statement);
  } finally {
    client.release(true);
  }
}

/**
 * Drops what can be built again afterwards, in a tenth of the time that it takes row by row; the statements
 * that build it.
 */
async function takeIndexes(client: pg.PoolClient): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition FROM pg_index i
     WHERE i.indrelid = ANY ($1::regclass[]) AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)`,
    [FILLED],
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  return rows.map(({ definition }) => definition);
}

const FILLED = [
  ...[
    'orders',
    'order_lines',
    'stock_ledger',
    'deliveries',
    'delivery_history',
    'legs',
    'assignments',
    'proofs',
  ],
  ...['waivers', 'photos', 'messages'],
];

/** As the reports have counted the days long ago. */
const DAY = `(created_at AT TIME ZONE 'Asia/Shanghai')::date`;
const COUNT_DAYS = [
  `INSERT INTO report_days (day, time_zone, states, as_of, final, counted_at, took_ms)
   SELECT day, 'Asia/Shanghai', jsonb_object_agg(state, count), now(), true, now(), 500
   FROM (SELECT ${DAY} AS day, state, count(*) FROM deliveries GROUP BY 1, 2) AS counted GROUP BY day`,
  `INSERT INTO report_rows (by, merchant_id, day, key, figures)
   SELECT CASE WHEN grouping(zone_id) = 0 THEN 'zone' ELSE 'store' END, coalesce(merchant_id, ''), ${DAY},
     coalesce(zone_id, store_id), jsonb_build_object('orders', count(*))
   FROM deliveries GROUP BY GROUPING SETS ((${DAY}, zone_id), (${DAY}, store_id), (${DAY}, merchant_id, store_id))`,
];

/** Ids that sort by time, as the service's own, and follow from kind and number. */
const ID = `
CREATE OR REPLACE FUNCTION pg_temp.made_id(at timestamptz, kind int, number bigint) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
  SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex(kind), 3, '0') || '8000'
    || lpad(to_hex(number), 12, '0'))::uuid
$$`;

/**
 * Zones, stores and riders are those of the bench's district; a tenth had two legs, a tenth did not end at
 * the door.
 */
const numbers = (count: number, day: number): string => `
DROP TABLE IF EXISTS pg_temp.made;
CREATE TEMP TABLE made AS
SELECT n, at, n % 50 AS zone, n % 10 = 3 AS two_legs,
  (ARRAY['delivered', 'delivered', 'delivered', 'delivered', 'delivered', 'delivered', 'delivered', 'delivered', 'cancelled',
    'returned'])[1 + n % 10] AS state,
  pg_temp.made_id(at, 1, n) AS order_id, pg_temp.made_id(at, 2, n) AS delivery_id, pg_temp.made_id(at, 3, n) AS leg_id,
  pg_temp.made_id(at, 4, n) AS second_leg_id, pg_temp.made_id(at, 5, n) AS assignment_id,
  pg_temp.made_id(at, 6, n) AS second_assignment_id, pg_temp.made_id(at, 7, n) AS refused_id,
  'rider-zone-' || n % 50 || '-' || 1 + n / 50 % ${RIDERS_A_ZONE} AS rider
FROM (SELECT ${day} * ${A_DAY} + i AS n,
    date_trunc('day', now()) - interval '${day} days' + make_interval(secs => i * 86400.0 / ${A_DAY}) AS at
  FROM generate_series(0, ${count - 1}) AS i) AS numbered`;

const NOTE = '放门口就好，谢谢';
const DROPOFF = `jsonb_build_object('address', '国权路 1 号 1 Guoquan Road', 'building', (n % 40)::text, 'room', '301',
  'note', '${NOTE}', 'contact', jsonb_build_object('name', '王女士', 'phone', '13800000000', 'number',
  '+86138' || lpad((n % 100000000)::text, 8, '0')))`;
const POLICY = `'${JSON.stringify(compileDropPolicy({ note: NOTE }).policy)}'::json`;

const statements = (erased: boolean): string[] => [
  `INSERT INTO orders (id, merchant_id, store_id, external_id, idempotency_key, body_hash, dropoff, drop_policy, created_at,
     reading)
   SELECT order_id, 'merchant-' || zone, 'store-' || zone, 'old-' || zone || '-' || n, 'key-' || n,
     ${erased ? `''::bytea` : `sha256(n::text::bytea)`}, ${erased ? `'{}'::jsonb` : DROPOFF}, ${POLICY}, at,
     '{"doubts": [], "unread": []}' FROM made`,
  `INSERT INTO order_lines (order_id, sku, quantity, picked, gone)
   SELECT order_id, 'sku-' || (n * 7 + line * 131) % 400, 1, 1, 1 FROM made, generate_series(0, 2) AS line
   ON CONFLICT DO NOTHING`,
  `INSERT INTO stock_ledger (store_id, sku, cause, on_hand_change, moved, at, order_id)
   SELECT 'store-' || zone, 'sku-' || (n * 7 + line * 131) % 400, 'picked', -1, -1, at, order_id
   FROM made, generate_series(0, 2) AS line`,
  `INSERT INTO deliveries (id, order_id, merchant_id, store_id, zone_id, state, planned, picked_up_at, lat, lng, bags,
     weight_grams, temperature, ready_at, promised_at, created_at, updated_at, codes_ended, erased_at)
   SELECT delivery_id, order_id, 'merchant-' || zone, 'store-' || zone, 'zone-' || zone, state, true,
     at + interval '12 minutes', 31.0, 121.2, 1, 1500, 'ambient', at + interval '8 minutes', at + interval '40 minutes', at,
     at + make_interval(mins => 20 + (n % 30)::int), true, ${erased ? `at + interval '30 days'` : 'NULL'} FROM made`,
  `INSERT INTO delivery_history (delivery_id, event, state, actor, at)
   SELECT delivery_id, event, step.state, 'engine', at + make_interval(mins => step.minute)
   FROM made, (VALUES ('accept_order', 'queued', 0), ('offer', 'offered', 1), ('lose_offer', 'queued', 2),
     ('offer', 'offered', 3), ('accept', 'accepted', 4), ('pick_up', 'picked_up', 12), ('arrive', 'arrived', 20),
     ('deliver', 'delivered', 21)) AS step (event, state, minute)`,
  `INSERT INTO legs (id, delivery_id, sequence, zone_id, state, carrier_kind, pickup_id, pickup_name, pickup_lat, pickup_lng,
     dropoff_lat, dropoff_lng, stop_lat, stop_lng, last_metres_seconds, floors_on_foot)
   SELECT CASE sequence WHEN 1 THEN leg_id ELSE second_leg_id END, delivery_id, sequence, 'zone-' || zone, 'done', 'rider',
     'store-' || zone, '{"zh": "店", "en": "Store"}', 31.0, 121.2, 31.0, 121.2, 31.0, 121.2, 60, 3
   FROM made, generate_series(1, CASE WHEN two_legs THEN 2 ELSE 1 END) AS sequence`,
  `INSERT INTO assignments (id, leg_id, delivery_id, carrier_id, zone_id, bundle_id, sequence, state, bags, weight_grams,
     expires_at, expected_pickup_at, expected_dropoff_at, cost, offered_at, accepted_at, picked_up_at, arrived_at, ended_at)
   SELECT id, leg, delivery_id, rider, 'zone-' || zone, id, 1, a.state, 1, 1500, at + interval '3 minutes',
     at + interval '10 minutes', at + interval '25 minutes',
     '{"travel": 420.5, "lateness": 0, "waiting": 33.1, "handling": 90, "fairness": 12.25}', at + interval '1 minute',
     at + interval '4 minutes', at + interval '12 minutes', at + interval '20 minutes', at + interval '21 minutes'
   FROM made CROSS JOIN LATERAL (VALUES (refused_id, leg_id, 'declined', n % 5 = 0),
     (assignment_id, leg_id, CASE made.state WHEN 'cancelled' THEN 'withdrawn' ELSE made.state END, true),
     (second_assignment_id, second_leg_id, 'delivered', two_legs)) AS a (id, leg, state, there) WHERE there`,
  `INSERT INTO proofs (assignment_id, place, lat, lng, photo_id, at, verdicts)
   SELECT assignment_id, 'door', ${erased ? 'NULL, NULL, NULL' : '31.0, 121.2, assignment_id'}, at + interval '21 minutes',
     '[{"rule": "place", "kept": true}, {"rule": "photo", "kept": true}]' FROM made WHERE state = 'delivered'`,
  `INSERT INTO waivers (delivery_id, rule, actor, at)
   SELECT delivery_id, 'photo', 'ops:1', at FROM made WHERE n % 50 = 0`,
  ...(erased
    ? []
    : [
        `INSERT INTO photos (id, carrier_id, media_type, bytes, created_at, proves)
         SELECT assignment_id, rider, 'image/jpeg', 120000, at, true FROM made WHERE state = 'delivered'`,
        `INSERT INTO messages (delivery_id, sender, text, at)
         SELECT delivery_id, 'resident', '放门口', at FROM made WHERE n % 10 = 0`,
      ]),
];
