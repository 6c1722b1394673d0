import { createHmac } from 'node:crypto';
import { ShopAway, ShopRefused } from '../shop-http.js';
import { WebhookRefused, type PushedChange } from '../stock-adapter.js';
import { anAccount, pullAll } from '../testing/pull-all.js';
import { RecordedShop, type Replay, type ShopCall } from '../testing/recorded-shop.js';
import { recorded } from '../testing/recorded.js';
import { woocommerceAdapter } from './woocommerce-adapter.js';
import { epochMs } from '../../geo/units.js';

const products = recorded(import.meta.url, 'products') as { sku: string; id: number }[];
const variations = recorded(import.meta.url, 'variations') as { id: number }[];
const ONE_PAGE = { 'x-wp-totalpages': '1', 'x-wp-total': '9' };
const signal = () => AbortSignal.timeout(10_000);

let shop: RecordedShop;
beforeAll(async () => (shop = await RecordedShop.open()));
afterAll(() => shop.close());

const account = () =>
  anAccount(
    woocommerceAdapter,
    { url: `${shop.url}/` },
    { consumerKey: 'ck_1', consumerSecret: 'cs_2', webhookSecret: 'hush' },
  );

/** The shop of the recorded documents. */
function shopAsRecorded({ path, query }: ShopCall): Replay {
  if (path.endsWith('/products/799/variations')) return { headers: ONE_PAGE, body: variations };
  const sku = query.get('sku');
  if (sku) {
    const found = [
      ...products,
      { ...variations[0], type: 'variation', parent_id: 799, sku: 'DUMPLING-LEEK' },
    ];
    return { body: found.filter((each) => sku.split(',').includes(each.sku)) };
  }
  const id = Number(path.split('/').pop());
  const one = products.find((each) => each.id === id);
  if (one) return { body: one };
  return path.endsWith('/products') ? { headers: ONE_PAGE, body: products } : { status: 404, body: {} };
}

describe('A pull from WooCommerce', () => {
  it('reads products and variations whose stock is managed, and says why the others are none', async () => {
    shop.replay(shopAsRecorded);
    const { pages, rows } = await pullAll(woocommerceAdapter, account());
    expect(rows).toEqual([
      { row: 1, level: { sku: 'TOMATO-500', onHand: 12, name: '番茄 500 g' } },
      { row: 2, level: { sku: 'RICE-5KG', onHand: 0, name: 'Rice 5 kg' } },
      { row: 3, sku: 'GIFT', refusal: 'stock_quantity: not managed in the shop' },
      { row: 4, level: { sku: 'PORK', onHand: 2, name: expect.any(String) } },
      { row: 5, level: { sku: 'EGGS', onHand: 0, name: expect.any(String) } },
      { row: 6, level: { sku: 'DUMPLING-LEEK', onHand: 7, name: 'Dumplings Leek' } },
      { row: 7, sku: 'DUMPLING-PRAWN', refusal: 'stock_quantity: counted with its product, not by itself' },
      { row: 8, sku: 'WATER', refusal: expect.stringContaining('(5000000000)') },
      { row: 9, refusal: 'sku: none (801 in the shop)' },
      { row: 10, sku: 'TOMATO-500', refusal: 'sku: listed twice, first in row 1' },
    ]);
    expect(pages).toHaveLength(1);
    expect(pages[0]).not.toHaveProperty('next');
  });

  it('asks with the consumer key, sorted, for published products only', async () => {
    shop.replay(shopAsRecorded);
    await pullAll(woocommerceAdapter, account());
    const [call] = shop.calls;
    expect(call?.path).toBe('/wp-json/wc/v3/products');
    expect(call?.headers.authorization).toBe(`Basic ${Buffer.from('ck_1:cs_2').toString('base64')}`);
    expect(Object.fromEntries(call?.query ?? [])).toMatchObject({
      page: '1',
      per_page: '100',
      orderby: 'id',
      order: 'asc',
      status: 'publish',
    });
  });

  const pageOf = (page: number, rows: number): Replay => ({
    headers: { 'x-wp-totalpages': '3' },
    body: Array.from({ length: rows }, (_, n) => ({
      id: page * 1_000 + n,
      type: 'simple',
      sku: `P${page}-${n}`,
      manage_stock: true,
      stock_quantity: n,
    })),
  });

  it('goes on after the page whose cursor it is given, and counts rows on', async () => {
    shop.replay(({ query }) => pageOf(Number(query.get('page')), query.get('page') === '3' ? 5 : 100));
    const { pages } = await pullAll(woocommerceAdapter, account());
    expect(pages.map(({ rows }) => rows.length)).toEqual([100, 100, 5]);
    shop.replay(({ query }) => pageOf(Number(query.get('page')), query.get('page') === '3' ? 5 : 100));
    const rest = await pullAll(woocommerceAdapter, account(), pages[1]?.next);
    expect(shop.calls.map(({ query }) => query.get('page'))).toEqual(['3']);
    expect(rest.rows[0]).toMatchObject({ row: 201, level: { sku: 'P3-0' } });
  });

  it('gives what it has read after every few products that cost a call of their own, and goes on there', async () => {
    const replay = ({ path }: ShopCall): Replay => {
      const [, of] = /products\/(\d+)\/variations/.exec(path) ?? [];
      const one = { manage_stock: true, stock_quantity: 1 };
      if (of) return { headers: ONE_PAGE, body: [{ ...one, id: Number(of) + 1_000, sku: `V${of}` }] };
      return { headers: ONE_PAGE, body: Array.from({ length: 50 }, (_, id) => ({ id, type: 'variable' })) };
    };
    shop.replay(replay);
    const { pages } = await pullAll(woocommerceAdapter, account());
    expect(pages.map(({ rows }) => rows.length)).toEqual([20, 20, 10]);
    shop.replay(replay);
    const rest = await pullAll(woocommerceAdapter, account(), pages[1]?.next);
    expect(rest.rows.map(({ row }) => row)).toEqual(Array.from({ length: 10 }, (_, n) => 41 + n));
    expect(rest.rows[0]).toMatchObject({ level: { sku: 'V40' } });
  });

  it('does not take a page that ends early for the end of the list', async () => {
    shop.replay(({ query }) => pageOf(Number(query.get('page')), query.get('page') === '2' ? 40 : 100));
    await expect(pullAll(woocommerceAdapter, account())).rejects.toThrow(
      'Page 2 of 3 of products ended after 40 rows',
    );
  });

  it.each<[string, Replay, typeof ShopAway | typeof ShopRefused, string]>([
    ['a web page', { headers: { 'content-type': 'text/html' }, body: '<html>' }, ShopAway, 'web page'],
    ['half of its JSON', { body: products, brokenOff: true }, ShopAway, 'broke off'],
    ['no JSON', { body: '[{"id": 794, "sku"' }, ShopAway, 'no JSON'],
    ['an error where a list is due', { body: { code: 'rest_no_route' } }, ShopAway, 'something else'],
    ['401', { status: 401, body: {} }, ShopRefused, '401'],
  ])('fails with words where the shop answers %s', async (_, replay, kind, words) => {
    shop.replay(() => replay);
    const pull = pullAll(woocommerceAdapter, account());
    await expect(pull).rejects.toThrow(kind);
    await expect(pull).rejects.toThrow(words);
  });

  it('says how long to stay away where the shop says so', async () => {
    shop.replay(() => ({ status: 429, headers: { 'retry-after': '17' }, body: {} }));
    await expect(pullAll(woocommerceAdapter, account())).rejects.toMatchObject({ retryAfter: 17 });
  });
});

describe('A push to WooCommerce', () => {
  const change = (sku: string, from: number, to: number): PushedChange => ({
    sku,
    from,
    to,
    change: to - from,
    key: `order-1:${sku}`,
  });

  it('reads what the shop holds, and leaves out what it does not know or not manage', async () => {
    shop.replay(shopAsRecorded);
    const held = await woocommerceAdapter.push?.read(
      account(),
      ['RICE-5KG', 'DUMPLING-LEEK', 'GIFT', 'EGGS', 'UNKNOWN', 'a,b'],
      signal(),
    );
    expect(held).toEqual(
      new Map([
        ['RICE-5KG', 0],
        ['DUMPLING-LEEK', 7],
      ]),
    );
    expect(shop.calls.map(({ query }) => query.get('sku'))).toEqual([
      'RICE-5KG,DUMPLING-LEEK,GIFT,EGGS,UNKNOWN',
      'a,b',
    ]);
  });

  it('sets products in one batch and variations below their product, and answers for each SKU', async () => {
    shop.replay((call) => {
      if (call.path.endsWith('/products/batch')) return { body: recorded(import.meta.url, 'batch') };
      if (call.path.endsWith('/799/variations/batch')) return { body: { update: [{ id: 732 }] } };
      return shopAsRecorded(call);
    });
    const answers = await woocommerceAdapter.push?.write(
      account(),
      [
        change('RICE-5KG', 3, 1),
        change('UNKNOWN', 3, 1),
        change('GIFT', 3, 1),
        change('EGGS', 3, 1),
        change('DUMPLING-LEEK', 7, 6),
      ],
      signal(),
    );
    expect(answers).toEqual([
      { sku: 'UNKNOWN', refusal: 'sku: not known to the shop' },
      { sku: 'GIFT', refusal: 'stock_quantity: not managed in the shop' },
      { sku: 'EGGS', refusal: 'stock_quantity: -3 is no count' },
      { sku: 'RICE-5KG', refusal: 'Invalid ID.' },
      { sku: 'DUMPLING-LEEK' },
    ]);
    const [, simple, variation] = shop.calls;
    expect(simple).toMatchObject({ method: 'POST', path: '/wp-json/wc/v3/products/batch' });
    expect(JSON.parse(simple?.body ?? '')).toEqual({ update: [{ id: 795, stock_quantity: 1 }] });
    expect(variation?.path).toBe('/wp-json/wc/v3/products/799/variations/batch');
    expect(JSON.parse(variation?.body ?? '')).toEqual({ update: [{ id: 732, stock_quantity: 6 }] });
  });

  it('does not lose what was made when the shop goes away half-way, and throws where nothing was made', async () => {
    const changes = [change('TOMATO-500', 12, 10), change('DUMPLING-LEEK', 7, 6)];
    shop.replay((call) => {
      if (call.path.endsWith('/products/batch')) return { body: { update: [{ id: 802 }] } };
      return call.method === 'POST' ? { status: 503, body: {} } : shopAsRecorded(call);
    });
    expect(await woocommerceAdapter.push?.write(account(), changes, signal())).toEqual([
      { sku: 'TOMATO-500' },
      { sku: 'DUMPLING-LEEK', refusal: expect.stringContaining('503') },
    ]);
    shop.replay((call) => (call.method === 'POST' ? { status: 503, body: {} } : shopAsRecorded(call)));
    await expect(woocommerceAdapter.push?.write(account(), changes, signal())).rejects.toThrow(ShopAway);
  });
});

describe('A webhook of WooCommerce', () => {
  const NOW = Date.parse('2022-03-28T08:00:00Z');
  const body = JSON.stringify({ id: 799, sku: '', stock_quantity: 1_000 });
  const call = (text = body, secret = 'hush', topic = 'product.updated') => ({
    headers: {
      'x-wc-webhook-topic': topic,
      'x-wc-webhook-delivery-id': '7f0c',
      'x-wc-webhook-signature': createHmac('sha256', secret).update(text).digest('base64'),
    },
    body: Buffer.from(text),
  });
  const verify = (heard: ReturnType<typeof call>) =>
    woocommerceAdapter.webhook?.verify(account(), heard, epochMs(NOW));

  it('is believed where it is signed with the secret', () => {
    expect(verify(call())).toEqual({ id: expect.stringMatching(/^7f0c:/), at: NOW });
  });

  it('has an id of its own where two products changed in one second', () => {
    expect(verify(call())?.id).not.toBe(verify(call('{"id":794}'))?.id);
  });

  it.each([
    ['another secret', () => call(body, 'guessed')],
    ['a truncated body', () => ({ ...call(), body: Buffer.from(body.slice(0, -5)) })],
    [
      'no signature',
      () => ({ headers: { 'x-wc-webhook-topic': 'product.updated' }, body: Buffer.from(body) }),
    ],
    ['an order topic', () => call(body, 'hush', 'order.updated')],
  ])('is refused with %s', (_, heard) => {
    expect(() => woocommerceAdapter.webhook?.verify(account(), heard(), epochMs(NOW))).toThrow(
      WebhookRefused,
    );
  });

  it('is refused while no secret is set', () => {
    const open = anAccount(woocommerceAdapter, { url: shop.url }, { consumerKey: 'k', consumerSecret: 's' });
    expect(() => woocommerceAdapter.webhook?.verify(open, call(), epochMs(NOW))).toThrow('No webhook secret');
  });

  it('asks the shop what it holds now, as a call may be an old one', async () => {
    shop.replay(shopAsRecorded);
    expect(await woocommerceAdapter.webhook?.levels(account(), body, signal())).toEqual([
      { row: 1, level: { sku: 'DUMPLING-LEEK', onHand: 7, name: 'Dumplings Leek' } },
      { row: 2, sku: 'DUMPLING-PRAWN', refusal: expect.any(String) },
    ]);
  });

  it('tells of nothing where the product is deleted, or the shop only tries the address', async () => {
    shop.replay(() => ({ status: 404, body: {} }));
    expect(await woocommerceAdapter.webhook?.levels(account(), '{"id":1}', signal())).toEqual([]);
    const ping = { headers: {}, body: Buffer.from('webhook_id=5') };
    expect(verify(ping as never)).toEqual({ id: 'ping', at: NOW });
    expect(await woocommerceAdapter.webhook?.levels(account(), 'webhook_id=5', signal())).toEqual([]);
  });
});

describe('Settings of WooCommerce', () => {
  it('takes keys to a shop over TLS only', () => {
    const check = (url: string) => woocommerceAdapter.settings.safeParse({ url }).success;
    expect([
      check('https://shop.example'),
      check('http://shop.example'),
      check('http://woocommerce:8080'),
    ]).toEqual([true, false, true]);
  });
});
