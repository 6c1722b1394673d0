import { ENGINES, type Engine } from '../support/engines.js';
import { startService, type Service } from '../support/service.js';
import { openMerchant, openZone, orderFor, type Merchant } from '../support/town.js';
import type { OrderPage } from '../../libs/client/openapi.js';

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
