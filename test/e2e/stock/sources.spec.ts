import { ENGINES, type Engine } from '../../support/engines.js';
import { startService, type LoggingService } from '../../support/service.js';
import { openZone } from '../../support/town.js';
import type { StockRun } from '../../../libs/client/openapi.js';
import { SyncedStore } from './synced-store.js';
import { Till } from './till.js';

const [engine] = ENGINES as [Engine];

let service: LoggingService;

beforeAll(async () => {
  service = await startService(engine, { LAST100_STOCK_PRIVATE: 'off' });
  await openZone(service);
});
afterAll(() => service.stop());

describe('sources of stock', () => {
  let till: Till;
  let store: SyncedStore;

  beforeAll(async () => {
    till = await Till.open({ milk: 42 });
  });
  afterAll(() => till.close());
  beforeEach(async () => {
    store = await SyncedStore.open(service);
  });

  const byOps = (source: object) =>
    service.ops.put(`/v1/ops/stores/${store.merchant.storeId}/stock-source`, source);

  it('refuses what cannot be read, naming the field', async () => {
    const wrong: [object, string][] = [
      [{ adapter: 'fax', settings: {} }, 'adapter'],
      [{ adapter: 'csv' }, 'settings'],
      [till.list({ settings: {} }), 'settings.url'],
      [till.list({ pushes: true }), 'pushes'],
      [till.list({ credentials: { apiKey: 'x' } }), 'credentials'],
      [till.source({ credentials: undefined }), 'credentials'],
      [till.source({ credentials: {} }), 'credentials.apiKey'],
      [till.source({ settings: { url: 'ftp://till', storeId: 'a' } }), 'settings.url'],
      [till.source({ everySeconds: 0 }), 'everySeconds'],
    ];
    for (const [source, field] of wrong) {
      expect({ field, answer: await byOps(source) }).toMatchObject({
        answer: {
          status: 400,
          body: { errors: expect.arrayContaining([expect.objectContaining({ field })]) },
        },
      });
    }
    expect(await store.source()).toMatchObject({ status: 404 });
    expect(await store.sync()).toMatchObject({ status: 404 });
  });

  it('lets a merchant reach neither our disk nor our network, by whatever name', async () => {
    const folder = await store.set({ adapter: 'csv', settings: { folder: '/etc' } });
    expect(folder).toMatchObject({ status: 400, body: { errors: [{ field: 'settings.folder' }] } });
    const port = new URL(till.url).port;
    for (const host of [
      '127.0.0.1',
      'localhost',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '10.0.0.1',
      '169.254.169.254',
      '2130706433',
    ]) {
      const answer = await store.set(till.list({ settings: { url: `http://${host}:${port}/stock.csv` } }));
      expect({ host, answer }).toMatchObject({
        answer: { status: 400, body: { errors: [{ field: 'settings.url' }] } },
      });
    }
    // A name that leads inside later is looked at again when it is called.
    await byOps(till.source());
    await store.has('milk', 42);
    await service.database.query(
      `UPDATE stock_sources SET set_by = 'merchant', wanted_at = now() WHERE store_id = $1`,
      [store.merchant.storeId],
    );
    expect((await store.run('pull', 'failed')).error).toMatch(/public internet/);
  });

  it('keeps credentials encrypted and tells them to nobody', async () => {
    await byOps(till.source());
    await store.has('milk', 42);
    till.trouble = (request, response) => {
      // A shop that repeats its caller's key.
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(`oops ${request.headers.authorization}`);
    };
    await store.sync();
    const failed = await store.run('pull', 'failed');
    till.trouble = undefined;
    expect(failed.error).toContain('***');
    const shown = await Promise.all([
      store.source(),
      store.merchant.caller.get(`${store.path}/stock-runs`),
      service.ops.get('/v1/ops/stock'),
      service.as().get('/metrics'),
    ]);
    expect(shown[0].body).toMatchObject({
      adapter: 'rest',
      hasCredentials: true,
      hookUrl: expect.any(String),
    });
    const everything = JSON.stringify([shown, service.log()]);
    expect(everything).not.toContain(till.key);
    const [kept] = await service.database.query<{ credentials: Buffer }>(
      'SELECT credentials FROM stock_sources WHERE store_id = $1',
      [store.merchant.storeId],
    );
    expect(kept?.credentials.toString('latin1')).not.toContain(till.key);
  });

  it('keeps the credentials where only the pace changes, and wants them again for another address', async () => {
    const { body } = await byOps(till.source());
    const kept = await byOps(till.source({ credentials: undefined, everySeconds: 600 }));
    expect(kept).toMatchObject({ status: 200, body });
    const elsewhere = { url: 'https://elsewhere.example', storeId: 'till' };
    const moved = await byOps(till.source({ credentials: undefined, settings: elsewhere }));
    expect(moved).toMatchObject({ status: 400, body: { errors: [{ field: 'credentials' }] } });
  });

  it('says so where the credentials were encrypted with another key', async () => {
    await byOps(till.source());
    await store.has('milk', 42);
    await service.database.query(
      `UPDATE stock_sources SET credentials = set_byte(credentials, 1, 255 - get_byte(credentials, 1)), wanted_at = now()
       WHERE store_id = $1`,
      [store.merchant.storeId],
    );
    expect((await store.run('pull', 'failed')).error).toMatch(/another key/);
  });

  it('are a merchant’s own, and end when it says so: the levels stay', async () => {
    const other = await SyncedStore.open(service);
    for (const path of ['stock-source', 'stock-runs']) {
      expect(await other.merchant.caller.get(`${store.path}/${path}`)).toMatchObject({ status: 404 });
    }
    expect(await other.merchant.caller.post(`${store.path}/stock-source/sync`)).toMatchObject({
      status: 404,
    });
    await byOps(till.source());
    await store.has('milk', 42);
    expect(await store.merchant.caller.delete(`${store.path}/stock-source`)).toMatchObject({ status: 204 });
    expect(await store.source()).toMatchObject({ status: 404 });
    expect(await store.level('milk')).toMatchObject({ onHand: 42 });
  });

  it('tells what each adapter wants to know', async () => {
    const { body } =
      await store.merchant.caller.get<{ name: string; settings: object }[]>('/v1/stock-adapters');
    expect(body.find(({ name }) => name === 'csv')).toMatchObject({
      settings: { type: 'object', properties: { url: { type: 'string' } } },
      credentials: null,
      opsOnly: ['folder'],
      pushes: false,
    });
    expect(body.find(({ name }) => name === 'rest')).toMatchObject({ pushes: true, webhooks: true });
  });
});

describe('a list that is uploaded', () => {
  let store: SyncedStore;

  beforeEach(async () => {
    store = await SyncedStore.open(service, { milk: 10, rice: 5 });
  });

  const upload = (body: string | FormData | Blob, query = '', type: string | undefined = 'text/csv') =>
    store.merchant.caller.post<StockRun & { code?: string }>(
      `${store.path}/stock.csv${query}`,
      body,
      type ? { 'content-type': type } : {},
    );

  it('counts row by row, and answers what it changed and what it refused', async () => {
    const answer = await upload('sku,stock\nmilk,4\nbad,many\nbread,9\n');
    expect(answer).toMatchObject({ status: 200, body: { kind: 'upload', outcome: 'done', rowsSeen: 3 } });
    expect(answer.body).toMatchObject({ rowsChanged: 2, rowsRefused: 1, refusals: [{ row: 2, sku: 'bad' }] });
    expect(await store.level('milk')).toMatchObject({ onHand: 4 });
    expect(await store.level('rice')).toMatchObject({ onHand: 5 });
    expect((await store.runs('upload'))[0]).toEqual(answer.body);
  });

  it('comes as a form too, in GBK, and zeroes what it leaves out if told to', async () => {
    const form = new FormData();
    form.append(
      'file',
      new Blob([Buffer.from('c9ccc6b7b1e0c2eb2cbfe2b4e60a6d696c6b2c370a', 'hex')]),
      '库存.csv',
    );
    const answer = await upload(form, '?absent=zero', '');
    expect(answer).toMatchObject({ status: 200, body: { outcome: 'done', rowsSeen: 1 } });
    expect(await store.level('milk')).toMatchObject({ onHand: 7 });
    expect(await store.level('rice')).toMatchObject({ onHand: 0 });
  });

  it('is as of when it was counted: an older one changes nothing', async () => {
    const answer = await upload('sku,stock\nmilk,99\n', '?asOf=2022-03-28T08:00:00Z');
    expect(answer).toMatchObject({ status: 200, body: { rowsSeen: 1, rowsChanged: 0 } });
    expect(await store.level('milk')).toMatchObject({ onHand: 10 });
  });

  it('changes nothing where it cannot be read at all, and says why', async () => {
    expect(await upload('<html>no list</html>')).toMatchObject({
      status: 422,
      body: { code: 'UNREADABLE_LIST' },
    });
    expect(await upload('{}', '', 'application/json')).toMatchObject({ status: 415 });
    expect(await upload('sku,stock\n', '?absent=nothing')).toMatchObject({ status: 400 });
    const half = await upload('sku,stock,name\nmilk,8,Milk\nrice,1', '?absent=zero');
    expect(half).toMatchObject({ status: 200, body: { error: expect.stringContaining('breaks off') } });
    expect(await store.level('milk')).toMatchObject({ onHand: 8 });
    expect(await store.level('rice')).toMatchObject({ onHand: 5 });
  });

  it('may be large: orders go on meanwhile', async () => {
    const lines = Array.from(
      { length: 60_000 },
      (_, index) => `sku-${index},${index % 90},某商品 ${index}\n`,
    );
    const uploaded = upload(`sku,stock,name\n${lines.join('')}`);
    expect(await store.order('milk', 1)).toMatchObject({ status: 201 });
    expect((await uploaded).body).toMatchObject({ outcome: 'done', rowsSeen: 60_000, rowsChanged: 60_000 });
  });

  it('may be large in a form too', async () => {
    const remark = '备'.repeat(20_000);
    const lines = Array.from({ length: 1_200 }, (_, index) => `sku-${index},${index},${remark}\n`);
    const form = new FormData();
    form.append('file', new Blob([`sku,stock,remark\n${lines.join('')}`], { type: 'text/csv' }), 'large.csv');
    const answer = await upload(form, '', '');
    expect(answer).toMatchObject({
      status: 200,
      body: { outcome: 'done', rowsSeen: 1_200, rowsChanged: 1_200 },
    });
  });
});
