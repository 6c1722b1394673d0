import { readFileSync } from 'node:fs';
import { RecordedShop, type ShopCall } from '../../../libs/shop-adapters/testing/recorded-shop.js';
import { ENGINES, type Engine } from '../../support/engines.js';
import { startService, type Service } from '../../support/service.js';
import { CENTRE, openMerchant, openZone } from '../../support/town.js';
import { SyncedStore } from './synced-store.js';

const [engine] = ENGINES as [Engine];
const RECORDED = new URL('../../../libs/shop-adapters/jddj/testing/', import.meta.url);

/** As JDDJ sends it: the business's answer as text, and a list of articles as text within. */
function recorded(name: string): object {
  const told = JSON.parse(readFileSync(new URL(`${name}.json`, RECORDED), 'utf8')) as {
    data: { result?: { result: unknown } };
  };
  const { result } = told.data;
  const data = result
    ? { ...told.data, result: { ...result, result: JSON.stringify(result.result) } }
    : told.data;
  return { ...told, data: JSON.stringify(data) };
}

describe('a merchant of JDDJ, which wants the timestamps of calls to differ', () => {
  let service: Service;
  let jddj: RecordedShop;
  const arrived: number[] = [];

  beforeAll(async () => {
    service = await startService(engine);
    await openZone(service);
    jddj = await RecordedShop.open();
    jddj.replay(({ path }) => {
      arrived.push(Date.now());
      return { body: recorded(path.endsWith('querySkuInfos') ? 'articles' : 'stock') };
    });
  });
  afterAll(async () => {
    await service.stop();
    await jddj.close();
  });

  it('has all its stores together synced by calls of different seconds', async () => {
    const first = await openMerchant(service, { stock: { 'TOMATO-500': 1 } });
    const { body } = await service.ops.post(`/v1/ops/merchants/${first.id}/stores`, {
      name: { zh: '分店', en: 'Branch' },
      location: CENTRE,
    });
    const stores = [first, { ...first, storeId: body['id'] as string }].map(
      (merchant) => new SyncedStore(service, merchant),
    );
    const source = {
      adapter: 'jddj',
      settings: { url: `${jddj.url}/djapi/`, stationNo: '10006602' },
      credentials: { appKey: 'app', appSecret: 'secret', token: 'token' },
      everySeconds: 3_600,
    };
    await Promise.all(stores.map((store) => store.set(source)));
    for (const store of stores) await store.run('pull', 'done');
    for (const store of stores) expect(await store.level('TOMATO-500')).toMatchObject({ onHand: 6 });
    expect(arrived.length).toBeGreaterThan(2);
    const timestamps = jddj.calls.map(timestampOf);
    expect(new Set(timestamps).size).toBe(timestamps.length);
    expect((arrived.at(-1) as number) - (arrived[0] as number)).toBeGreaterThan((arrived.length - 1) * 1_000);
  });
});

const timestampOf = ({ body }: ShopCall) => new URLSearchParams(body).get('timestamp');
