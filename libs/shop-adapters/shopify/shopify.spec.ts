import { createHmac } from 'node:crypto';
import { ShopAway, ShopRefused } from '../shop-http.js';
import { WebhookRefused, type PushedChange } from '../stock-adapter.js';
import { anAccount, pullAll } from '../testing/pull-all.js';
import { RecordedShop, type Replay, type ShopCall } from '../testing/recorded-shop.js';
import { recorded } from '../testing/recorded.js';
import { shopifyAdapter } from './shopify-adapter.js';
import { epochMs } from '../../geo/units.js';

const LOCATION = 'gid://shopify/Location/655441491';
const signal = () => AbortSignal.timeout(10_000);
const document = (name: string): Replay => ({ body: recorded(import.meta.url, name) });
const asked = ({ body }: ShopCall) =>
  JSON.parse(body) as { query: string; variables: Record<string, unknown> };

const LAST_PAGE: Replay = {
  body: {
    data: { location: { inventoryLevels: { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } } } },
  },
};

let shop: RecordedShop;
beforeAll(async () => (shop = await RecordedShop.open()));
afterAll(() => shop.close());

const account = () =>
  anAccount(
    shopifyAdapter,
    { url: shop.url, locationId: '655441491' },
    { accessToken: 'shpat_1', clientSecret: 'hush' },
  );

describe('A pull from Shopify', () => {
  const twoPages = (call: ShopCall) =>
    asked(call).variables['after'] === null ? document('levels') : LAST_PAGE;

  it('reads what is available at the location, and says why the rest is no level', async () => {
    shop.replay(twoPages);
    const { rows } = await pullAll(shopifyAdapter, account());
    expect(rows).toEqual([
      { row: 1, level: { sku: 'TOMATO-500', onHand: 12 } },
      { row: 2, sku: 'GIFT', refusal: 'available: not tracked in the shop' },
      { row: 3, level: { sku: 'EGGS', onHand: 0 } },
      { row: 4, refusal: 'sku: none (gid://shopify/InventoryItem/104 in the shop)' },
      { row: 5, sku: 'WATER', refusal: expect.stringContaining('(1000000000)') },
      { row: 6, sku: 'TOMATO-500', refusal: 'sku: listed twice, first in row 1' },
    ]);
  });

  it('asks the Admin API of a named version with the token, and goes on by the cursor', async () => {
    shop.replay(twoPages);
    const { pages } = await pullAll(shopifyAdapter, account());
    const [first, second] = shop.calls;
    expect(first).toMatchObject({ method: 'POST', path: '/admin/api/2026-10/graphql.json' });
    expect(first?.headers['x-shopify-access-token']).toBe('shpat_1');
    expect(first && asked(first).variables).toEqual({ location: LOCATION, first: 100, after: null });
    expect(second && asked(second).variables['after']).toBe('eyJsYXN0X2lkIjoxMDZ9');
    shop.replay(twoPages);
    await pullAll(shopifyAdapter, account(), pages[0]?.next);
    expect(shop.calls.map((call) => asked(call).variables['after'])).toEqual(['eyJsYXN0X2lkIjoxMDZ9']);
  });

  it.each<[string, Replay, typeof ShopAway | typeof ShopRefused, object]>([
    ['that it is throttled', document('throttled'), ShopAway, { retryAfter: 3 }],
    ['429', { status: 429, headers: { 'retry-after': '2' }, body: {} }, ShopAway, { retryAfter: 2 }],
    ['401', { status: 401, body: { errors: '[API] Invalid API key' } }, ShopRefused, { status: 401 }],
    [
      'that we may not',
      { body: { errors: [{ message: 'Access denied', extensions: { code: 'ACCESS_DENIED' } }] } },
      ShopRefused,
      { status: 403 },
    ],
    ['no such location', { body: { data: { location: null } } }, ShopRefused, { status: 404 }],
    ['a web page', { headers: { 'content-type': 'text/html' }, body: '<html>' }, ShopAway, {}],
    ['half of its JSON', { ...document('levels'), brokenOff: true }, ShopAway, {}],
    ['nothing', { body: {} }, ShopAway, {}],
  ])('fails with words where Shopify answers %s', async (_, replay, kind, told) => {
    shop.replay(() => replay);
    const error: unknown = await pullAll(shopifyAdapter, account()).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(kind);
    expect(error).toMatchObject(told);
  });

  it('does not walk in a circle where Shopify names the same page again', async () => {
    shop.replay(() => document('levels'));
    await expect(pullAll(shopifyAdapter, account())).rejects.toThrow('same page');
    expect(shop.calls).toHaveLength(2);
  });
});

describe("An app's id and secret", () => {
  const app = (clientSecret: string) =>
    anAccount(shopifyAdapter, { url: shop.url, locationId: '1' }, { clientId: 'app', clientSecret });
  const isGrant = ({ path }: ShopCall) => path === '/admin/oauth/access_token';
  const tokens = () => shop.calls.map(({ headers }) => headers['x-shopify-access-token']);

  it('get a token, which is kept for the next calls', async () => {
    shop.replay((call) => (isGrant(call) ? document('granted') : LAST_PAGE));
    await pullAll(shopifyAdapter, app('one'));
    await pullAll(shopifyAdapter, app('one'));
    expect(tokens()).toEqual([undefined, 'shpat_granted', 'shpat_granted']);
    expect(Object.fromEntries(new URLSearchParams(shop.calls[0]?.body))).toEqual({
      grant_type: 'client_credentials',
      client_id: 'app',
      client_secret: 'one',
    });
  });

  it('get another where the one kept is not taken any more, but not again and again', async () => {
    shop.replay((call) => (isGrant(call) ? document('granted') : LAST_PAGE));
    await pullAll(shopifyAdapter, app('two'));
    shop.replay((call) => (isGrant(call) ? document('granted') : { status: 401, body: {} }));
    await expect(pullAll(shopifyAdapter, app('two'))).rejects.toThrow(ShopRefused);
    expect(shop.calls.map(isGrant)).toEqual([false, true, false]);
  });

  it('are both needed, unless there is a lasting token', () => {
    const check = (credentials: object) => shopifyAdapter.credentials?.safeParse(credentials).success;
    expect([{ clientId: 'a' }, { clientSecret: 'b' }, { accessToken: 'c' }].map(check)).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe('A push to Shopify', () => {
  const change = (sku: string, by: number): PushedChange => ({
    sku,
    change: by,
    from: 8,
    to: 8 + by,
    key: `order-1:${sku}`,
  });
  const isSearch = (call: ShopCall) => asked(call).query.includes('inventoryItems');

  it('reads exact SKUs only, and none that two items have', async () => {
    shop.replay(() => document('items'));
    const held = await shopifyAdapter.push?.read(
      account(),
      ['RICE-5KG', 'MILK', 'TOFU', 'LEEK "A"', 'UNKNOWN'],
      signal(),
    );
    expect(held).toEqual(
      new Map([
        ['RICE-5KG', 8],
        ['LEEK "A"', 4],
      ]),
    );
    expect(shop.calls[0] && asked(shop.calls[0]).variables['query']).toBe(
      'sku:"RICE-5KG" OR sku:"MILK" OR sku:"TOFU" OR sku:"LEEK \\"A\\"" OR sku:"UNKNOWN"',
    );
  });

  it('adjusts each SKU by its change, under a key that is the same for the same change', async () => {
    shop.replay((call) => (isSearch(call) ? document('items') : document('adjusted')));
    const changes = ['RICE-5KG', 'MILK', 'TOFU', 'UNKNOWN'].map((sku) => change(sku, -2));
    expect(await shopifyAdapter.push?.write(account(), changes, signal())).toEqual([
      { sku: 'MILK', refusal: 'sku: not stocked at this location' },
      { sku: 'TOFU', refusal: 'sku: 2 items in the shop have it' },
      { sku: 'UNKNOWN', refusal: 'sku: not known to the shop' },
      { sku: 'RICE-5KG' },
    ]);
    const [, adjustment] = shop.calls;
    const { query, variables } = adjustment ? asked(adjustment) : { query: '', variables: {} };
    expect(query).toContain('inventoryAdjustQuantities(input: $input) @idempotent(key: $key)');
    expect(variables).toEqual({
      key: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
      input: {
        name: 'available',
        reason: 'other',
        referenceDocumentUri: 'gid://last100/StockChange/order-1%3ARICE-5KG',
        changes: [
          {
            inventoryItemId: 'gid://shopify/InventoryItem/201',
            locationId: LOCATION,
            delta: -2,
            changeFromQuantity: null,
          },
        ],
      },
    });
    shop.replay((call) => (isSearch(call) ? document('items') : document('adjusted')));
    await shopifyAdapter.push?.write(account(), [change('RICE-5KG', -2)], signal());
    expect(shop.calls[1] && asked(shop.calls[1]).variables['key']).toBe(variables['key']);
  });

  it('answers with what Shopify will not take', async () => {
    shop.replay((call) => (isSearch(call) ? document('items') : document('stale-key')));
    expect(await shopifyAdapter.push?.write(account(), [change('RICE-5KG', -2)], signal())).toEqual([
      { sku: 'RICE-5KG', refusal: expect.stringContaining('different operation parameters') },
    ]);
  });

  it('answers for what was made where it is throttled half-way', async () => {
    let made = 0;
    shop.replay((call) => {
      if (isSearch(call)) return document('items');
      return made++ === 0 ? document('adjusted') : document('throttled');
    });
    const changes = [change('RICE-5KG', -1), change('LEEK "A"', -1)];
    expect(await shopifyAdapter.push?.write(account(), changes, signal())).toEqual([
      { sku: 'RICE-5KG' },
      { sku: 'LEEK "A"', refusal: 'Shopify answered: Throttled' },
    ]);
  });
});

describe('A webhook of Shopify', () => {
  const NOW = Date.parse('2022-03-28T08:01:00Z');
  const body = JSON.stringify(recorded(import.meta.url, 'inventory-level-update'));
  const call = (changed: Record<string, string | undefined> = {}, text = body, secret = 'hush') => ({
    headers: {
      'x-shopify-topic': 'inventory_levels/update',
      'x-shopify-hmac-sha256': createHmac('sha256', secret).update(text).digest('base64'),
      'x-shopify-triggered-at': '2022-03-28T08:00:01.123Z',
      'x-shopify-event-id': 'event-1',
      'x-shopify-webhook-id': 'webhook-1',
      ...changed,
    },
    body: Buffer.from(text),
  });
  const verify = (heard: ReturnType<typeof call>) =>
    shopifyAdapter.webhook?.verify(account(), heard, epochMs(NOW));

  it('is believed where it is signed and fresh, as of the time in its signed body', () => {
    expect(verify(call())).toEqual({ id: 'webhook-1', at: Date.parse('2022-03-28T08:00:00Z') });
  });

  it.each([
    ['another secret', call({}, body, 'guessed')],
    ['a truncated body', { ...call(), body: Buffer.from(body.slice(0, -9)) }],
    ['no signature', call({ 'x-shopify-hmac-sha256': undefined })],
    ['a time more than five minutes ago', call({ 'x-shopify-triggered-at': '2022-03-28T07:55:59Z' })],
    ['a time to come', call({ 'x-shopify-triggered-at': '2022-03-28T08:10:00Z' })],
    ['no time', call({ 'x-shopify-triggered-at': undefined })],
    ['no id', call({ 'x-shopify-webhook-id': undefined })],
    ['another topic', call({ 'x-shopify-topic': 'products/update' })],
    ['a body that is no level', call({}, '{"id":1}')],
  ])('is refused with %s', (_, heard) => {
    expect(() => shopifyAdapter.webhook?.verify(account(), heard, epochMs(NOW))).toThrow(WebhookRefused);
  });

  it('does not make an old body new by new headers', () => {
    const old = JSON.stringify({ ...JSON.parse(body), updated_at: '2022-03-01T00:00:00Z' });
    expect(verify(call({}, old))?.at).toBe(Date.parse('2022-03-01T00:00:00Z'));
  });

  it('asks for the SKU that the call leaves out, for its own location only', async () => {
    const item = { id: 'gid://shopify/InventoryItem/101', sku: 'TOMATO-500', tracked: true };
    shop.replay(() => ({ body: { data: { inventoryItem: item } } }));
    expect(await shopifyAdapter.webhook?.levels(account(), body, signal())).toEqual([
      { row: 1, level: { sku: 'TOMATO-500', onHand: 9 } },
    ]);
    expect(shop.calls[0] && asked(shop.calls[0]).variables).toEqual({ id: item.id });
    const elsewhere = JSON.stringify({ ...JSON.parse(body), location_id: 1 });
    shop.replay(() => LAST_PAGE);
    expect(await shopifyAdapter.webhook?.levels(account(), elsewhere, signal())).toEqual([]);
    expect(shop.calls).toEqual([]);
  });
});

describe('Settings of Shopify', () => {
  it('takes a location by number or global id, and no version without keys for adjustments', () => {
    const check = (settings: object) =>
      shopifyAdapter.settings.safeParse({ url: 'https://a.myshopify.com', locationId: '1', ...settings })
        .success;
    expect(
      [{}, { locationId: LOCATION }, { locationId: 'Shanghai' }, { apiVersion: '2026-01' }].map(check),
    ).toEqual([true, true, false, false]);
  });
});
