import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ENGINES } from '../support/engines.js';
import { startService, type Service } from '../support/service.js';
import { nextOffer, step, until } from '../support/story.js';
import { openMerchant, openZone, orderFor, rideIn, type Merchant } from '../support/town.js';

interface Run {
  outcome: string;
  rowsSeen: number;
  rowsChanged: number;
  rowsRefused: number;
  refusals: { row: number; reason: string }[];
  error: string | null;
}

describe.each(ENGINES)('stock that syncs, on $engine', (engine) => {
  let service: Service;
  let zoneId: string;
  let merchant: Merchant;

  beforeAll(async () => {
    service = await startService(engine);
    zoneId = await openZone(service);
  });
  afterAll(() => service.stop());
  beforeEach(async () => {
    merchant = await openMerchant(service, { stock: { milk: 10 } });
  });

  const levels = async () => {
    const { body } = await merchant.caller.get<
      { sku: string; onHand: number; reserved: number; available: number }[]
    >(`/v1/stores/${merchant.storeId}/stock`);
    return new Map(body.map((level) => [level.sku, level]));
  };
  const put = (rows: object[]) => merchant.caller.put(`/v1/stores/${merchant.storeId}/stock`, rows);
  const pullFrom = (settings: object) =>
    service.ops.put(`/v1/ops/stores/${merchant.storeId}/stock-source`, {
      adapter: 'csv',
      settings,
      everySeconds: 1,
    });
  const runs = async () =>
    (await merchant.caller.get<Run[]>(`/v1/stores/${merchant.storeId}/stock-runs`)).body;

  it('never brings back an old truth, in whatever order updates arrive', async () => {
    const asOf = (secondsAgo: number) => new Date(Date.now() - secondsAgo * 1_000).toISOString();
    await put([{ sku: 'eggs', onHand: 5, asOf: asOf(10) }]);
    expect((await put([{ sku: 'eggs', onHand: 99, asOf: asOf(20) }])).body).toEqual({ changed: [] });
    expect((await levels()).get('eggs')).toMatchObject({ onHand: 5 });
    await put([{ sku: 'eggs', onHand: 7, asOf: asOf(5) }]);
    await put([{ sku: 'eggs', onHand: 5, asOf: asOf(10) }]);
    expect((await levels()).get('eggs')).toMatchObject({ onHand: 7, available: 7 });
  });

  it('takes what was picked up since the merchant counted off the count', async () => {
    const counted = new Date().toISOString();
    const rider = await rideIn(service, zoneId);
    const { body: order } = await merchant.caller.post(
      '/v1/orders',
      orderFor(merchant, { lines: [{ sku: 'milk', quantity: 4 }] }),
    );
    const offer = await nextOffer(rider, order.deliveryId as string);
    for (const name of ['accept', 'pick-up']) await step(rider, offer.id, name);
    expect((await levels()).get('milk')).toMatchObject({ onHand: 6, reserved: 0 });
    await put([{ sku: 'milk', onHand: 20, asOf: counted }]);
    expect((await levels()).get('milk')).toMatchObject({ onHand: 16 });
    await rider.caller.put('/v1/rider/shift', { state: 'offline' });
  });

  it('shows no less than nothing when a merchant counts fewer than are promised', async () => {
    await merchant.caller.post('/v1/orders', orderFor(merchant, { lines: [{ sku: 'milk', quantity: 8 }] }));
    await put([{ sku: 'milk', onHand: 3 }]);
    expect((await levels()).get('milk')).toMatchObject({ onHand: 3, reserved: 8, available: 0 });
    const more = await merchant.caller.post('/v1/orders', orderFor(merchant));
    expect(more).toMatchObject({ status: 409, body: { code: 'OUT_OF_STOCK' } });
  });

  it('pulls the newest CSV of a folder on a schedule, and keeps a record of each run', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'last100-csv-'));
    writeList(
      join(folder, 'stock.csv'),
      'sku,on_hand,name,age_restricted\nmilk,42,"牛奶, Milk",no\nwine,7,,是\nbad,-3,,\n,5,,\nworse,many,,\nodd,1,,perhaps\n',
    );
    expect((await pullFrom({ folder })).status).toBe(200);
    await until(async () => (await levels()).get('milk')?.onHand === 42, 'the CSV to be pulled');
    expect((await levels()).get('wine')).toMatchObject({ onHand: 7, ageRestricted: true });
    expect((await levels()).get('milk')).toMatchObject({ ageRestricted: false });
    const [first] = (await until(
      async () => (await runs()).filter(({ outcome }) => outcome === 'done').reverse(),
      'a run',
    )) as Run[];
    expect(first).toMatchObject({ rowsSeen: 6, rowsChanged: 2, rowsRefused: 4, error: null });
    expect(first?.refusals.map(({ row }) => row)).toEqual([3, 4, 5, 6]);
    expect(first?.refusals[3]?.reason).toContain('ageRestricted');
    expect(first?.refusals[0]?.reason).toContain('onHand');

    // An older file under a new name is an old truth.
    writeFileSync(join(folder, 'late.csv'), 'sku,on_hand\nmilk,1\n');
    utimesSync(join(folder, 'late.csv'), new Date(0), new Date(0));
    writeList(join(folder, 'stock.csv'), 'sku,on_hand\nmilk,43\n');
    await until(async () => (await levels()).get('milk')?.onHand === 43, 'the new file');
    rmSync(folder, { recursive: true });
    const failed = await until(
      async () => (await runs()).find(({ outcome }) => outcome === 'failed'),
      'a failed run',
    );
    expect(failed.error).toBeTruthy();
    expect((await levels()).get('milk')).toMatchObject({ onHand: 43 });
  });

  it('pulls from an HTTP address, and says what is wrong with one that answers a web page', async () => {
    let answer = { type: 'text/html', body: '<html>Please log in</html>' };
    const shop: Server = createServer((_, response) => {
      response.setHeader('content-type', answer.type);
      response.end(answer.body);
    });
    await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(shop.address() as AddressInfo).port}/stock.csv`;
    await pullFrom({ url });
    const failed = await until(
      async () => (await runs()).find(({ outcome }) => outcome === 'failed'),
      'a failed run',
    );
    expect(failed.error).toContain('web page');
    expect((await levels()).get('milk')).toMatchObject({ onHand: 10 });
    answer = { type: 'text/csv', body: '商品编码,库存\nmilk,11\n' };
    await until(async () => (await levels()).get('milk')?.onHand === 11, 'the list to be pulled');
    await new Promise((resolve) => shop.close(resolve));
  });

  it('refuses a source that cannot be read', async () => {
    expect(await pullFrom({})).toMatchObject({ status: 400, body: { errors: [{ field: 'settings.url' }] } });
    const unknown = await service.ops.put(`/v1/ops/stores/${merchant.storeId}/stock-source`, {
      adapter: 'fax',
      settings: {},
    });
    expect(unknown).toMatchObject({ status: 400, body: { errors: [{ field: 'adapter' }] } });
  });
});

/** File systems date by a clock of ticks, some milliseconds behind: what was counted just before would seem newer. */
function writeList(path: string, text: string): void {
  writeFileSync(path, text);
  utimesSync(path, new Date(), new Date());
}
