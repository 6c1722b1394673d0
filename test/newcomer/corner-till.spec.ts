import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ShopRefused } from '../../libs/shop-adapters/shop-http.js';
import { WebhookRefused, type PushedChange } from '../../libs/shop-adapters/stock-adapter.js';
import { anAccount, pullAll } from '../../libs/shop-adapters/testing/pull-all.js';
import { RecordedShop, type Replay, type ShopCall } from '../../libs/shop-adapters/testing/recorded-shop.js';
import { cornerTillAdapter } from './corner-till-adapter.js';
import { epochMs } from '../../libs/geo/units.js';

const SECRET = 'key-of-the-till';
const ARTICLES = [
  { code: 'milk', label: '牛奶', shelf: 12 },
  { code: 'eggs', shelf: -3 },
  { code: 'rice', shelf: 4 },
];

let till: RecordedShop;
beforeAll(async () => (till = await RecordedShop.open()));
afterAll(() => till.close());

const account = () => anAccount(cornerTillAdapter, { url: till.url }, { secret: SECRET });
const signal = () => AbortSignal.timeout(10_000);

/** Two articles a page. */
function pages({ query }: ShopCall): Replay {
  const from = ARTICLES.findIndex(({ code }) => code === query.get('after')) + 1;
  return { body: { articles: ARTICLES.slice(from, from + 2), more: from + 2 < ARTICLES.length } };
}

describe('A newcomer’s adapter, for the till of a made-up corner shop', () => {
  it('takes under 100 lines', () => {
    const lines = readFileSync(new URL('corner-till-adapter.ts', import.meta.url), 'utf8').split('\n');
    expect(lines.length).toBeLessThan(100);
  });

  it('is the one that the guide shows', () => {
    const guide = readFileSync(new URL('../../docs/ADAPTERS.md', import.meta.url), 'utf8');
    expect(guide).toContain('test/newcomer/corner-till-adapter.ts');
  });

  it('reads the list page by page, tells bad rows apart and goes on where it broke off', async () => {
    till.replay(pages);
    const whole = await pullAll(cornerTillAdapter, account());
    expect(whole.rows).toEqual([
      { row: 1, level: { sku: 'milk', onHand: 12, name: '牛奶' } },
      { row: 2, level: { sku: 'eggs', onHand: 0 } },
      { row: 3, level: { sku: 'rice', onHand: 4 } },
    ]);
    expect(till.calls.map(({ headers }) => headers['x-till-key'])).toEqual([SECRET, SECRET]);
    till.replay(pages);
    const rest = await pullAll(cornerTillAdapter, account(), whole.pages[0]?.next);
    expect(rest.rows).toEqual([whole.rows[2]]);
    expect(till.calls.map(({ query }) => query.get('after'))).toEqual(['eggs']);
  });

  const took = (sku: string, change: number): PushedChange => ({
    sku,
    change,
    from: 9,
    to: 9 + change,
    key: `of-${sku}`,
  });

  it('tells what our orders took, each change under its own key', async () => {
    till.replay(pages);
    expect(await cornerTillAdapter.push?.read(account(), ['rice', 'eggs', 'tea'], signal())).toEqual(
      new Map([['rice', 4]]),
    );
    till.replay(() => ({ body: { shelf: 7 } }));
    const answers = await cornerTillAdapter.push?.write(
      account(),
      [took('milk', -2), took('rice', 1)],
      signal(),
    );
    expect(answers).toEqual([{ sku: 'milk' }, { sku: 'rice' }]);
    expect(till.calls.map(({ path, body }) => [path, JSON.parse(body)])).toEqual([
      ['/changes', { code: 'milk', by: -2, key: 'of-milk' }],
      ['/changes', { code: 'rice', by: 1, key: 'of-rice' }],
    ]);
  });

  it('answers for each article where the till refuses one, and throws where it took none', async () => {
    till.replay(({ body }) =>
      body.includes('rice') ? { status: 409, body: { why: 'none left' } } : { body: {} },
    );
    const answers = await cornerTillAdapter.push?.write(
      account(),
      [took('milk', -2), took('rice', -1)],
      signal(),
    );
    expect(answers).toEqual([{ sku: 'milk' }, { sku: 'rice', refusal: expect.stringContaining('409') }]);
    await expect(cornerTillAdapter.push?.write(account(), [took('rice', -1)], signal())).rejects.toThrow(
      ShopRefused,
    );
  });

  const now = Date.parse('2026-03-28T08:00:00Z');
  const call = JSON.stringify({ id: 'call-1', at: '2026-03-28T07:59:00Z', articles: ARTICLES });
  const signed = (body: string, secret = SECRET) => ({
    headers: { 'x-till-signature': createHmac('sha256', secret).update(body).digest('base64') },
    body: Buffer.from(body),
  });
  const verify = (given: ReturnType<typeof signed>, at = now) =>
    cornerTillAdapter.webhook?.verify(account(), given, epochMs(at));

  it('believes a call that is signed and new, and no other', async () => {
    expect(verify(signed(call))).toEqual({ id: 'call-1', at: now - 60_000 });
    expect(await cornerTillAdapter.webhook?.levels(account(), call, signal())).toHaveLength(3);
    expect(() => verify(signed(call, 'another-secret'))).toThrow(WebhookRefused);
    expect(() => verify({ ...signed(call), body: Buffer.from(call.replace('12', '13')) })).toThrow(
      WebhookRefused,
    );
    expect(() => verify(signed(call), now + 3_600_000)).toThrow(/too old/);
  });
});
