import { expectProblem, leavingAllAsItWas, withField, wrongFields } from '../../support/bad-input.js';
import { ENGINES, type Engine } from '../../support/engines.js';
import { startService, type Service } from '../../support/service.js';
import { openMerchant, openZone, orderFor, type Merchant } from '../../support/town.js';

/** Bad input does not reach a queue, so one engine shows it. */
const [engine] = ENGINES as [Engine];

const NO_TEXT = ['a\u0000b', '\ud800'];
const noText = (max: number) => [undefined, null, '', ' ', 'x'.repeat(max + 1), 7, {}, [], ...NO_TEXT];
const noOptionalText = (max: number) => [null, ' ', 'x'.repeat(max + 1), 7, {}, ...NO_TEXT];
const noTime = [null, '', 'tomorrow', 1_700_000_000_000, '2026-02-30T00:00:00Z', '2026-01-01'];

const WRONG = wrongFields([
  ['externalId', noText(100)],
  ['storeId', noText(100)],
  ['lines', [undefined, null, [], {}, 'milk', Array(201).fill({ sku: 'milk', quantity: 1 })]],
  ['lines.0', [null, 'milk', []]],
  ['lines.0.sku', noText(100)],
  ['lines.0.quantity', [undefined, null, 0, -1, 1.5, 1_001, 1e9, '2', true]],
  ['dropoff', [undefined, null, [], 'home']],
  ['dropoff.compoundId', noOptionalText(100)],
  ['dropoff.address', noOptionalText(300)],
  ['dropoff.building', noText(50)],
  ['dropoff.unit', noOptionalText(50)],
  ['dropoff.floor', noOptionalText(20)],
  ['dropoff.room', noOptionalText(50)],
  ['dropoff.contact', [undefined, null, 'Wang', []]],
  ['dropoff.contact.name', noText(100)],
  ['dropoff.contact.phone', [...noText(20), 'call me', '1', '138-0000-0000-0000-0000-0000']],
  ['dropoff.note', [null, 7, {}, '门'.repeat(2_001), ...NO_TEXT]],
  ['dropoff.location', [undefined, null, [31, 121], '31,121']],
  ['dropoff.location.lat', [undefined, null, 90.1, -91, '31']],
  ['dropoff.location.lng', [undefined, null, 180.1, -181, '121']],
  ['window', [null, [], 'soon']],
  ['window.earliest', noTime],
  ['window.latest', noTime],
  ['readyAt', noTime],
]);

describe('an order that makes no sense is refused by name, and nothing is half-done', () => {
  let service: Service;
  let merchant: Merchant;

  beforeAll(async () => {
    service = await startService(engine);
    await openZone(service);
    merchant = await openMerchant(service);
  });
  afterAll(() => service.stop());

  const good = () => orderFor(merchant, { window: {} });
  const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
  const inDropoff = (change: object) => ({ ...good(), dropoff: { ...good().dropoff, ...change } });

  const REFUSED: [string, () => unknown, number, string, string][] = [
    ['no body', () => undefined, 400, 'VALIDATION_FAILED', 'body'],
    ['a list', () => [], 400, 'VALIDATION_FAILED', 'body'],
    ['a text', () => '"milk"', 400, 'VALIDATION_FAILED', 'body'],
    ['nothing', () => 'null', 400, 'VALIDATION_FAILED', 'body'],
    ['a field named by no text', () => ({ ...good(), '\u0000': 1 }), 400, 'VALIDATION_FAILED', 'body'],
    [
      'neither compound nor address',
      () => inDropoff({ address: undefined }),
      400,
      'VALIDATION_FAILED',
      'dropoff.compoundId',
    ],
    [
      'a window that ends before it starts',
      () => ({ ...good(), window: { earliest: '2026-01-02T00:00:00Z', latest: '2026-01-01T00:00:00Z' } }),
      400,
      'VALIDATION_FAILED',
      'window.latest',
    ],
    [
      'a window in the past',
      () => ({ ...good(), window: { latest: '2020-01-01T00:00:00Z' } }),
      422,
      'WINDOW_PASSED',
      'window.latest',
    ],
    [
      'a time to be packed after the window',
      () => ({ ...good(), window: { latest: inHours(2) }, readyAt: inHours(3) }),
      400,
      'VALIDATION_FAILED',
      'readyAt',
    ],
    ['an unknown store', () => ({ ...good(), storeId: 'nowhere' }), 422, 'UNKNOWN_STORE', 'storeId'],
    [
      'an unknown SKU',
      () => ({ ...good(), lines: [...good().lines, { sku: 'caviar', quantity: 1 }] }),
      422,
      'UNKNOWN_SKU',
      'lines.1.sku',
    ],
    [
      'an unknown compound',
      () => inDropoff({ compoundId: 'atlantis' }),
      422,
      'UNKNOWN_COMPOUND',
      'dropoff.compoundId',
    ],
    [
      'a point outside all zones',
      () => inDropoff({ location: { lat: 0, lng: 0 } }),
      422,
      'OUTSIDE_ZONES',
      'dropoff.location',
    ],
  ];

  it.each(WRONG)('with $told', async ({ field, value }) => {
    const answer = await leavingAllAsItWas(service, () =>
      merchant.caller.post('/v1/orders', withField(good(), field, value)),
    );
    expectProblem(answer, 400, 'VALIDATION_FAILED', field);
  });

  it.each(REFUSED)('with %s', async (_, body, status, code, field) => {
    const answer = await leavingAllAsItWas(service, () => merchant.caller.post('/v1/orders', body()));
    expectProblem(answer, status, code, field);
  });

  it('names every field that is wrong at once', async () => {
    const body = withField(withField(good(), 'storeId', undefined), 'dropoff.contact.phone', 'none');
    const answer = await merchant.caller.post('/v1/orders', body);
    expectProblem(answer, 400, 'VALIDATION_FAILED', 'storeId');
    expectProblem(answer, 400, 'VALIDATION_FAILED', 'dropoff.contact.phone');
  });

  it('names the lines that are short of stock, and reserves none of the others', async () => {
    const lines = [
      { sku: 'milk', quantity: 1 },
      { sku: 'rice', quantity: 1_000 },
    ];
    expect((await merchant.caller.post('/v1/orders', good())).status).toBe(201);
    await merchant.caller.put(`/v1/stores/${merchant.storeId}/stock`, [{ sku: 'rice', onHand: 10 }]);
    const answer = await leavingAllAsItWas(service, () =>
      merchant.caller.post('/v1/orders', { ...good(), lines }),
    );
    expectProblem(answer, 409, 'OUT_OF_STOCK');
    expect(answer.body.lines).toEqual([{ sku: 'rice', requested: 1_000, available: 10 }]);
  });

  it('in a batch: each bad one is refused by itself, and leaves the others alone', async () => {
    const wrong = WRONG.map(({ field, value }) => ({
      body: withField(good(), field, value),
      status: 400,
      code: 'VALIDATION_FAILED',
    }));
    const refused = REFUSED.filter(([told]) => !/^(a text|nothing)/.test(told)).map(
      ([, body, status, code]) => ({ body: body() ?? null, status, code }),
    );
    const bad = [...wrong, ...refused];
    const orders = bad.flatMap(({ body }) => [body, good()]);
    const { status, body } = await merchant.caller.post<{
      results: { status: number; order?: object; problem?: { code: string } }[];
    }>('/v1/orders:batch', { orders });
    expect(status).toBe(200);
    expect(body.results.map((result) => [result.status, result.problem?.code])).toEqual(
      bad.flatMap(({ status: refusal, code }) => [
        [refusal, code],
        [201, undefined],
      ]),
    );
  });

  it.each([
    ['no orders', {}, 'orders'],
    ['an empty batch', { orders: [] }, 'orders'],
    ['501 orders', { orders: Array(501).fill({}) }, 'orders'],
    ['orders that are none', { orders: 'all' }, 'orders'],
    ['a character that is no text beside the orders', { orders: [{}], '\u0000': 1 }, 'body'],
  ])('a batch with %s', async (_, body, field) => {
    const answer = await leavingAllAsItWas(service, () => merchant.caller.post('/v1/orders:batch', body));
    expectProblem(answer, 400, 'VALIDATION_FAILED', field);
  });
});
