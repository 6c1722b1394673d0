import { ShopFetch } from '../shop-fetch.js';
import { ShopAway, ShopRefused } from '../shop-http.js';
import type { PulledPage } from '../stock-adapter.js';
import { RECORDED } from './testing/recorded-answers.js';
import { replayVendure, type ReplayingVendure } from './testing/replaying-vendure.js';
import type { VendureAccount } from './vendure-account.js';
import { vendureAdapter } from './vendure-adapter.js';

const SHOP = { stockLocation: 'Default Stock Location' };
const ADMINISTRATOR = { username: 'superadmin', password: 'superadmin' };
const push = vendureAdapter.push as NonNullable<typeof vendureAdapter.push>;
const signal = AbortSignal.timeout(60_000);

describe('the Vendure adapter', () => {
  let shop: ReplayingVendure;

  beforeEach(async () => {
    shop = await replayVendure();
    shop.answers('LogIn', RECORDED.loggedIn);
    shop.answers('Levels', RECORDED.levels);
    shop.answers('Skus', RECORDED.skus);
    shop.answers('SetLevels', RECORDED.levelsSet);
  });
  afterEach(() => shop.close());

  const accountOf = (
    settings: object = {},
    credentials: VendureAccount['credentials'] = ADMINISTRATOR,
  ): VendureAccount => ({
    settings: { apiUrl: shop.apiUrl, ...SHOP, ...settings },
    credentials,
    http: new ShopFetch(),
  });
  const pull = async (account = accountOf(), from?: string) => {
    const pages: PulledPage[] = [];
    for await (const page of vendureAdapter.pull(account, from, signal)) pages.push(page);
    return pages;
  };
  const write = (...changes: [sku: string, from: number, to: number][]) =>
    push.write(
      accountOf(),
      changes.map(([sku, from, to]) => ({ sku, from, to, change: to - from, key: `${sku}-${from}-${to}` })),
      signal,
    );
  const operations = () => shop.heard.map(({ operation }) => operation);
  const told = () =>
    shop.heard.filter(({ operation }) => operation === 'SetLevels').map(({ variables }) => variables.input);
  const changed = (change: object) => {
    const { data } = structuredClone(RECORDED.levels.body);
    Object.assign(data.productVariants, change);
    return { ...RECORDED.levels, body: { data } };
  };
  const setTo = (id: string, stockOnHand: number) => ({
    id,
    stockLevels: [{ stockLocationId: '1', stockOnHand }],
  });

  describe('reading', () => {
    it('takes what is promised to others off what is on the shelf', async () => {
      const [page] = await pull();
      expect(page?.rows.slice(0, 3)).toEqual([
        { row: 1, level: { sku: 'veg-01', onHand: 11, name: '上海青' } },
        { row: 2, level: { sku: 'veg-02', onHand: 7, name: '大白菜' } },
        { row: 3, level: { sku: 'veg-03', onHand: 13, name: '卷心菜' } },
      ]);
    });

    it('refuses the second variant of a SKU, a SKU in spaces, and what nobody counts', async () => {
      const [page] = await pull();
      expect(page?.rows.filter((row) => 'refusal' in row)).toEqual([
        { row: 4, sku: 'veg-03', refusal: 'sku: listed twice, first in row 3' },
        { row: 6, sku: 'veg-06', refusal: 'sku: " veg-06" begins or ends with a space' },
        { row: 7, sku: 'water', refusal: 'trackInventory: Vendure does not count this variant' },
      ]);
    });

    it('lets a variant that inherits go by the global settings', async () => {
      const { data } = structuredClone(RECORDED.levels.body);
      shop.answers('Levels', {
        ...RECORDED.levels,
        body: { data: { ...data, globalSettings: { trackInventory: false } } },
      });
      const [page] = await pull();
      expect(page?.rows[4]).toMatchObject({
        sku: 'veg-05',
        refusal: expect.stringContaining('trackInventory'),
      });
      expect(page?.rows[0]).toHaveProperty('level');
    });

    it('reads another location by its name or id, where what was never there is none', async () => {
      for (const stockLocation of ['Pudong', '2']) {
        const [page] = await pull(accountOf({ stockLocation }));
        expect(page?.rows[4]).toMatchObject({ level: { sku: 'veg-05', onHand: 7 } });
        expect(page?.rows[0]).toMatchObject({ level: { sku: 'veg-01', onHand: 0 } });
      }
    });

    it('names the locations there are where it was told another, or none of several', async () => {
      for (const stockLocation of ['Puxi', undefined]) {
        await expect(pull(accountOf({ stockLocation }))).rejects.toThrow(
          "must be one of this channel's: Default Stock Location (1), Pudong (2)",
        );
      }
    });

    it('goes on after the page it is given, and still knows whose SKUs came before', async () => {
      const items = RECORDED.levels.body.data.productVariants.items;
      shop.answers('Levels', changed({ totalItems: 7, items: items.slice(3) }));
      const [page] = await pull(accountOf(), '3/7');
      expect(shop.heard.at(-1)?.variables.options).toMatchObject({ skip: 3 });
      expect(page?.rows[0]).toMatchObject({
        row: 4,
        sku: 'veg-03',
        refusal: expect.stringContaining('variant 3'),
      });
      expect(page?.rows[1]).toMatchObject({ row: 5, level: { sku: 'veg-05' } });
    });

    it('misses nothing when variants are deleted between two pages', async () => {
      const items = RECORDED.levels.body.data.productVariants.items;
      shop.answers(
        'Levels',
        changed({ totalItems: 5, items: [items[0], items[1]] }),
        changed({ totalItems: 4, items: [items[4], items[6]] }),
        changed({ totalItems: 4, items: [items[2], items[4], items[6]] }),
      );
      const pages = await pull();
      expect(shop.heard.slice(1).map(({ variables }) => variables.options)).toMatchObject([
        { skip: 0 },
        { skip: 2 },
        { skip: 1 },
      ]);
      expect(pages.map(({ next }) => next)).toEqual(['2/5', undefined]);
      expect(pages[1]?.rows[0]).toMatchObject({ level: { sku: 'veg-03' } });
    });
  });

  it('fails where the list ends before its own count, so that nothing is taken as gone', async () => {
    shop.answers('Levels', changed({ totalItems: 9 }), changed({ totalItems: 9, items: [] }));
    await expect(pull()).rejects.toThrow('ends after 7 of 9');
  });

  describe('getting in', () => {
    it('logs in once and keeps the token for the next call', async () => {
      await pull();
      await pull();
      expect(operations()).toEqual(['LogIn', 'Levels', 'Levels']);
      expect(shop.heard[2]?.headers.authorization).toBe(`Bearer ${RECORDED.loggedIn.token}`);
    });

    it('logs in anew, once, when its session is over', async () => {
      await pull();
      shop.answers('Levels', RECORDED.notAuthorized, RECORDED.levels);
      expect((await pull())[0]?.rows).toHaveLength(7);
      expect(operations()).toEqual(['LogIn', 'Levels', 'Levels', 'LogIn', 'Levels']);
    });

    it('says that it may not, when a new session is refused too', async () => {
      shop.answers('Levels', RECORDED.notAuthorized);
      const refused = await pull().catch((error: Error) => error);
      expect(refused).toBeInstanceOf(ShopRefused);
      expect(refused).toMatchObject({
        status: 403,
        message: expect.stringContaining('not currently authorized'),
      });
      expect(operations()).toEqual(['LogIn', 'Levels']);
    });

    it('says that the password is wrong, and where bearer tokens are switched off', async () => {
      shop.answers('LogIn', RECORDED.wrongPassword);
      await expect(pull()).rejects.toThrow('The provided credentials are invalid');
      shop.answers('LogIn', { ...RECORDED.loggedIn, token: null });
      await expect(pull()).rejects.toThrow('tokenMethod');
    });

    it('comes with an API key without a login', async () => {
      await pull(accountOf({}, { apiKey: 'lookup:secret' }));
      expect(operations()).toEqual(['Levels']);
      expect(shop.heard[0]?.headers).toMatchObject({ 'vendure-api-key': 'lookup:secret' });
    });

    it('refuses a channel that is not there, also where Vendure takes any token for its only channel', async () => {
      await expect(pull(accountOf({ channelToken: 'nope' }))).rejects.toThrow(
        'no channel of this channelToken',
      );
      shop.answers('Levels', RECORDED.noSuchChannel);
      await expect(pull(accountOf({ channelToken: 'nope' }))).rejects.toMatchObject({ status: 404 });
      expect(shop.heard.at(-1)?.headers).toMatchObject({ 'vendure-token': 'nope' });
    });

    it('asks for a key or for a login, not for half of both', () => {
      const taken = (credentials: object) => vendureAdapter.credentials?.safeParse(credentials).success;
      expect(taken({ apiKey: 'key' })).toBe(true);
      expect(taken(ADMINISTRATOR)).toBe(true);
      expect(taken({ username: 'superadmin' })).toBe(false);
      expect(taken({ apiKey: 'key', ...ADMINISTRATOR })).toBe(false);
      expect(taken({})).toBe(false);
    });
  });

  describe('telling', () => {
    it('lowers the shelf and leaves what is promised to others promised', async () => {
      expect(await push.read(accountOf(), ['veg-02', 'water', 'gold'], signal)).toEqual(
        new Map([['veg-02', 7]]),
      );
      expect(await write(['veg-02', 7, 4])).toEqual([{ sku: 'veg-02' }]);
      expect(told()).toEqual([[setTo('2', 9)]]);
    });

    it('keeps a sale that came between reading and telling', async () => {
      await write(['veg-01', 12, 10]);
      expect(told()).toEqual([[setTo('1', 9)]]);
    });

    it('leaves alone what does not change', async () => {
      expect(await write(['veg-02', 7, 7])).toEqual([{ sku: 'veg-02' }]);
      expect(told()).toEqual([]);
    });

    it('changes the first of two variants with one SKU, as it reads them', async () => {
      await write(['veg-03', 13, 12]);
      expect(told()).toEqual([[setTo('3', 12)]]);
    });

    it('answers for each SKU, when one is unknown, not counted, or refused', async () => {
      shop.answers('SetLevels', RECORDED.noSuchVariant, RECORDED.levelsSet, RECORDED.noSuchVariant);
      const answers = await write(['gold', 3, 2], ['water', 1, 0], ['veg-01', 11, 10], ['veg-02', 7, 6]);
      expect(answers).toEqual([
        { sku: 'gold', refusal: 'Vendure counts no variant of this SKU' },
        { sku: 'water', refusal: 'Vendure counts no variant of this SKU' },
        { sku: 'veg-01' },
        { sku: 'veg-02', refusal: expect.stringContaining('No ProductVariant with the id') },
      ]);
      expect(told()).toEqual([[setTo('1', 10), setTo('2', 11)], [setTo('1', 10)], [setTo('2', 11)]]);
    });

    it('throws where nothing was changed: a fault there is to be tried again, a missing permission is not', async () => {
      shop.answers('SetLevels', RECORDED.brokenDatabase);
      await expect(write(['veg-01', 11, 10])).rejects.toBeInstanceOf(ShopAway);
      shop.answers('SetLevels', RECORDED.notAuthorized);
      await expect(write(['veg-01', 11, 10])).rejects.toMatchObject({ status: 403 });
    });
  });
});
