import { ShopFetch } from '../../../libs/shop-adapters/shop-fetch.js';
import type { PulledPage } from '../../../libs/shop-adapters/stock-adapter.js';
import type { VendureAccount } from '../../../libs/shop-adapters/vendure/vendure-account.js';
import { vendureAdapter } from '../../../libs/shop-adapters/vendure/vendure-adapter.js';
import { buyAtVendure } from '../../support/vendure-customer.js';
import { startVendure, type Vendure } from '../../support/vendure.js';

const push = vendureAdapter.push as NonNullable<typeof vendureAdapter.push>;
const signal = AbortSignal.timeout(600_000);

describe('the Vendure adapter, on a real Vendure server', () => {
  let vendure: Vendure;
  let account: VendureAccount;

  beforeAll(async () => {
    vendure = await startVendure();
    account = {
      settings: { apiUrl: vendure.adminApi, stockLocation: 'Default Stock Location' },
      credentials: vendure.credentials,
      http: new ShopFetch(),
    };
  }, 240_000);
  afterAll(() => vendure.close());

  const pull = async (of = account, from?: string) => {
    const pages: PulledPage[] = [];
    for await (const page of vendureAdapter.pull(of, from, signal)) pages.push(page);
    return pages;
  };
  const read = async (sku: string, of = account) => (await push.read(of, [sku], signal)).get(sku);
  const write = (sku: string, from: number, to: number, of = account) =>
    push.write(of, [{ sku, from, to, change: to - from, key: `${sku} ${from} ${to}` }], signal);

  it('reads all that the shelves hold, page by page, and what nobody counts as refused', async () => {
    const pages = await pull();
    expect(pages.map(({ rows, next }) => [rows.length, next])).toEqual([
      [100, '100/121'],
      [21, undefined],
    ]);
    expect(pages[0]?.rows[0]).toEqual({ row: 1, level: { sku: 'veg-01', onHand: 11, name: '上海青' } });
    expect(pages[1]?.rows[20]).toMatchObject({ row: 121, sku: 'water' });
    expect(await pull(account, pages[0]?.next)).toEqual([pages[1]]);
  });

  it("does not count what is kept for the shop's own customers, and leaves it kept", async () => {
    await buyAtVendure(vendure, 'veg-02', 5);
    expect(await read('veg-02')).toBe(7);
    expect(await write('veg-02', 7, 4)).toEqual([{ sku: 'veg-02' }]);
    expect(await read('veg-02')).toBe(4);
    expect(await vendure.levelsOf('veg-02')).toEqual([{ stockOnHand: 9, stockAllocated: 5 }]);
  });

  it('keeps what was bought there between our reading and our telling', async () => {
    await buyAtVendure(vendure, 'veg-03', 2);
    await write('veg-03', 13, 12);
    expect(await read('veg-03')).toBe(10);
  });

  it('reads and tells another location beside it', async () => {
    await vendure.admin('mutation { createStockLocation(input: { name: "Pudong" }) { id } }');
    const pudong = { ...account, settings: { ...account.settings, stockLocation: 'Pudong' } };
    expect(await read('veg-04', pudong)).toBe(0);
    await write('veg-04', 0, 6, pudong);
    expect(await read('veg-04', pudong)).toBe(6);
    expect(await read('veg-04')).toBe(14);
  });

  it('comes with an API key as well', async () => {
    const { createApiKey } = await vendure.admin<{ createApiKey: { apiKey: string } }>(
      `mutation { createApiKey(input: { roleIds: ["1"], translations: [{ languageCode: en, name: "Last100" }] }) { apiKey } }`,
    );
    expect(await read('veg-05', { ...account, credentials: { apiKey: createApiKey.apiKey } })).toBe(15);
    await expect(read('veg-05', { ...account, credentials: { apiKey: 'no:key' } })).rejects.toMatchObject({
      status: 403,
    });
  });

  it('needs no more rights than to read the catalogue, and those to change it for telling', async () => {
    const credentials = { username: 'reader@example.com', password: 'reads-and-no-more' };
    await vendure.admin(ADD_READER, credentials);
    const reader = { ...account, credentials };
    expect(await read('veg-06', reader)).toBe(16);
    await expect(write('veg-06', 16, 15, reader)).rejects.toMatchObject({ status: 403 });
    expect(await read('veg-06')).toBe(16);
  });
});

const ADD_READER = `mutation ($username: String!, $password: String!) {
  createRole(input: { code: "reader", description: "Reads", permissions: [ReadCatalog] }) { id }
  createAdministrator(input: {
    firstName: "Last", lastName: "100", emailAddress: $username, password: $password, roleIds: ["3"]
  }) { id }
}`;
