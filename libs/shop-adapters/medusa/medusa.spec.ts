import { ShopAway, ShopRefused } from '../shop-http.js';
import type { PushedChange } from '../stock-adapter.js';
import { anAccount, pullAll } from '../testing/pull-all.js';
import { RecordedShop, type Replay, type ShopCall } from '../testing/recorded-shop.js';
import { recorded } from '../testing/recorded.js';
import { medusaAdapter } from './medusa-adapter.js';

const signal = () => AbortSignal.timeout(10_000);
const items = recorded(import.meta.url, 'items') as { inventory_items: { sku: string | null }[] };

let shop: RecordedShop;
beforeAll(async () => (shop = await RecordedShop.open()));
afterAll(() => shop.close());

const account = () =>
  anAccount(medusaAdapter, { url: shop.url, locationId: 'sloc_yangpu' }, { secretKey: 'sk_1' });

/** The shop of the recorded documents, which also finds by SKU. */
function shopAsRecorded({ query }: ShopCall): Replay {
  const skus = query.getAll('sku[]');
  if (skus.length === 0) return { body: items };
  const found = items.inventory_items.filter(({ sku }) => sku && skus.includes(sku));
  return { body: { inventory_items: found, count: found.length, offset: 0, limit: 20 } };
}

describe('A pull from Medusa', () => {
  it('reads what is stocked at the location less what its own orders reserve', async () => {
    shop.replay(shopAsRecorded);
    const { rows } = await pullAll(medusaAdapter, account());
    expect(rows).toEqual([
      { row: 1, level: { sku: 'TOMATO-500', onHand: 7, name: '番茄 500 g' } },
      { row: 2, level: { sku: 'RICE-5KG', onHand: 8, name: 'Rice 5 kg' } },
      { row: 3, level: { sku: 'PORK', onHand: 2, name: 'Loose pork' } },
      { row: 4, level: { sku: 'EGGS', onHand: 0, name: 'Eggs' } },
      { row: 5, refusal: 'sku: none (iitem_05 in the shop)' },
      { row: 6, sku: 'WATER', refusal: expect.stringContaining('(90000000)') },
      { row: 7, sku: 'MILK', refusal: 'stocked_quantity: not a number at this location' },
    ]);
  });

  it('asks by the secret key as the name of Basic auth, for this location', async () => {
    shop.replay(shopAsRecorded);
    await pullAll(medusaAdapter, account());
    const [call] = shop.calls;
    expect(call?.path).toBe('/admin/inventory-items');
    expect(call?.headers.authorization).toBe(`Basic ${Buffer.from('sk_1:').toString('base64')}`);
    expect(Object.fromEntries(call?.query ?? [])).toMatchObject({
      'location_levels[location_id]': 'sloc_yangpu',
      order: 'id',
      offset: '0',
    });
  });

  const level = { location_id: 'sloc_yangpu', stocked_quantity: 1, reserved_quantity: 0 };
  const pageAt = (offset: number, size: number): Replay => ({
    body: {
      inventory_items: Array.from({ length: Math.max(0, Math.min(size, 450 - offset)) }, (_, n) => ({
        id: `iitem_${offset + n}`,
        sku: `SKU-${offset + n}`,
        location_levels: [level],
      })),
      count: 450,
      offset,
      limit: size,
    },
  });

  it('goes on from the page whose cursor it is given, also where pages are smaller than asked', async () => {
    shop.replay(({ query }) => pageAt(Number(query.get('offset')), 150));
    const { pages, rows } = await pullAll(medusaAdapter, account());
    expect(rows).toHaveLength(450);
    shop.replay(({ query }) => pageAt(Number(query.get('offset')), 150));
    const rest = await pullAll(medusaAdapter, account(), pages[1]?.next);
    expect(shop.calls.map(({ query }) => query.get('offset'))).toEqual(['300']);
    expect(rest.rows[0]).toEqual({ row: 301, level: { sku: 'SKU-300', onHand: 1 } });
  });

  it('does not take an empty page for the end of a list that is longer', async () => {
    shop.replay(({ query }) => pageAt(Number(query.get('offset')), query.get('offset') === '0' ? 200 : 0));
    await expect(pullAll(medusaAdapter, account())).rejects.toThrow('The list of 450 ended after 200');
  });

  it.each<[string, Replay, typeof ShopAway | typeof ShopRefused]>([
    ['401', { status: 401, body: { message: 'Unauthorized' } }, ShopRefused],
    ['429', { status: 429, headers: { 'retry-after': '5' }, body: {} }, ShopAway],
    ['its dashboard', { headers: { 'content-type': 'text/html' }, body: '<html>' }, ShopAway],
    ['half of its JSON', { body: items, brokenOff: true }, ShopAway],
    ['another document', { body: { products: [] } }, ShopAway],
  ])('fails with words where the shop answers %s', async (_, replay, kind) => {
    shop.replay(() => replay);
    await expect(pullAll(medusaAdapter, account())).rejects.toThrow(kind);
  });
});

describe('A push to Medusa', () => {
  const change = (sku: string, from: number, to: number): PushedChange => ({
    sku,
    from,
    to,
    change: to - from,
    key: `order-1:${sku}`,
  });
  const sent = ({ body }: ShopCall) =>
    (JSON.parse(body) as { update: { inventory_item_id: string }[] }).update;

  it('reads what is free at the location', async () => {
    shop.replay(shopAsRecorded);
    expect(
      await medusaAdapter.push?.read(account(), ['TOMATO-500', 'MILK', 'EGGS', 'PORK', 'UNKNOWN'], signal()),
    ).toEqual(new Map([['TOMATO-500', 7]]));
  });

  it("sets what is stocked, leaving what the shop's own orders reserve on top", async () => {
    shop.replay((call) =>
      call.method === 'POST' ? { body: recorded(import.meta.url, 'updated') } : shopAsRecorded(call),
    );
    const changes = ['TOMATO-500', 'MILK', 'EGGS', 'UNKNOWN'].map((sku) => change(sku, 7, 6));
    expect(await medusaAdapter.push?.write(account(), changes, signal())).toEqual([
      { sku: 'MILK', refusal: 'sku: not stocked at this location' },
      { sku: 'EGGS', refusal: '-3 free is no count' },
      { sku: 'UNKNOWN', refusal: 'sku: not stocked at this location' },
      { sku: 'TOMATO-500' },
    ]);
    const batch = shop.calls.at(-1);
    expect(batch).toMatchObject({ method: 'POST', path: '/admin/inventory-items/location-levels/batch' });
    expect(batch && sent(batch)).toEqual([
      { inventory_item_id: 'iitem_01', location_id: 'sloc_yangpu', stocked_quantity: 11 },
    ]);
  });

  it('finds the one change that the shop refuses, and makes the others', async () => {
    shop.replay((call) => {
      if (call.method !== 'POST') return shopAsRecorded(call);
      const isBad = sent(call).some(({ inventory_item_id: id }) => id === 'iitem_02');
      return isBad
        ? { status: 404, body: recorded(import.meta.url, 'refused') }
        : { body: recorded(import.meta.url, 'updated') };
    });
    const changes = ['TOMATO-500', 'RICE-5KG', 'WATER'].map((sku) => change(sku, 7, 6));
    expect(await medusaAdapter.push?.write(account(), changes, signal())).toEqual([
      { sku: 'TOMATO-500' },
      { sku: 'RICE-5KG', refusal: expect.stringContaining('404') },
      { sku: 'WATER' },
    ]);
  });

  it('throws where the shop is away before anything is made', async () => {
    shop.replay((call) => (call.method === 'POST' ? { status: 500, body: {} } : shopAsRecorded(call)));
    await expect(medusaAdapter.push?.write(account(), [change('RICE-5KG', 8, 7)], signal())).rejects.toThrow(
      ShopAway,
    );
  });
});

it('hears no webhooks of Medusa, which has none', () => {
  expect(medusaAdapter.webhook).toBeUndefined();
});
