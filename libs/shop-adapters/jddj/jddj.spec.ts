import { createHash } from 'node:crypto';
import { ShopAway, ShopRefused } from '../shop-http.js';
import type { PushedChange } from '../stock-adapter.js';
import { anAccount, pullAll } from '../testing/pull-all.js';
import { RecordedShop, type Replay, type ShopCall } from '../testing/recorded-shop.js';
import { recorded } from '../testing/recorded.js';
import { jddjAdapter } from './jddj-adapter.js';
import { jddjTime, signedForm } from './signed-form.js';

const signal = () => AbortSignal.timeout(10_000);

interface Envelope {
  readonly code: string;
  readonly data: { readonly result?: { readonly result: unknown[] } };
}

/** The document as JDDJ sends it: the business's answer as text, and a list of articles as text within. */
function document(name: string): Replay {
  const told = recorded(import.meta.url, name) as Envelope;
  const { result } = told.data;
  const data = result
    ? { ...told.data, result: { ...result, result: JSON.stringify(result.result) } }
    : told.data;
  return { body: { ...told, data: typeof data === 'string' ? data : JSON.stringify(data) } };
}

const form = ({ body }: ShopCall) => Object.fromEntries(new URLSearchParams(body));
const asked = (call: ShopCall) => JSON.parse(form(call)['jd_param_json'] ?? '') as Record<string, unknown>;

let shop: RecordedShop;
let merchants = 0;
beforeAll(async () => (shop = await RecordedShop.open()));
afterAll(() => shop.close());

/** A merchant of its own each time: what JDDJ calls a merchant's articles is remembered. */
const account = () =>
  anAccount(
    jddjAdapter,
    { url: `${shop.url}/djapi/`, stationNo: '10006602' },
    { appKey: 'app', appSecret: 'secret', token: `token-${++merchants}` },
  );

function shopAsRecorded({ path }: ShopCall): Replay {
  if (path === '/djapi/pms/querySkuInfos') return document('articles');
  if (path === '/djapi/stock/queryOpenUseable') return document('stock');
  return document('taken');
}

describe('A pull from JDDJ', () => {
  it("reads what the store may still sell of the merchant's articles, by the merchant's codes", async () => {
    shop.replay(shopAsRecorded);
    const { rows } = await pullAll(jddjAdapter, account());
    expect(rows).toEqual([
      { row: 1, level: { sku: 'TOMATO-500', onHand: 6, name: '番茄 500g' } },
      { row: 2, level: { sku: 'RICE-5KG', onHand: 0, name: '东北大米 5kg' } },
      { row: 3, level: { sku: 'EGGS', onHand: 0, name: '鸡蛋 30 枚' } },
      { row: 4, refusal: 'sku: none (2005 in the shop)' },
      { row: 5, sku: 'TOMATO-500', refusal: 'sku: listed twice, first in row 1' },
    ]);
  });

  it('signs what it asks by the secret around all parameters in order', async () => {
    shop.replay(shopAsRecorded);
    await pullAll(jddjAdapter, account());
    const [articles, stock] = shop.calls;
    expect(articles?.headers['content-type']).toContain('application/x-www-form-urlencoded');
    const { sign, ...parameters } = form(articles as ShopCall);
    expect(Object.keys(parameters).sort()).toEqual([
      'app_key',
      'format',
      'jd_param_json',
      'timestamp',
      'token',
      'v',
    ]);
    const { app_key, format, jd_param_json, timestamp, token, v } = parameters;
    const text = `secretapp_key${app_key}format${format}jd_param_json${jd_param_json}timestamp${timestamp}token${token}v${v}secret`;
    expect(sign).toBe(createHash('md5').update(text).digest('hex').toUpperCase());
    expect(stock && asked(stock)['listBaseStockCenterRequest']).toContainEqual({
      stationNo: '10006602',
      skuId: 2001,
    });
  });

  it('tells the time as it is in Beijing', () => {
    expect(jddjTime(new Date('2022-03-28T16:00:05Z'))).toBe('2022-03-29 00:00:05');
  });

  it('signs Chinese text as it is, not encoded', () => {
    const credentials = { appKey: 'app', appSecret: 'secret', token: 'token' };
    const signed = signedForm(credentials, { userPin: '系统' }, new Date('2022-03-28T00:00:00Z'));
    const text =
      'secretapp_keyappformatjsonjd_param_json{"userPin":"系统"}timestamp2022-03-28 08:00:00tokentokenv1.0secret';
    expect(signed.get('sign')).toBe(createHash('md5').update(text, 'utf8').digest('hex').toUpperCase());
  });

  const pageOf = (pageNo: number, rows: number): Replay => ({
    body: {
      code: '0',
      data: {
        code: '0',
        result: {
          count: 120,
          result: Array.from({ length: rows }, (_, n) => ({
            skuId: pageNo * 100 + n,
            outSkuId: `P${pageNo}-${n}`,
          })),
        },
      },
    },
  });
  const stockOfAll = (call: ShopCall): Replay => {
    const list = asked(call)['listBaseStockCenterRequest'] as { skuId: number }[];
    return {
      body: { code: '0', data: { retCode: '0', data: list.map(({ skuId }) => ({ skuId, usableQty: 1 })) } },
    };
  };

  it('goes on from the page whose cursor it is given', async () => {
    const replay = (call: ShopCall) => {
      if (call.path.endsWith('queryOpenUseable')) return stockOfAll(call);
      const pageNo = Number(asked(call)['pageNo']);
      return pageOf(pageNo, pageNo === 3 ? 20 : 50);
    };
    shop.replay(replay);
    const { pages } = await pullAll(jddjAdapter, account());
    expect(pages.map(({ rows }) => rows.length)).toEqual([50, 50, 20]);
    shop.replay(replay);
    const rest = await pullAll(jddjAdapter, account(), pages[1]?.next);
    expect(rest.rows[0]).toEqual({ row: 101, level: { sku: 'P3-0', onHand: 1 } });
    expect(shop.calls).toHaveLength(2);
  });

  it('does not take a page that ends early for the end of the list', async () => {
    shop.replay((call) => (call.path.endsWith('queryOpenUseable') ? stockOfAll(call) : pageOf(1, 30)));
    await expect(pullAll(jddjAdapter, account())).rejects.toThrow('Page 1 of 120 articles ended after 30');
  });

  it.each<[string, Replay, typeof ShopAway | typeof ShopRefused, object]>([
    ['a wrong signature', document('wrong-sign'), ShopRefused, { status: 401 }],
    ['too many calls', document('too-often'), ShopAway, { retryAfter: 10 }],
    ['a fault of the platform', { body: { code: '-1', msg: '操作失败' } }, ShopAway, {}],
    [
      'a wrong parameter',
      { body: { code: '0', data: '{"code":"1","msg":"参数错误"}' } },
      ShopRefused,
      { status: 400 },
    ],
    ['a fault of the business', { body: { code: '0', data: '{"code":"-4","msg":"抖动"}' } }, ShopAway, {}],
    ['half a text within', { body: { code: '0', data: '{"code":"0","result":{"cou' } }, ShopAway, {}],
    ['half of its JSON', { ...document('articles'), brokenOff: true }, ShopAway, {}],
    ['a web page', { headers: { 'content-type': 'text/html' }, body: '<html>' }, ShopAway, {}],
  ])('fails with words where JDDJ answers %s', async (_, replay, kind, told) => {
    shop.replay(() => replay);
    const error: unknown = await pullAll(jddjAdapter, account()).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(kind);
    expect(error).toMatchObject(told);
  });
});

describe('A push to JDDJ', () => {
  const change = (sku: string, from: number, to: number): PushedChange => ({
    sku,
    from,
    to,
    change: to - from,
    key: `order-1:${sku}`,
  });

  it("reads the store's stock by the merchant's codes, and knows the numbers from then on", async () => {
    shop.replay(shopAsRecorded);
    const merchant = account();
    const read = () => jddjAdapter.push?.read(merchant, ['RICE-5KG', 'ELSEWHERE', 'UNKNOWN'], signal());
    expect(await read()).toEqual(new Map([['RICE-5KG', 0]]));
    expect(await read()).toEqual(new Map([['RICE-5KG', 0]]));
    expect(shop.calls.map(({ path }) => path.split('/').pop())).toEqual([
      'querySkuInfos',
      'queryOpenUseable',
      'queryOpenUseable',
    ]);
  });

  it('sets what is there, leaving what JDDJ holds for its own orders on top', async () => {
    shop.replay(shopAsRecorded);
    const merchant = account();
    await pullAll(jddjAdapter, merchant);
    const changes = ['RICE-5KG', 'EGGS', 'ELSEWHERE'].map((sku) => change(sku, 3, 2));
    expect(await jddjAdapter.push?.write(merchant, changes, signal())).toEqual([
      { sku: 'EGGS', refusal: 'usableQty: no count' },
      { sku: 'ELSEWHERE', refusal: 'sku: not sold at this store' },
      { sku: 'RICE-5KG' },
    ]);
    const call = shop.calls.at(-1) as ShopCall;
    expect(call.path).toBe('/djapi/stock/batchUpdateCurrentQtys');
    expect(asked(call)).toEqual({
      stationNo: '10006602',
      userPin: 'last100',
      skuStockList: [{ outSkuId: 'RICE-5KG', stockQty: 5 }],
    });
  });

  const answering = (answer: Replay) => (call: ShopCall) =>
    call.path.endsWith('batchUpdateCurrentQtys') ? answer : shopAsRecorded(call);
  const changes = [change('TOMATO-500', 6, 5), change('RICE-5KG', 2, 1)];

  it('judges each SKU by its own code', async () => {
    shop.replay(answering(document('partly-taken')));
    expect(await jddjAdapter.push?.write(account(), changes, signal())).toEqual([
      { sku: 'TOMATO-500' },
      { sku: 'RICE-5KG', refusal: '商品不存在 (-1)' },
    ]);
  });

  it.each<[string, Replay, typeof ShopAway | typeof ShopRefused]>([
    ['the business failed', { body: { code: '0', data: '{"retCode":"-3","retMsg":"系统错误"}' } }, ShopAway],
    ['the token ran out', { body: { code: '10013', msg: '无效Token令牌' } }, ShopRefused],
  ])('throws where %s and nothing was set', async (_, answer, kind) => {
    shop.replay(answering(answer));
    await expect(jddjAdapter.push?.write(account(), changes, signal())).rejects.toThrow(kind);
  });
});
