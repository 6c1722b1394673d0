import pg from 'pg';
import { expectProblem } from '../support/bad-input.js';
import { ENGINES, type Engine } from '../support/engines.js';
import { startService, type Service } from '../support/service.js';
import { openMerchant, openZone, orderFor, type Merchant } from '../support/town.js';
import type { OrderPage, StoreList } from '../../libs/client/openapi.js';

const [engine] = ENGINES as [Engine];

describe("a merchant's orders", () => {
  let service: Service;
  let merchant: Merchant;
  let posted: string[];

  beforeAll(async () => {
    service = await startService(engine);
    await openZone(service);
    merchant = await openMerchant(service);
    const other = await openMerchant(service);
    posted = [];
    for (let count = 0; count < 5; count++) {
      await other.caller.post('/v1/orders', orderFor(other));
      const { body } = await merchant.caller.post('/v1/orders', orderFor(merchant));
      posted.unshift(body.externalId as string);
      if (count === 2) await merchant.caller.post(`/v1/orders/${body.id}/cancel`, { reason: 'sold out' });
    }
  });
  afterAll(() => service.stop());

  const page = async (query: string) => (await merchant.caller.get<OrderPage>(`/v1/orders?${query}`)).body;

  it('are listed newest first, a page at a time, each once', async () => {
    const seen: string[] = [];
    let found = await page('limit=2');
    for (;;) {
      seen.push(...found.orders.map(({ externalId }) => externalId));
      if (!found.nextCursor) break;
      found = await page(`limit=2&cursor=${found.nextCursor}`);
    }
    expect(seen).toEqual(posted);
  });

  it('are listed by state', async () => {
    expect((await page('state=cancelled')).orders).toMatchObject([
      { externalId: posted[2], state: 'cancelled' },
    ]);
    expect((await page('state=queued')).orders).toHaveLength(4);
  });

  it('are found by number, store, state and time', async () => {
    expect((await page(`externalId=${posted[1]}`)).orders).toMatchObject([{ externalId: posted[1] }]);
    expect((await page('externalId=none')).orders).toEqual([]);
    expect((await page(`storeId=${merchant.storeId}`)).orders).toHaveLength(5);
    expect((await page('storeId=another')).orders).toEqual([]);
    const third = (await page(`externalId=${posted[2]}`)).orders[0]?.createdAt as string;
    const numbers = async (query: string) => (await page(query)).orders.map(({ externalId }) => externalId);
    const moment = encodeURIComponent(third);
    expect(await numbers(`from=${moment}`)).toEqual(posted.slice(0, 3));
    expect(await numbers(`to=${moment}`)).toEqual(posted.slice(3));
    expect(await numbers(`from=${moment}&state=queued&storeId=${merchant.storeId}`)).toEqual(
      posted.slice(0, 2),
    );
    const first = await page(`storeId=${merchant.storeId}&limit=3`);
    expect(await numbers(`storeId=${merchant.storeId}&cursor=${first.nextCursor}`)).toEqual(posted.slice(3));
    expectProblem(await merchant.caller.get('/v1/orders?from=noon'), 400, 'VALIDATION_FAILED', 'from');
  });

  it('are found by indexes that hold at any number', async () => {
    const client = new pg.Client({ connectionString: service.database.url });
    await client.connect();
    // Tables of a few rows are read whole, unless that is forbidden.
    for (const way of ['seqscan', 'bitmapscan', 'sort']) await client.query(`SET enable_${way} = off`);
    const plan = async (where: string) => {
      const { rows } = await client.query(
        `EXPLAIN SELECT 1 FROM deliveries d WHERE ${where} ORDER BY d.created_at DESC, d.id DESC LIMIT 50`,
      );
      return JSON.stringify(rows);
    };
    expect(await plan(`d.merchant_id = 'm' AND d.created_at < now()`)).toContain('deliveries_of_merchant');
    expect(await plan(`d.merchant_id = 'm' AND d.state = 'held'`)).toContain(
      'deliveries_of_merchant_not_delivered',
    );
    expect(await plan(`d.store_id = 's'`)).toContain('deliveries_of_store');
    await client.end();
  });

  it('lie in stores that are listed with what is going on in them, to their merchant and their pickers', async () => {
    const { body } = await merchant.caller.get<StoreList>('/v1/stores');
    expect(body.stores).toMatchObject([
      { id: merchant.storeId, orders: { toPick: 4, packed: 0, late: 0 }, stock: { source: null } },
    ]);
    expect(body.stores[0]?.zoneId).not.toBeNull();
    const { body: picker } = await merchant.caller.post(`/v1/stores/${merchant.storeId}/pickers`, {
      name: '小李',
    });
    const own = await service.as(picker.token as string).get<StoreList>('/v1/stores');
    expect(own.body).toEqual(body);
    expect(
      (await merchant.caller.get<StoreList>(`/v1/stores?cursor=${merchant.storeId}`)).body.stores,
    ).toEqual([]);
    const me = await service.as(picker.token as string).get('/v1/me');
    expect(me.body).toMatchObject({
      kind: 'picker',
      name: '小李',
      storeId: merchant.storeId,
      merchantId: merchant.id,
    });
  });

  it('are of whoever has the key: who that is, it can ask', async () => {
    const { body } = await merchant.caller.get('/v1/me');
    expect(body).toMatchObject({
      kind: 'merchant',
      id: merchant.id,
      name: 'Corner shop',
      scopes: expect.arrayContaining(['orders']),
      key: { expiresAt: null, prefix: expect.stringMatching(/^mk_/) },
      limits: { requests: { points: expect.any(Number), seconds: 10 } },
    });
    expect((await service.ops.get('/v1/me')).body).toMatchObject({ kind: 'ops' });
    expectProblem(await service.as('mk_nobody').get('/v1/me'), 401, 'UNAUTHORIZED');
  });

  it('answer the same again to the same key and body, whatever has happened since', async () => {
    const body = orderFor(merchant);
    const key = { 'idempotency-key': 'till-1-0815' };
    const first = await merchant.caller.post('/v1/orders', body, key);
    await merchant.caller.post(`/v1/orders/${first.body.id}/cancel`);
    const again = await merchant.caller.post('/v1/orders', body, key);
    expect(again).toMatchObject({ status: 201, body: first.body });
    const batch = () => merchant.caller.post('/v1/orders:batch', { orders: [orderFor(merchant), body] }, key);
    const { body: told } = await batch();
    expect(told.results).toMatchObject([
      { status: 201 },
      { status: 409, problem: { code: 'EXTERNAL_ID_TAKEN' } },
    ]);
  });
});
