import { expectProblem, leavingAllAsItWas } from '../../support/bad-input.js';
import { ENGINES, type Engine } from '../../support/engines.js';
import { startService, type Service } from '../../support/service.js';
import { openMerchant, openZone, orderFor, type Merchant } from '../../support/town.js';

const [engine] = ENGINES as [Engine];

describe('JSON of a known caller', () => {
  let service: Service;
  let merchant: Merchant;

  beforeAll(async () => {
    service = await startService(engine);
    await openZone(service);
    merchant = await openMerchant(service);
  });
  afterAll(() => service.stop());

  const all = () => `/v1/stores/${merchant.storeId}/stock/all`;
  const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
  /** The longest wait of someone else while `work` is done. */
  const longestWait = async (work: Promise<unknown>): Promise<number> => {
    let done = false;
    let longest = 0;
    void work.finally(() => (done = true));
    while (!done) {
      const began = performance.now();
      await service.as().get('/healthz');
      longest = Math.max(longest, performance.now() - began);
    }
    return longest;
  };

  it.each([
    ['nests 33 levels', nested(33)],
    ['nests two million levels', '['.repeat(2_000_000)],
    ['nests objects', '{"a":'.repeat(40) + '1' + '}'.repeat(40)],
    ['nests after a character that is no text', `{"y":"\\u0000","x":${nested(1_000_000)}}`],
    ['holds a million lists', `{"lines":[${'[],'.repeat(1_000_000)}1]}`],
    ['holds a million lists in lists', `[${`[${'[],'.repeat(9_000)}1],`.repeat(100)}1]`],
  ])('that %s is refused for what it would cost', async (_, body) => {
    const answer = await leavingAllAsItWas(service, () => merchant.caller.post('/v1/orders', body));
    expectProblem(answer, 400, 'JSON_TOO_COMPLEX');
  });

  it('brackets in text are text', async () => {
    const note = '[[{'.repeat(30) + '\\"]}';
    const { status } = await merchant.caller.post('/v1/orders', orderFor(merchant, {}, { note }));
    expect(status).toBe(201);
  });

  it.each([
    [
      '7.9 million lists',
      `{"asOf":"2026-01-01T00:00:00Z","levels":[${'[],'.repeat(7_900_000)}[]]}`,
      'JSON_TOO_COMPLEX',
    ],
    [
      '50,000 levels that are wrong in all ways',
      `{"asOf":"2026-01-01T00:00:00Z","levels":[${Array(50_000).fill('{"name":{},"asOf":3,"temperature":4,"category":[],"price":""}').join()}]}`,
      'VALIDATION_FAILED',
    ],
  ])('a whole list of %s keeps nobody waiting', async (_, body, code) => {
    const refused = merchant.caller.put(all(), body);
    expect(await longestWait(refused)).toBeLessThan(800);
    expectProblem(await refused, 400, code);
  });

  it('a whole list of 50,000 levels and 20 MB is taken in, and keeps nobody waiting', async () => {
    const name = { zh: '白菜'.repeat(30), en: '[{",\\"'.repeat(18) };
    const levels = Array.from({ length: 50_000 }, (_, number) => ({
      sku: `sku-${number}`,
      onHand: number % 100,
      name,
    }));
    const taken = merchant.caller.put<{ changed: unknown[] }>(
      all(),
      JSON.stringify({ asOf: new Date().toISOString(), levels, absent: 'keep' }),
    );
    expect(await longestWait(taken)).toBeLessThan(1_500);
    const { status, body } = await taken;
    expect(status).toBe(200);
    expect(body.changed).toHaveLength(50_000);
    const [found] = await service.database.query(
      `SELECT counted, name FROM stock_levels WHERE store_id = $1 AND sku = 'sku-49999'`,
      [merchant.storeId],
    );
    expect(found).toMatchObject({ counted: 99, name });
  }, 120_000);

  it('one level too many is said as before', async () => {
    const levels = Array.from({ length: 50_001 }, (_, number) => ({ sku: `sku-${number}`, onHand: 1 }));
    const answer = await merchant.caller.put(all(), { asOf: '2026-01-01T00:00:00Z', levels });
    expectProblem(answer, 400, 'VALIDATION_FAILED', 'levels');
  });

  it.each([
    [
      'a comma at the end',
      '{"asOf":"2026-01-01T00:00:00Z","levels":[{"sku":"a","onHand":1},]}',
      'MALFORMED_JSON',
    ],
    [
      'a list that stays open',
      '{"asOf":"2026-01-01T00:00:00Z","levels":[{"sku":"a","onHand":1}',
      'MALFORMED_JSON',
    ],
    ['the prototype', '{"asOf":"2026-01-01T00:00:00Z","levels":[{"__proto__":{}}]}', 'VALIDATION_FAILED'],
    ['a number in the place of the list', '{"asOf":"2026-01-01T00:00:00Z","levels":0}', 'VALIDATION_FAILED'],
    [
      'half a surrogate',
      '{"asOf":"2026-01-01T00:00:00Z","levels":[{"sku":"\\ud800","onHand":1}]}',
      'VALIDATION_FAILED',
    ],
    ['nothing', '{"asOf":"2026-01-01T00:00:00Z","levels":[]}', 'VALIDATION_FAILED'],
  ])('a whole list with %s is refused', async (_, body, code) => {
    expectProblem(await leavingAllAsItWas(service, () => merchant.caller.put(all(), body)), 400, code);
  });
});
