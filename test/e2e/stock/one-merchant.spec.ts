import { ENGINES, type Engine } from '../../support/engines.js';
import { startService, type Service } from '../../support/service.js';
import { until } from '../../support/story.js';
import { CENTRE, openMerchant, openZone, type Merchant } from '../../support/town.js';
import { SyncedStore } from './synced-store.js';
import { CSV, Till } from './till.js';

const [engine] = ENGINES as [Engine];
/** Three calls in each window of ten seconds. */
const CALLS_A_MINUTE = '18';
const WINDOW = 10_000;
/** Milliseconds that the list takes. */
const SLOW = 500;

describe('a merchant with several stores', () => {
  let service: Service;
  let till: Till;
  let stores: SyncedStore[];
  const calls: { readonly at: number; readonly beside: number }[] = [];

  beforeAll(async () => {
    service = await startService(engine, { LAST100_STOCK_CALLS: CALLS_A_MINUTE });
    await openZone(service);
    till = await Till.open();
    let under = 0;
    till.trouble = (_, response) => {
      calls.push({ at: Date.now(), beside: under++ });
      setTimeout(() => {
        under--;
        response.writeHead(200, CSV).end('sku,on_hand\nmilk,30\n');
      }, SLOW);
    };
    const first = await openMerchant(service, { stock: { milk: 1 } });
    const others = await Promise.all([1, 2].map(() => openAnother(first)));
    stores = [first, ...others].map((merchant) => new SyncedStore(service, merchant));
  });
  afterAll(async () => {
    await service.stop();
    await till.close();
  });

  const openAnother = async (merchant: Merchant): Promise<Merchant> => {
    const { body } = await service.ops.post(`/v1/ops/merchants/${merchant.id}/stores`, {
      name: { zh: '分店', en: 'Branch' },
      location: CENTRE,
    });
    return { ...merchant, storeId: body.id as string };
  };

  it('has two of them synced at once, and each in the end', async () => {
    await Promise.all(stores.map((store) => store.set(till.list())));
    await Promise.all(stores.map((store) => store.run('pull', 'done')));
    expect(calls).toHaveLength(3);
    expect(Math.max(...calls.map(({ beside }) => beside))).toBe(1);
    for (const store of stores) expect(await store.level('milk')).toMatchObject({ onHand: 30 });
  });

  it('is called no oftener than its systems are asked to bear, by all stores together', async () => {
    const [store] = stores as [SyncedStore];
    await store.sync();
    await until(() => Promise.resolve(calls.length > 3), 'the fourth call', 30);
    expect((calls[3]?.at as number) - (calls[0]?.at as number)).toBeGreaterThan(WINDOW - SLOW);
  }, 40_000);
});
