import { Webhook } from 'standardwebhooks';
import { ENGINES, type Engine } from '../../support/engines.js';
import { startService, type Service } from '../../support/service.js';
import { until } from '../../support/story.js';
import { openZone, orderFor } from '../../support/town.js';
import type { StockRun } from '../../../libs/client/openapi.js';
import { SyncedStore } from './synced-store.js';
import { JSON_TYPE, Till } from './till.js';

const [engine] = ENGINES as [Engine];
const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
/** 商品编码,库存 / 牛奶,3 / 大米,4 in GBK. */
const GBK = Buffer.from('c9ccc6b7b1e0c2eb2cbfe2b4e60ac5a3c4cc2c330ab4f3c3d72c340a', 'hex');

describe('lists and messages that strangers send', () => {
  let service: Service;
  let store: SyncedStore;

  beforeAll(async () => {
    service = await startService(engine);
    await openZone(service);
  });
  afterAll(() => service.stop());
  beforeEach(async () => {
    store = await SyncedStore.open(service, { 牛奶: 10, 大米: 5, 面条: 6 });
  });
  afterEach(() => service.database.query('DELETE FROM stock_sources'));

  const upload = (bytes: string | Buffer, query = '?absent=zero', type = 'text/csv; charset=utf-8') =>
    fetch(`${service.url}${store.path}/stock.csv${query}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${store.merchant.caller.token}`, 'content-type': type },
      body: new Uint8Array(Buffer.from(bytes as string)),
    }).then(async (answer) => ({ status: answer.status, body: (await answer.json()) as Told }));
  type Told = StockRun & { readonly code?: string; readonly detail?: string };
  const onHand = async () =>
    Object.fromEntries([...(await store.levels())].map(([sku, level]) => [sku, level.onHand]));

  it('reads a list by its bytes, whatever its sender calls them: by upload and by address', async () => {
    const marked = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from('sku,stock\n牛奶,8\n大米,9\n', 'utf16le'),
    ]);
    for (const type of [
      'text/csv; charset=utf-8',
      'text/plain; charset=iso-8859-1',
      'application/octet-stream',
      'text/x-csv',
    ]) {
      expect(await upload(GBK, '?absent=zero', type)).toMatchObject({
        status: 200,
        body: { rowsRefused: 0 },
      });
      expect(await onHand()).toEqual({ 牛奶: 3, 大米: 4, 面条: 0 });
    }
    for (const charset of ['gbk', 'cp936', 'gb2312', 'gb18030', 'utf-8']) {
      expect((await upload(marked, '', `text/csv; charset=${charset}`)).body).toMatchObject({ rowsSeen: 2 });
      expect(await onHand()).toEqual({ 牛奶: 8, 大米: 9, 面条: 0 });
      await upload(GBK, '');
    }
    const till = await Till.open();
    till.trouble = (_, response) =>
      void response.writeHead(200, { 'content-type': 'text/csv; charset=utf-8' }).end(GBK);
    await upload('sku,stock\n牛奶,1\n大米,1\n面条,1\n', '');
    await store.set(till.list({ absent: 'zero' }));
    await store.run('pull', 'done');
    expect(await onHand()).toEqual({ 牛奶: 3, 大米: 4, 面条: 0 });
    await till.close();
  });

  it('refuses a message that is no text, and changes nothing', async () => {
    const order = JSON.stringify(
      orderFor(store.merchant, { lines: [{ sku: 'x', quantity: 1 }] }, { note: '@@' }),
    );
    const gbk = Buffer.concat([
      Buffer.from(order.split('@@')[0] as string),
      Buffer.from('b1f0c7c3c3c5', 'hex'),
      Buffer.from(order.split('@@')[1] as string),
    ]);
    for (const type of [
      'application/json',
      'application/json; charset=utf-8',
      'application/json; charset=gbk',
    ]) {
      const answer = await fetch(`${service.url}/v1/orders`, {
        method: 'POST',
        headers: { authorization: `Bearer ${store.merchant.caller.token}`, 'content-type': type },
        body: new Uint8Array(gbk),
      });
      expect({ status: answer.status, body: await answer.json() }).toMatchObject({
        status: 400,
        body: { code: 'MALFORMED_JSON', detail: expect.stringContaining('UTF-8') },
      });
    }
    for (const wide of [`\ufeff[{"sku":"牛奶","onHand":2}]`, '[{"sku":"牛奶","onHand":2}]']) {
      const bytes = wide.startsWith('\ufeff') ? Buffer.from(wide, 'utf16le') : Buffer.from(`\ufeff${wide}`);
      const answer = await fetch(`${service.url}${store.path}/stock`, {
        method: 'PUT',
        headers: {
          authorization: `Bearer ${store.merchant.caller.token}`,
          'content-type': 'application/json',
        },
        body: new Uint8Array(bytes),
      });
      expect(answer.status).toBe(200);
      expect(await onHand()).toMatchObject({ 牛奶: 2 });
      await upload('sku,stock\n牛奶,10\n', '');
    }
  });

  it('takes nothing as absent from a list that a spreadsheet or another spelling has spoilt, and says so', async () => {
    const codes = await SyncedStore.open(service, {
      '6901234567892': 7,
      '6905555555555': 3,
      '0017': 4,
      '22': 9,
    });
    store = codes;
    const spoilt = await upload('sku,stock\n6.90123E+12,9\n="0017",5\n22,8\n');
    expect(spoilt.body).toMatchObject({
      rowsRefused: 1,
      refusals: [{ row: 1, reason: expect.stringContaining('spreadsheet') }],
    });
    // The rounded code may mean the first, and cannot mean the second.
    expect(await onHand()).toEqual({ '6901234567892': 7, '6905555555555': 0, '0017': 5, '22': 8 });
    const foreign = await upload('sku,stock\nA-1,5\nA-2,5\nA-3,5\n22,1\n');
    expect(foreign.body).toMatchObject({
      outcome: 'done',
      error: expect.stringMatching(/3 of 4 .*nothing is taken as absent/),
    });
    expect(await onHand()).toMatchObject({ '6901234567892': 7, '0017': 5, '22': 1 });
    const refused = await upload('sku,stock\n22,1\n6.9E+12,1\n0017,many\n');
    expect(refused.body.error).toMatch(/2 of 3 rows are refused: nothing is taken as absent/);
    expect(await onHand()).toMatchObject({ '6901234567892': 7, '0017': 5 });
  });

  it('counts what counts: none at or below zero, whole units, whatever stands in the other columns', async () => {
    const list =
      '*商品编码（必填）,库存,售价,重量,储存条件,更新时间,成人商品\n' +
      `牛奶,-2,¥12.50,500g,常温保存,${new Date().getFullYear() + 1}/3/8 8:30,是\n` +
      '大米,3.5,十二元,一斤,随意,昨天,也许\n面条,0.5,,,,,\n鸡蛋,售罄,,,,,\n';
    const { body } = await upload(`门店库存表\n导出,张三\n${list}`);
    expect(body).toMatchObject({ rowsSeen: 4, rowsRefused: 0, rowsRemarked: 2 });
    expect(await onHand()).toEqual({ 牛奶: 0, 大米: 3, 面条: 0, 鸡蛋: 0 });
    const [ahead, remark] = (body as unknown as { remarks: { row: number; sku: string; reason: string }[] })
      .remarks;
    expect(ahead).toMatchObject({ row: 1, reason: expect.stringMatching(/^asOf: .* counts as now$/) });
    expect(remark).toMatchObject({ row: 2, sku: '大米' });
    for (const column of ['price', 'weightGrams', 'temperature', 'asOf', 'ageRestricted']) {
      expect(remark?.reason).toContain(column);
    }
    expect(
      await service.database.query(`SELECT price, weight_grams, temperature, age_restricted FROM stock_levels
      WHERE store_id = '${store.merchant.storeId}' AND sku = '牛奶'`),
    ).toEqual([{ price: 1_250, weight_grams: 500, temperature: 'ambient', age_restricted: true }]);
  });

  it('says which columns it found, and what a file is that is no CSV', async () => {
    const nameless = await upload('品名,库存\n牛奶,3\n');
    expect(nameless).toMatchObject({ status: 422, body: { code: 'UNREADABLE_LIST' } });
    expect(nameless.body.detail).toContain('品名, 库存');
    const workbook = await upload(Buffer.from('504b030414000600', 'hex'), '', 'application/vnd.ms-excel');
    expect(workbook.body.detail).toContain('.xlsx');
    expect((await upload('sep=;\nsku;stock\n牛奶;3\n', '')).body).toMatchObject({ rowsSeen: 1 });
    expect(await onHand()).toMatchObject({ 牛奶: 3 });
  });

  it('knows an article by one spelling, and refuses what cannot be named', async () => {
    const put = (sku: string) => store.merchant.caller.put(`${store.path}/stock`, [{ sku, onHand: 1 }]);
    expect(await put('Cafe\u0301')).toMatchObject({ body: { changed: [{ sku: 'Café' }] } });
    expect(await put('\u200b Café\ufeff')).toMatchObject({ status: 200, body: { changed: [] } });
    expect(await store.order('Cafe\u0301\u200d', 1)).toMatchObject({ status: 201 });
    const ledger = await store.merchant.caller.get(
      `${store.path}/stock/${encodeURIComponent('Cafe\u0301')}/ledger`,
    );
    expect(ledger.status).toBe(200);
    for (const sku of ['.', '..', '\u200b', 'a\ufffd']) expect((await put(sku)).status).toBe(400);
  });

  it('takes an article out of the books, unless an order holds some of it; its ledger stays', async () => {
    const remove = (sku: string) =>
      store.merchant.caller.delete(`${store.path}/stock/${encodeURIComponent(sku)}`);
    const { body: order } = await store.order('牛奶', 2);
    expect(await remove('牛奶')).toMatchObject({ status: 409, body: { code: 'LEVEL_IN_USE' } });
    expect(await onHand()).toMatchObject({ 牛奶: 10 });
    await store.merchant.caller.post(`/v1/orders/${order.id as string}/cancel`);
    expect((await remove('牛奶')).status).toBe(204);
    expect((await remove('牛奶')).status).toBe(404);
    expect(await onHand()).not.toHaveProperty('牛奶');
    expect(await store.order('牛奶', 1)).not.toMatchObject({ status: 201 });
    const ledger = () =>
      store.merchant.caller.get<{ entries: { cause: string; change: number; onHand: number }[] }>(
        `${store.path}/stock/${encodeURIComponent('牛奶')}/ledger`,
      );
    expect((await ledger()).body.entries[0]).toMatchObject({ cause: 'removed', change: -10, onHand: 0 });
    await store.merchant.caller.put(`${store.path}/stock`, [{ sku: '牛奶', onHand: 4 }]);
    expect((await ledger()).body.entries.map(({ onHand: left }) => left)).toEqual([4, 0, 10]);
    const stranger = await SyncedStore.open(service);
    expect(
      await stranger.merchant.caller.delete(`${store.path}/stock/${encodeURIComponent('牛奶')}`),
    ).toMatchObject({ status: 404 });
  });

  describe('of a shop system', () => {
    let till: Till;

    beforeEach(async () => (till = await Till.open()));
    afterEach(() => till.close());

    const answerWith = (text: string | Buffer) =>
      void (till.trouble = (_, response) => void response.writeHead(200, JSON_TYPE).end(text));

    it('are read to their end, whatever stands in one row of them', async () => {
      const odd = [
        `{"sku":"long","onHand":1,"name":"${'x'.repeat(199)}\\ud83d\\ude00 and more"}`,
        '{"sku":"half","onHand":1,"name":"\\ud83d"}',
        '{"sku":"nul","onHand":1,"name":"a\\u0000b"}',
        '{"sku":"a\\u0000b","onHand":1}',
        '{"sku":"\\udc00","onHand":1}',
        '{"sku":17,"onHand":"5"}',
        '{"sku":"back","onHand":-3}',
        '{"sku":"none","onHand":null}',
        'null',
        '"牛奶"',
        '{"sku":{},"onHand":[1]}',
      ];
      answerWith(`\ufeff[${odd.join(',')},{"sku":"牛奶","onHand":42}]`);
      await store.set(till.source());
      const run = await store.run('pull', 'done');
      expect(run).toMatchObject({ rowsSeen: 12, rowsRefused: 6, rowsRemarked: 2 });
      expect(await onHand()).toMatchObject({ long: 1, half: 1, nul: 1, '17': 5, back: 0, 牛奶: 42 });
      expect(run.refusals.map(({ row }) => row)).toEqual([4, 5, 8, 9, 10, 11]);
    });

    it('close a signed call that can never be applied, with its reason, and hear the next', async () => {
      till.levels.set('牛奶', 10);
      await store.set(till.source({ credentials: { apiKey: till.key, webhookSecret: SECRET } }));
      await store.run('pull', 'done');
      const { hookUrl } = (await store.source()).body as { hookUrl: string };
      const call = async (id: string, body: string) => {
        const at = new Date();
        const { status } = await service.as().post(new URL(hookUrl).pathname, body, {
          'webhook-id': id,
          'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
          'webhook-signature': new Webhook(SECRET).sign(id, at, body),
        });
        expect(status).toBe(204);
      };
      await call(
        '1',
        '{"levels":[{"sku":"a\\u0000","onHand":1},{"sku":"half","onHand":1,"name":"\\ud83d"}]}',
      );
      await call('2', 'not JSON');
      await call('3', 'null');
      const asOf = new Date().toISOString();
      await call('4', `\ufeff${JSON.stringify({ levels: [{ sku: '牛奶', onHand: 33, asOf }] })}`);
      await store.has('牛奶', 33);
      const reasons = (await store.runs('webhook')).flatMap(({ refusals }) => refusals);
      expect(reasons.length).toBeGreaterThanOrEqual(3);
      await until(async () => {
        const open = await service.database.query('SELECT 1 FROM stock_calls WHERE done_at IS NULL');
        return open.length === 0;
      }, 'every call to be closed');
      till.levels.set('牛奶', 5);
      await store.sync();
      await store.has('牛奶', 5);
    });
  });
});
