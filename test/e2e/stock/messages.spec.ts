import { ENGINES, type Engine } from '../../support/engines.js';
import { expectProblem, leavingAllAsItWas } from '../../support/bad-input.js';
import { startService, type Service } from '../../support/service.js';
import { until } from '../../support/story.js';
import { openMerchant, openZone, orderFor, type Merchant } from '../../support/town.js';
import type { StockLevel } from '../../../libs/client/rows.js';
import type { StockLedger } from '../../../libs/client/openapi.js';

const [engine] = ENGINES as [Engine];

describe('what merchants tell of their stock', () => {
  let service: Service;
  let merchant: Merchant;

  beforeAll(async () => {
    service = await startService(engine);
    await openZone(service);
  });
  afterAll(() => service.stop());
  beforeEach(async () => {
    merchant = await openMerchant(service, { stock: { nothing: 0 } });
    await put([
      { sku: 'milk', onHand: 10, asOf: ago(100) },
      { sku: 'rice', onHand: 10, asOf: ago(100) },
    ]);
  });

  const ago = (seconds: number) => new Date(Date.now() - seconds * 1_000).toISOString();
  const stock = () => `/v1/stores/${merchant.storeId}/stock`;
  const put = (levels: object[]) => merchant.caller.put(stock(), levels);
  const move = (movements: object[]) => merchant.caller.post(`${stock()}/movements`, movements);
  const replace = (list: object) => merchant.caller.put(`${stock()}/all`, list);
  const level = async (sku: string) =>
    (await merchant.caller.get<StockLevel[]>(stock())).body.find((each) => each.sku === sku);
  const ledger = async (sku: string, query = '') =>
    (await merchant.caller.get<StockLedger>(`${stock()}/${encodeURIComponent(sku)}/ledger${query}`)).body;
  const order = (quantity: number) =>
    merchant.caller.post('/v1/orders', orderFor(merchant, { lines: [{ sku: 'milk', quantity }] }));
  /** Orders have given up what is not there, and nothing is left to be settled. */
  const givenUp = (sku: string) =>
    until(async () => {
      const { onHand, reserved } = (await level(sku)) as StockLevel;
      const [{ left } = {}] = await service.database.query<{ left: number }>(
        'SELECT count(*)::int AS left FROM oversold_levels WHERE store_id = $1',
        [merchant.storeId],
      );
      return reserved <= onHand && left === 0;
    }, `no more of ${sku} reserved than there is`);

  it('takes an empty name as none, in a count and in a list', async () => {
    expect((await put([{ sku: 'milk', onHand: 4, name: '' }])).status).toBe(200);
    const list = {
      asOf: new Date().toISOString(),
      absent: 'keep',
      levels: [{ sku: 'rice', onHand: 3, name: '' }],
    };
    expect((await replace(list)).status).toBe(200);
    expect(await level('rice')).toMatchObject({ onHand: 3, name: null });
  });

  describe('movements', () => {
    it('counts each once by its reference, whichever article it names', async () => {
      const sale = [
        { sku: 'milk', change: -3, reference: 'receipt 1' },
        { sku: 'rice', change: -1, reference: 'receipt 1' },
        { sku: 'milk', change: -3, reference: 'receipt 1' },
      ];
      expect((await move(sale)).body).toEqual({
        changed: [
          { sku: 'milk', onHand: 7 },
          { sku: 'rice', onHand: 9 },
        ],
        known: 1,
      });
      expect((await move(sale)).body).toEqual({ changed: [], known: 3 });
    });

    it('leaves a count alone that knew of it, and adds to one that did not', async () => {
      await put([{ sku: 'milk', onHand: 8, asOf: ago(50) }]);
      await move([{ sku: 'milk', change: -2, reference: 'before', at: ago(60) }]);
      expect(await level('milk')).toMatchObject({ onHand: 8 });
      await move([{ sku: 'milk', change: 5, reference: 'after', at: ago(30) }]);
      expect(await level('milk')).toMatchObject({ onHand: 13 });
      await put([{ sku: 'milk', onHand: 9, asOf: ago(40) }]);
      expect(await level('milk')).toMatchObject({ onHand: 14 });
    });

    it.each(['the movement', 'the count'])(
      'is in a count of the same moment, when %s comes first',
      async (first) => {
        const at = ago(50);
        const count = () => put([{ sku: 'milk', onHand: 8, asOf: at }]);
        const sale = () => move([{ sku: 'milk', change: -2, reference: 'sale', at }]);
        for (const tell of first === 'the count' ? [count, sale] : [sale, count]) {
          expect((await tell()).status).toBe(200);
        }
        expect(await level('milk')).toMatchObject({ onHand: 8 });
        // What moved a moment later is not in it, also when it is told again.
        await move([
          { sku: 'milk', change: -1, reference: 'later', at: new Date(Date.parse(at) + 1).toISOString() },
        ]);
        expect(await level('milk')).toMatchObject({ onHand: 7 });
        expect((await count()).status).toBe(200);
        expect(await level('milk')).toMatchObject({ onHand: 7 });
      },
    );

    it('goes no lower than nothing, and remembers how far it should have', async () => {
      await move([{ sku: 'milk', change: -12, reference: 'sold' }]);
      expect(await level('milk')).toMatchObject({ onHand: 0, available: 0 });
      await move([{ sku: 'milk', change: 5, reference: 'delivered' }]);
      expect(await level('milk')).toMatchObject({ onHand: 3 });
      expect((await ledger('milk')).entries.map(({ change }) => change)).toEqual([3, -10, 10]);
    });

    it('takes from orders what was sold in the shop meanwhile', async () => {
      expect((await order(8)).status).toBe(201);
      expect(await level('milk')).toMatchObject({ onHand: 10, reserved: 8 });
      await move([{ sku: 'milk', change: -5, reference: 'sold in the shop' }]);
      await givenUp('milk');
      expect(await level('milk')).toMatchObject({ onHand: 5, reserved: 5, available: 0 });
    });

    it.each([
      ['an article never counted', [{ sku: 'gold', change: 1, reference: 'a' }], '1.sku'],
      ['no change', [{ sku: 'milk', change: 0, reference: 'a' }], '1.change'],
      ['half a unit', [{ sku: 'milk', change: 0.5, reference: 'a' }], '1.change'],
      ['more than any store holds', [{ sku: 'milk', change: 1_000_001, reference: 'a' }], '1.change'],
      ['a number no integer holds', [{ sku: 'milk', change: 1e300, reference: 'a' }], '1.change'],
      ['no reference', [{ sku: 'milk', change: 1 }], '1.reference'],
      ['a reference that is long', [{ sku: 'milk', change: 1, reference: 'a'.repeat(101) }], '1.reference'],
      ['a reference of another movement', [{ sku: 'milk', change: 1, reference: 'good' }], '1.reference'],
      ['a time that is none', [{ sku: 'milk', change: 1, reference: 'a', at: 'soon' }], '1.at'],
    ])('refuses %s, and with it the good ones', async (_, bad, field) => {
      const answer = await leavingAllAsItWas(service, () =>
        move([{ sku: 'milk', change: -1, reference: 'good' }, ...bad]),
      );
      expectProblem(answer, 400, 'VALIDATION_FAILED', field);
    });

    it('refuses what adds up to more than any store holds, however it is sent', async () => {
      const thousand = (change: number, at: string, run: string) =>
        move(
          Array.from({ length: 1_000 }, (_, index) => ({
            sku: 'milk',
            change,
            at,
            reference: `${run} ${index}`,
          })),
        );
      expect((await thousand(1_000_000, ago(30), 'came')).status).toBe(200);
      const answer = await leavingAllAsItWas(service, () => thousand(1_000_000, ago(30), 'more'));
      expectProblem(answer, 400, 'VALIDATION_FAILED', '0.change');
      expect((await thousand(-1_000_000, ago(60), 'left')).status).toBe(200);
      expect((await thousand(1_000_000, ago(30), 'more')).status).toBe(200);
      // A count from between them is to have added again what no integer holds.
      await put([{ sku: 'milk', onHand: 1_000_000, asOf: ago(45) }]);
      expect(await level('milk')).toMatchObject({ onHand: 1_001_000_000 });
      const { next } = await ledger('milk', '?limit=1');
      expect((await ledger('milk', `?limit=1&cursor=${next}`)).entries).toHaveLength(1);
    });
  });

  describe('whole lists', () => {
    it('keeps what is not in it, unless told otherwise', async () => {
      expect((await replace({ asOf: ago(10), levels: [{ sku: 'milk', onHand: 4 }] })).body).toEqual({
        changed: [{ sku: 'milk', onHand: 4 }],
      });
      expect(await level('rice')).toMatchObject({ onHand: 10 });
    });

    it('sets to nothing what is not in it where that is said, but not what was counted later', async () => {
      await put([{ sku: 'eggs', onHand: 6, asOf: ago(5) }]);
      await order(2);
      const list = { asOf: ago(10), absent: 'zero', levels: [{ sku: 'rice', onHand: 3 }] };
      expect((await replace(list)).body).toEqual({
        changed: [
          { sku: 'rice', onHand: 3 },
          { sku: 'milk', onHand: 0 },
        ],
      });
      expect(await level('eggs')).toMatchObject({ onHand: 6 });
      expect((await ledger('milk')).entries[0]).toMatchObject({ cause: 'absent', change: -10, onHand: 0 });
      await givenUp('milk');
      expect((await replace(list)).body).toEqual({ changed: [] });
    });

    it.each([
      [
        'whose articles are mostly new to the store',
        [
          { sku: 'ÅÊñ¿', onHand: 3 },
          { sku: '´óÃ×', onHand: 4 },
        ],
        /2 of 2 articles are new to this store: nothing is taken as absent/,
      ],
      [
        'of which a spreadsheet has rounded the codes',
        [
          { sku: '6.90123E+12', onHand: 3 },
          { sku: 'rice', onHand: 4 },
        ],
        undefined,
      ],
    ])('empties nothing by a list %s', async (_, levels, remark) => {
      await put([{ sku: '6901234567892', onHand: 7, asOf: ago(20) }]);
      const { status, body } = await replace({ asOf: ago(10), absent: 'zero', levels });
      expect(status).toBe(200);
      expect(body.remark).toEqual(remark && expect.stringMatching(remark));
      expect(await level('6901234567892')).toMatchObject({ onHand: 7 });
      expect(await level('milk')).toMatchObject({ onHand: remark ? 10 : 0 });
    });

    it('holds for an article that we hear of later, as it was before the list', async () => {
      await replace({ asOf: ago(10), absent: 'zero', levels: [{ sku: 'milk', onHand: 4 }] });
      await put([{ sku: 'eggs', onHand: 6, asOf: ago(20) }]);
      expect(await level('eggs')).toMatchObject({ onHand: 0 });
      await put([{ sku: 'eggs', onHand: 6, asOf: ago(5) }]);
      expect(await level('eggs')).toMatchObject({ onHand: 6 });
    });

    it.each([
      ['with nothing in it', { asOf: '2022-03-28T08:00:00Z', levels: [] }, 'levels'],
      ['of no time', { levels: [{ sku: 'milk', onHand: 1 }] }, 'asOf'],
      ['of a time that is none', { asOf: 'now', levels: [{ sku: 'milk', onHand: 1 }] }, 'asOf'],
      [
        'that does not say what becomes of the others',
        { asOf: '2022-03-28T08:00:00Z', absent: 'maybe', levels: [{ sku: 'milk', onHand: 1 }] },
        'absent',
      ],
      [
        'with a bad level after good ones',
        {
          asOf: '2022-03-28T08:00:00Z',
          levels: [
            { sku: 'milk', onHand: 1 },
            { sku: 'rice', onHand: -1 },
          ],
        },
        'levels.1.onHand',
      ],
    ])('refuses one %s', async (_, list, field) => {
      const answer = await leavingAllAsItWas(service, () => replace(list));
      expectProblem(answer, 400, 'VALIDATION_FAILED', field);
    });

    it('takes 50,000 levels at once, and leaves a record of them', async () => {
      const levels = Array.from({ length: 50_000 }, (_, index) => ({
        sku: `article ${index}`,
        onHand: index % 500,
        name: { zh: `商品 ${index}`, en: `Article ${index}` },
      }));
      expect((await replace({ asOf: ago(11), levels: levels.slice(0, 25_000) })).status).toBe(200);
      const { status, body } = await replace({ asOf: ago(10), absent: 'zero', levels });
      expect(status).toBe(200);
      expect(body.changed).toHaveLength(25_002);
      const { body: runs } = await merchant.caller.get<{ outcome: string; rowsSeen: number }[]>(
        `${stock()}-runs`,
      );
      expect(runs).toMatchObject([
        { outcome: 'done', rowsSeen: 50_000, rowsChanged: 25_002 },
        { outcome: 'done', rowsSeen: 25_000, rowsChanged: 25_000 },
      ]);
      expect((await ledger('article 499')).entries).toMatchObject([{ cause: 'counted', onHand: 499 }]);
    }, 60_000);
  });

  describe('an article', () => {
    it('is sold down to its safety stock, and keeps what a later message leaves out', async () => {
      await put([{ sku: 'milk', onHand: 10, safetyStock: 4, category: 'dairy', price: 1_290 }]);
      await put([{ sku: 'milk', onHand: 9 }]);
      expect(await level('milk')).toMatchObject({
        onHand: 9,
        safetyStock: 4,
        available: 5,
        picked: 0,
        category: 'dairy',
        price: 1_290,
      });
      expect((await order(6)).status).toBe(409);
      expect((await order(5)).status).toBe(201);
    });

    it('tells page by page how its level came to be, the newest first', async () => {
      for (const onHand of [4, 6, 1]) await put([{ sku: 'milk', onHand }]);
      await move([{ sku: 'milk', change: 2, reference: 'found two' }]);
      const first = await ledger('milk', '?limit=3');
      expect(first.entries).toMatchObject([
        { cause: 'delta', change: 2, onHand: 3, reference: 'found two' },
        { cause: 'counted', change: -5, onHand: 1 },
        { cause: 'counted', change: 2, onHand: 6 },
      ]);
      const second = await ledger('milk', `?limit=3&cursor=${first.next}`);
      expect(second.entries).toMatchObject([
        { change: -6, onHand: 4 },
        { change: 10, onHand: 10 },
      ]);
      expect(second.next).toBeNull();
    });

    it('that is none has no ledger', async () => {
      expectProblem(await merchant.caller.get(`${stock()}/gold/ledger`), 404, 'NOT_FOUND');
      expectProblem(
        await merchant.caller.get(`${stock()}/milk/ledger?cursor=x`),
        400,
        'VALIDATION_FAILED',
        'cursor',
      );
    });
  });
});
