import { ENGINES, type Engine } from '../../support/engines.js';
import { startService, type Service } from '../../support/service.js';
import { until } from '../../support/story.js';
import { openMerchant, openZone, type Merchant } from '../../support/town.js';
import { SyncedStore } from './synced-store.js';

const [engine] = ENGINES as [Engine];

/** The real thing: our own service, started twice; one is the merchant's system of the other. */
describe('another Last100 as the merchant’s system', () => {
  let theirs: Service;
  let ours: Service;

  beforeAll(async () => {
    [theirs, ours] = await Promise.all([startService(engine), startService(engine)]);
    await Promise.all([openZone(theirs), openZone(ours)]);
  });
  afterAll(() => Promise.all([theirs.stop(), ours.stop()]));

  it('has its stock on sale here, and is told what orders here take and give back', async () => {
    const there: Merchant = await openMerchant(theirs, { stock: { milk: 20, rice: 8 } });
    const shop = new SyncedStore(theirs, there);
    const store = await SyncedStore.open(ours, { nothing: 0 });
    await store.set({
      adapter: 'rest',
      settings: { url: theirs.url, storeId: there.storeId },
      credentials: { apiKey: there.caller.token },
      everySeconds: 1,
      pushes: true,
    });
    await store.has('milk', 20);
    const { body: order } = await store.order('milk', 6);
    await shop.has('milk', 14);
    expect(await store.level('milk')).toMatchObject({ onHand: 20, reserved: 6, available: 14 });
    // What they sell themselves is not ours any more; what they are brought is.
    expect(await shop.order('rice', 3)).toMatchObject({ status: 201 });
    await store.has('rice', 5);
    await there.caller.post(`${shop.path}/stock/movements`, [
      { sku: 'milk', change: 10, reference: 'truck' },
    ]);
    await store.has('milk', 30);
    await store.merchant.caller.post(`/v1/orders/${order.id as string}/cancel`, { reason: 'test' });
    await until(async () => (await shop.level('milk')).onHand === 30, 'what was given back');
    await store.run('pull', 'done', ({ rowsChanged }) => rowsChanged === 0);
    expect(await store.level('milk')).toMatchObject({ onHand: 30, reserved: 0, available: 30 });
  });
});
