import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { ADAPTERS } from './adapters.js';
import { ShopAway, ShopGarbled, ShopRefused, type ShopHttp } from './shop-http.js';
import type { Account, PulledRow, StockAdapter } from './stock-adapter.js';
import { RECORDED } from './vendure/testing/recorded-answers.js';

type Json = fc.JsonValue;

/** A shop as it was recorded: its list, where the rows of that are, and what else it answers. */
interface Recorded {
  readonly adapter: string;
  readonly settings: object;
  readonly credentials: object;
  readonly list: Json;
  readonly rows: readonly string[];
  readonly isList: (url: string) => boolean;
  readonly otherwise?: Json;
}

const document = (path: string) =>
  JSON.parse(readFileSync(new URL(`./${path}.json`, import.meta.url), 'utf8')) as Json;

const SHOPS: readonly Recorded[] = [
  {
    adapter: 'woocommerce',
    settings: { url: 'https://shop.example' },
    credentials: { consumerKey: 'ck', consumerSecret: 'cs' },
    list: document('woocommerce/testing/products'),
    rows: [],
    isList: (url) => /\/products\?/.test(url),
    otherwise: document('woocommerce/testing/variations'),
  },
  {
    adapter: 'shopify',
    settings: { url: 'https://shop.example', locationId: '655441491' },
    credentials: { accessToken: 'shpat' },
    list: lastPage(document('shopify/testing/levels')),
    rows: ['data', 'location', 'inventoryLevels', 'nodes'],
    isList: () => true,
  },
  {
    adapter: 'medusa',
    settings: { url: 'https://shop.example', locationId: 'sloc_yangpu' },
    credentials: { secretKey: 'sk_1' },
    list: document('medusa/testing/items'),
    rows: ['inventory_items'],
    isList: () => true,
  },
  {
    adapter: 'vendure',
    settings: { apiUrl: 'https://shop.example', stockLocation: 'Default Stock Location' },
    credentials: { apiKey: 'key' },
    list: JSON.parse(JSON.stringify(RECORDED.levels.body)) as Json,
    rows: ['data', 'productVariants', 'items'],
    isList: () => true,
  },
  {
    adapter: 'jddj',
    settings: { url: 'https://shop.example', stationNo: '10006602' },
    credentials: { appKey: 'app', appSecret: 'secret', token: 'token' },
    list: document('jddj/testing/articles'),
    rows: ['data', 'result', 'result'],
    isList: (url) => url.includes('querySkuInfos'),
    otherwise: document('jddj/testing/stock'),
  },
  {
    adapter: 'rest',
    settings: { url: 'https://shop.example', storeId: 'here' },
    credentials: { apiKey: 'key' },
    list: [
      { sku: 'milk', onHand: 5, name: '牛奶', temperature: 'chilled', price: 900 },
      { sku: 'rice', onHand: 7, available: 6, category: null, name: { zh: '大米', en: 'Rice' } },
      { sku: 'eggs', onHand: 9, weightGrams: 600 },
    ],
    rows: [],
    isList: () => true,
  },
];

function lastPage(list: Json): Json {
  const told = structuredClone(list) as { data: { location: { inventoryLevels: { pageInfo: object } } } };
  told.data.location.inventoryLevels.pageInfo = { hasNextPage: false, endCursor: null };
  return told;
}

/** Any JSON, with the texts and numbers that shops are known for. */
const oddJson = fc.oneof(
  fc.jsonValue({ stringUnit: 'binary' }),
  fc.constantFrom(
    '\0',
    'a\0b',
    '\ud83d',
    '\udc00x',
    'x'.repeat(199) + '😀',
    '\ufffd',
    ' ',
    '5',
    '-2',
    '1e3',
    '0.5',
    -2,
    0.5,
    1e308,
  ),
  fc.string({ unit: 'binary', maxLength: 300 }),
);

/** Every place in it, from the whole down to each value. */
function placesIn(value: Json, at: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner as Json, [...at, key]))];
}

function withOther(value: Json, [key, ...rest]: readonly string[], other: Json): Json {
  if (key === undefined) return other;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, Json>;
  copy[key] = withOther(copy[key] as Json, rest, other);
  return copy;
}

async function pull(shop: Recorded, list: Json): Promise<PulledRow[]> {
  const adapter = ADAPTERS.get(shop.adapter) as StockAdapter;
  const http: ShopHttp = {
    stream: () => Promise.reject(new Error('no list is streamed here')),
    json: (url, { answer }) => {
      const read = answer.safeParse(structuredClone(shop.isList(url) ? list : shop.otherwise));
      if (!read.success) return Promise.reject(new ShopGarbled('something else'));
      return Promise.resolve({ body: read.data, headers: new Headers({ 'x-wp-totalpages': '1' }) });
    },
  };
  const account: Account = {
    settings: adapter.settings.parse(shop.settings),
    credentials: adapter.credentials?.parse(shop.credentials),
    http,
  };
  const rows: PulledRow[] = [];
  let pages = 0;
  for await (const page of adapter.pull(account, undefined, AbortSignal.timeout(10_000))) {
    rows.push(...page.rows);
    if (++pages > 50) break;
  }
  return rows;
}

const levelsOf = (rows: readonly PulledRow[]) =>
  new Map(rows.flatMap((row) => ('level' in row ? [[row.level.sku, row.level.onHand] as const] : [])));
/** What PostgreSQL cannot keep, as JSON writes it. */
const NOT_KEPT = /\\u(0000|d[89a-f])/i;

describe.each(SHOPS)('An answer of $adapter', (shop) => {
  const rows = shop.rows.reduce((at, key) => (at as Record<string, Json>)[key] as Json, shop.list) as Json[];

  it('is read to its end, whatever stands anywhere in one of its rows', async () => {
    const recorded = await pull(shop, shop.list);
    expect(levelsOf(recorded).size).toBeGreaterThan(0);
    const places = rows.flatMap((row, index) =>
      placesIn(row).map((place) => ({ index, place: [...shop.rows, String(index), ...place] })),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), oddJson, async ({ index, place }, odd) => {
        const told = await pull(shop, withOther(shop.list, place, odd));
        const spared = levelsOf(await pull(shop, withOther(shop.list, [...shop.rows, String(index)], null)));
        // Whatever the row itself has come to, all others are as if it were not there.
        const others = levelsOf(told);
        for (const [sku, onHand] of spared) {
          if (levelsOf(recorded).get(sku) === onHand) expect(others.has(sku)).toBe(true);
        }
        for (const row of told) if ('level' in row) expect(JSON.stringify(row.level)).not.toMatch(NOT_KEPT);
      }),
      { numRuns: 150 },
    );
  });

  it('is a fault of the shop in words, or is read, whatever stands anywhere in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...placesIn(shop.list)), oddJson, async (place, odd) => {
        const told = await pull(shop, withOther(shop.list, place, odd)).catch((error: unknown) => error);
        const isFault = told instanceof ShopAway || told instanceof ShopRefused;
        if (!Array.isArray(told) && !isFault) throw told;
      }),
      { numRuns: 150 },
    );
  });
});
