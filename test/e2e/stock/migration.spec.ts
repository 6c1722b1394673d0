import { DataSource, type QueryRunner } from 'typeorm';
import { createDatabase, type TestDatabase } from '../../support/database.js';
import { TrueStock1764000000009 } from '../../../libs/schema/0009-true-stock.js';
import { CountedPages1764000000010 } from '../../../libs/schema/0010-counted-pages.js';
import { PickingPlans1764000000011 } from '../../../libs/schema/0011-picking-plans.js';

/** Each state with where the two cartons of its order are, and whether their bag has left the store. */
const STATES = [
  { state: 'queued', left: false, held: 2 },
  { state: 'offered', left: false, held: 2 },
  { state: 'accepted', left: false, held: 2 },
  { state: 'held', left: false, held: 2 },
  { state: 'picked_up', left: true, held: 0 },
  { state: 'arrived', left: true, held: 0 },
  { state: 'delivered', left: true, held: 0 },
  { state: 'failed', left: true, held: 0 },
  { state: 'cancelled', left: false, held: 0 },
  { state: 'cancelled', left: true, held: 0 },
  { state: 'returned', left: true, held: 0 },
] as const;
const ON_HAND = 100;

describe('the migration to stock that is true', () => {
  let database: TestDatabase;
  let source: DataSource;
  let runner: QueryRunner;
  const migration = new TrueStock1764000000009();

  beforeEach(async () => {
    database = await createDatabase();
    source = await new DataSource({ type: 'postgres', url: database.url }).initialize();
    runner = source.createQueryRunner();
    await new PickingPlans1764000000011().down(runner);
    await new CountedPages1764000000010().down(runner);
    await migration.down(runner);
    await runner.query(A_SHOP);
    for (const [index, { state, left }] of STATES.entries()) await anOrder(index, state, left);
    await runner.query(`UPDATE stock_levels SET on_hand = ${ON_HAND} - 2 * $1::int`, [
      STATES.filter(({ left }) => left).length,
    ]);
  });
  afterEach(async () => {
    await runner.release();
    await source.destroy();
    await database.drop();
  });

  const anOrder = async (index: number, state: string, left: boolean) => {
    const id = `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
    await runner.query(
      `INSERT INTO orders (id, merchant_id, store_id, external_id, body_hash, dropoff, drop_policy, created_at)
       VALUES ($1::uuid, 'shop', 'store', $1::text, '\\x00', '{}', '{}', now())`,
      [id],
    );
    await runner.query(`INSERT INTO order_lines (order_id, sku, quantity) VALUES ($1, 'milk', 2)`, [id]);
    await runner.query(
      `INSERT INTO deliveries (id, order_id, merchant_id, store_id, zone_id, lat, lng, bags, weight_grams, temperature,
         state, ready_at, promised_at, created_at, updated_at, picked_up_at)
       VALUES ($1::uuid, $1::uuid, 'shop', 'store', 'zone', 0, 0, 1, 1000, 'ambient', $2, now(), now(), now(), now(), $3)`,
      [id, state, left ? new Date() : null],
    );
    if (!left) return;
    await runner.query(
      `INSERT INTO stock_ledger (store_id, sku, cause, on_hand_change, at, order_id)
       VALUES ('store', 'milk', 'picked', -2, now(), $1)`,
      [id],
    );
  };
  const lines = () =>
    database.query<{ state: string; left: boolean; held: number; gone: number }>(
      `SELECT d.state, d.picked_up_at IS NOT NULL AS left, line.held, line.gone
       FROM order_lines line JOIN deliveries d USING (order_id) ORDER BY line.order_id`,
    );
  const levels = () => database.query<Record<string, unknown>>('SELECT * FROM stock_levels');
  const ledger = async () =>
    (await database.query<{ sum: string }>('SELECT sum(on_hand_change) FROM stock_ledger'))[0]?.sum;

  it('finds where the goods of orders in every state are, and what is reserved of a level', async () => {
    await migration.up(runner);
    expect(await lines()).toEqual(
      STATES.map(({ state, left, held }) => ({ state, left, held, gone: left ? 2 : 0 })),
    );
    const reserved = STATES.reduce((sum, { held }) => sum + held, 0);
    const onHand = ON_HAND - 2 * STATES.filter(({ left }) => left).length;
    expect(await levels()).toMatchObject([
      { counted: onHand, moved: 0, on_hand: onHand, reserved, available: onHand - reserved, picked: 0 },
    ]);
    expect(await ledger()).toBe(String(onHand));
  });

  it('goes back and forth without a level or an entry lost', async () => {
    const before = await levels();
    await migration.up(runner);
    await migration.down(runner);
    expect(await levels()).toEqual(before.map((level) => ({ ...level, reserved: 8 })));
    await migration.up(runner);
    expect(await lines()).toHaveLength(STATES.length);
    expect(await ledger()).toBe(String(before[0]?.on_hand));
  });
});

const A_SHOP = `
INSERT INTO zones (id, name, polygon, rules) VALUES ('zone', '{}', '[]', '{}');
INSERT INTO merchants (id, name, webhook_secret) VALUES ('shop', 'Corner shop', 'none');
INSERT INTO stores (id, merchant_id, name, lat, lng, preparation_seconds) VALUES ('store', 'shop', '{}', 0, 0, 0);
INSERT INTO stock_levels (store_id, sku, on_hand, as_of) VALUES ('store', 'milk', ${ON_HAND}, now());
INSERT INTO stock_ledger (store_id, sku, cause, on_hand_change, at) VALUES ('store', 'milk', 'merchant', ${ON_HAND}, now());
`;
