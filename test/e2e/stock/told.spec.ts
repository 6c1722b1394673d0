import { Webhook } from 'standardwebhooks';
import { ONE_ENGINE } from '../../support/engines.js';
import { startService, type Service } from '../../support/service.js';
import { nextOffer, step, until } from '../../support/story.js';
import { openZone, rideIn } from '../../support/town.js';
import { SyncedStore } from './synced-store.js';
import { Till } from './till.js';

const SECRET = `whsec_${Buffer.alloc(32, 'shop').toString('base64')}`;

describe.each(ONE_ENGINE)('a shop that is told of our orders, and tells us, on $engine', (engine) => {
  let service: Service;
  let zoneId: string;
  let till: Till;
  let store: SyncedStore;

  beforeAll(async () => {
    service = await startService(engine, { LAST100_STOCK_TIMEOUT: '1' });
    zoneId = await openZone(service);
  });
  afterAll(() => service.stop());
  beforeEach(async () => {
    till = await Till.open({ milk: 20, bread: 20 });
    store = await SyncedStore.open(service, { nothing: 0 });
  });
  afterEach(async () => {
    await service.database.query('DELETE FROM stock_sources');
    await till.close();
  });

  const keepInStep = async () => {
    const credentials = { apiKey: till.key, webhookSecret: SECRET };
    const { body } = await store.set(till.source({ pushes: true, credentials }));
    await store.has('milk', 20);
    return body.id as string;
  };
  const shopHas = (sku: string, quantity: number) =>
    until(() => Promise.resolve(till.levels.get(sku) === quantity), `${quantity} of ${sku} in the shop`);
  const call = (
    sourceId: string,
    levels: object[],
    change: { at?: Date; id?: string; secret?: string } = {},
  ) => {
    const { at = new Date(), id = `call-${Math.random()}`, secret = SECRET } = change;
    const body = JSON.stringify({ levels });
    return service.as().post(`/v1/hooks/stock/${sourceId}`, body, {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
      'webhook-signature': new Webhook(secret).sign(id, at, body),
    });
  };

  it('has less within seconds of an order, and what is on sale here stays the same when it is pulled again', async () => {
    await keepInStep();
    const { body: order } = await store.order('milk', 3);
    await shopHas('milk', 17);
    expect(till.moved).toEqual([{ sku: 'milk', change: -3, reference: expect.any(String) }]);
    await store.sync();
    await store.run('pull', 'done', ({ rowsSeen, rowsChanged }) => rowsSeen === 2 && rowsChanged === 0);
    expect(await store.level('milk')).toMatchObject({ onHand: 20, reserved: 3, available: 17 });
    // Somebody buys one in the shop.
    till.sell('milk', 1);
    await store.sync();
    await store.has('milk', 19);
    await store.merchant.caller.post(`/v1/orders/${order.id as string}/cancel`, { reason: 'test' });
    await shopHas('milk', 19);
    expect(await store.level('milk')).toMatchObject({ onHand: 19, reserved: 0 });
  });

  it('is not told again when the goods are picked up', async () => {
    await keepInStep();
    const rider = await rideIn(service, zoneId);
    const { body: order } = await store.order('bread', 2);
    await shopHas('bread', 18);
    const offer = await nextOffer(rider, order.deliveryId as string);
    for (const name of ['accept', 'pick-up']) await step(rider, offer.id, name);
    expect(await store.level('bread')).toMatchObject({ onHand: 18, reserved: 0 });
    await store.sync();
    await store.run('pull', 'done', ({ rowsChanged }) => rowsChanged === 0);
    expect(till.moved).toHaveLength(1);
    expect(await store.level('bread')).toMatchObject({ onHand: 18, available: 18 });
    await rider.caller.put('/v1/rider/shift', { state: 'offline', force: true });
  });

  it('is told once, though its answer was lost', async () => {
    await keepInStep();
    till.trouble = till.loseAnswers();
    await store.order('milk', 4);
    await store.run('push', 'failed');
    till.trouble = undefined;
    await store.waitNoLonger();
    await store.run('push', 'done');
    expect(till.levels.get('milk')).toBe(16);
    // Looked up there, not sent again.
    expect(till.asked.filter((call) => call.startsWith('POST'))).toHaveLength(1);
    await store.sync();
    await store.run('pull', 'done', ({ rowsChanged }) => rowsChanged === 0);
    expect(await store.level('milk')).toMatchObject({ onHand: 20, reserved: 4, available: 16 });
  });

  it('is asked for no more than it has; the rest is on the record, with the article', async () => {
    await keepInStep();
    till.sell('milk', 18);
    await store.order('milk', 5);
    await shopHas('milk', 0);
    const run = await store.run('push', 'done', ({ rowsRefused }) => rowsRefused === 1);
    expect(run.refusals).toEqual([{ sku: 'milk', reason: expect.stringContaining('none left') }]);
    await store.sync();
    await store.has('milk', 2);
    expect(await store.level('milk')).toMatchObject({ available: 0 });
  });

  it('calls, and what it tells is read again and on sale; the same call counts once', async () => {
    const id = await keepInStep();
    till.levels.set('milk', 12);
    expect(await call(id, [{ sku: 'milk', onHand: 12 }], { id: 'once' })).toMatchObject({ status: 204 });
    await store.has('milk', 12);
    expect(await call(id, [{ sku: 'milk', onHand: 99 }], { id: 'once' })).toMatchObject({ status: 204 });
    await store.sync();
    expect(await store.runs('webhook')).toHaveLength(1);
    // A call of before an order was told: its number is not of now.
    await store.order('milk', 2);
    await shopHas('milk', 10);
    await call(id, [{ sku: 'milk', onHand: 12 }]);
    await until(async () => (await store.runs('webhook')).length === 2, 'the call to be worked in');
    await store.run('webhook', 'done', ({ rowsSeen, rowsChanged }) => rowsSeen === 1 && rowsChanged === 0);
    expect(await store.level('milk')).toMatchObject({ onHand: 12, reserved: 2, available: 10 });
  });

  it('is not believed with a wrong signature or an old timestamp: nothing is kept', async () => {
    const id = await keepInStep();
    const wrong = `whsec_${Buffer.alloc(32, 'other').toString('base64')}`;
    const refused = [
      await call(id, [{ sku: 'milk', onHand: 1 }], { secret: wrong }),
      await call(id, [{ sku: 'milk', onHand: 1 }], { at: new Date(Date.now() - 3_600_000) }),
      await service.as().post(`/v1/hooks/stock/${id}`, 'nonsense', { 'content-type': 'text/plain' }),
      await service.as().post(`/v1/hooks/stock/${id}`),
    ];
    for (const answer of refused) {
      expect(answer).toMatchObject({ status: 401, body: { code: 'WEBHOOK_REFUSED' } });
      expect(answer.headers.get('content-type')).toContain('problem+json');
    }
    expect(await service.database.query('SELECT * FROM stock_calls WHERE source_id = $1', [id])).toEqual([]);
    expect(await store.level('milk')).toMatchObject({ onHand: 20 });
    for (const unknown of ['no-such-source', '01a21084-0000-7000-8000-000000000000']) {
      expect(await call(unknown, [])).toMatchObject({ status: 404 });
    }
    await store.set(till.list());
    const { body } = await store.source();
    expect(await call(body.id as string, [])).toMatchObject({ status: 404 });
  });

  it('begins anew with a system that has been told of nothing', async () => {
    await keepInStep();
    await store.order('milk', 3);
    await shopHas('milk', 17);
    const other = await Till.open({ milk: 30 });
    await store.set(other.source({ pushes: true }));
    await until(() => Promise.resolve(other.levels.get('milk') === 27), 'the other shop to be told');
    await store.has('milk', 30);
    await service.database.query('DELETE FROM stock_sources');
    await other.close();
  });
});
