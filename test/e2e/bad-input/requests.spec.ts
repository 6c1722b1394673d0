import { expectProblem, leavingAllAsItWas } from '../../support/bad-input.js';
import type { Answer } from '../../support/answer.js';
import { ENGINES, type Engine } from '../../support/engines.js';
import { startService, type Service } from '../../support/service.js';
import { openMerchant, openZone, orderFor, rideIn, type Merchant, type Rider } from '../../support/town.js';

const [engine] = ENGINES as [Engine];

describe('a request that cannot be served is refused before anything is done', () => {
  let service: Service;
  let merchant: Merchant;
  let other: Merchant;
  let rider: Rider;
  let orderId: string;

  beforeAll(async () => {
    service = await startService(engine);
    const zoneId = await openZone(service);
    merchant = await openMerchant(service);
    other = await openMerchant(service);
    rider = await rideIn(service, zoneId, { online: false });
    orderId = (await merchant.caller.post('/v1/orders', good())).body.id as string;
  });
  afterAll(() => service.stop());

  const good = () => orderFor(merchant);
  const stock = () => `/v1/stores/${merchant.storeId}/stock`;
  const orders = (body: unknown, headers: Record<string, string> = {}) =>
    merchant.caller.post('/v1/orders', body, headers);
  type Case = [string, () => Promise<Answer>, number, string, string?];

  const BODIES: Case[] = [
    ['a body of 10 MB', () => orders({ ...good(), note: 'x'.repeat(10_485_760) }), 413, 'PAYLOAD_TOO_LARGE'],
    ['broken JSON', () => orders('{"externalId": '), 400, 'MALFORMED_JSON'],
    [
      'JSON that reaches for the prototype',
      () => orders('{"__proto__": {}}'),
      400,
      'VALIDATION_FAILED',
      'body',
    ],
    ['text', () => orders('a', { 'content-type': 'text/plain' }), 415, 'UNSUPPORTED_MEDIA_TYPE'],
    [
      'a form',
      () => orders('a=b', { 'content-type': 'application/x-www-form-urlencoded' }),
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['no type', () => orders('{}', { 'content-type': '' }), 415, 'UNSUPPORTED_MEDIA_TYPE'],
    [
      'a long Idempotency-Key',
      () => orders(good(), { 'idempotency-key': 'k'.repeat(201) }),
      400,
      'VALIDATION_FAILED',
      'Idempotency-Key',
    ],
  ];
  const ADDRESSES: Case[] = [
    ['an address that is none', () => merchant.caller.get('/v1/nothing'), 404, 'NOT_FOUND'],
    ['a method that is none', () => merchant.caller.patch('/v1/orders', {}), 404, 'NOT_FOUND'],
    ['an order that is none', () => merchant.caller.get('/v1/orders/not-an-id'), 404, 'NOT_FOUND'],
    [
      'a state that is none',
      () => merchant.caller.get('/v1/orders?state=lost'),
      400,
      'VALIDATION_FAILED',
      'state',
    ],
    [
      'a cursor that is none',
      () => merchant.caller.get('/v1/orders?cursor=2'),
      400,
      'VALIDATION_FAILED',
      'cursor',
    ],
    [
      'a cursor that no page has ended with',
      () => merchant.caller.get('/v1/orders?cursor=01a21d6c-1666-734d-9ac8-61c5e4d2b848'),
      400,
      'VALIDATION_FAILED',
      'cursor',
    ],
    ['a page of none', () => merchant.caller.get('/v1/orders?limit=0'), 400, 'VALIDATION_FAILED', 'limit'],
    [
      'a wait of two minutes',
      () => rider.caller.get('/v1/rider/assignments?wait=120'),
      400,
      'VALIDATION_FAILED',
      'wait',
    ],
    [
      'a wait that is none',
      () => rider.caller.get('/v1/rider/assignments?wait=long'),
      400,
      'VALIDATION_FAILED',
      'wait',
    ],
    ['a guessed link', () => service.as().get('/v1/track/guessed'), 404, 'NOT_FOUND'],
    [
      'a link of another service',
      () => service.as().get(`/v1/track/${Buffer.alloc(32, 1).toString('base64url')}`),
      404,
      'NOT_FOUND',
    ],
    [
      'a character that is no text in an address',
      () => service.ops.get('/v1/ops/deliveries?zoneId=%00'),
      400,
      'BAD_REQUEST',
    ],
  ];
  const PARTIES: Case[] = [
    ['no key', () => service.as().post('/v1/orders', good()), 401, 'UNAUTHORIZED'],
    ['a wrong key', () => service.as('mk_wrong').post('/v1/orders', good()), 401, 'UNAUTHORIZED'],
    [
      'a key that is no word',
      () => service.as("' OR 1=1 --").post('/v1/orders', good()),
      401,
      'UNAUTHORIZED',
    ],
    ['a rider at the till', () => rider.caller.post('/v1/orders', good()), 403, 'FORBIDDEN'],
    ['a merchant at ops', () => merchant.caller.get('/v1/ops/overview'), 403, 'FORBIDDEN'],
    ['a merchant on a bike', () => merchant.caller.get('/v1/rider/assignments'), 403, 'FORBIDDEN'],
    ['ops on a bike', () => service.ops.get('/v1/rider/events'), 403, 'FORBIDDEN'],
    ["another merchant's order", () => other.caller.get(`/v1/orders/${orderId}`), 404, 'NOT_FOUND'],
    [
      "a cancel of another merchant's order",
      () => other.caller.post(`/v1/orders/${orderId}/cancel`),
      404,
      'NOT_FOUND',
    ],
    [
      "an order at another merchant's store",
      () => other.caller.post('/v1/orders', good()),
      422,
      'UNKNOWN_STORE',
      'storeId',
    ],
    ["another merchant's stock", () => other.caller.get(stock()), 404, 'NOT_FOUND'],
    [
      "a count of another merchant's stock",
      () => other.caller.put(stock(), [{ sku: 'milk', onHand: 0 }]),
      404,
      'NOT_FOUND',
    ],
    [
      "a movement of another merchant's stock",
      () => other.caller.post(`${stock()}/movements`, [{ sku: 'milk', change: -1, reference: 'a' }]),
      404,
      'NOT_FOUND',
    ],
    [
      "a whole list of another merchant's stock",
      () =>
        other.caller.put(`${stock()}/all`, {
          asOf: '2022-03-28T08:00:00Z',
          absent: 'zero',
          levels: [{ sku: 'milk', onHand: 0 }],
        }),
      404,
      'NOT_FOUND',
    ],
    [
      "the ledger of another merchant's stock",
      () => other.caller.get(`${stock()}/milk/ledger`),
      404,
      'NOT_FOUND',
    ],
    ["another merchant's pulls", () => other.caller.get(`${stock()}-runs`), 404, 'NOT_FOUND'],
  ];

  it.each([...BODIES, ...ADDRESSES, ...PARTIES])('%s', async (_, call, status, code, ...[field]) => {
    expectProblem(await leavingAllAsItWas(service, call), status, code, field);
  });

  it('says how to come with a key', async () => {
    const { headers } = await service.as().get('/v1/orders');
    expect(headers.get('www-authenticate')).toContain('Bearer');
  });

  it("lists nobody else's orders", async () => {
    const { body } = await other.caller.get<{ orders: object[] }>('/v1/orders');
    expect(body.orders).toEqual([]);
  });

  it('the same request twice at once is done once, and answered twice', async () => {
    const body = good();
    const twice = <Body>(call: () => Promise<Answer<Body>>) => Promise.all([call(), call()]);
    const [first, second] = await twice(() => orders(body, { 'idempotency-key': 'till-7' }));
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    const [again, taken] = await twice(() => orders(body));
    expect([again.status, taken.status]).toEqual([again.status, again.status]);
    const other = await orders(
      { ...body, lines: [{ sku: 'rice', quantity: 1 }] },
      { 'idempotency-key': 'till-7' },
    );
    expectProblem(other, 422, 'IDEMPOTENCY_MISMATCH', 'Idempotency-Key');
    const cancelled = await twice(() => merchant.caller.post(`/v1/orders/${first.body.id}/cancel`));
    expect(cancelled.map(({ status }) => status)).toEqual([200, 200]);
    const [milk] = await service.database.query<{ reserved: number }>(
      `SELECT reserved FROM stock_levels WHERE store_id = $1 AND sku = 'milk'`,
      [merchant.storeId],
    );
    // The one order posted before all tests.
    expect(milk?.reserved).toBe(1);
    const events = (await merchant.caller.get(`/v1/orders/${first.body.id}`)).body.history as {
      event: string;
    }[];
    expect(events.map(({ event }) => event)).toEqual(['accept_order', 'cancel']);
  });

  it.each([
    ['no SKU', [{ onHand: 1 }], '0.sku'],
    ['a long SKU', [{ sku: 'x'.repeat(101), onHand: 1 }], '0.sku'],
    ['no level', [{ sku: 'milk' }], '0.onHand'],
    ['a negative level', [{ sku: 'milk', onHand: -1 }], '0.onHand'],
    ['half an article', [{ sku: 'milk', onHand: 1.5 }], '0.onHand'],
    ['an enormous level', [{ sku: 'milk', onHand: 1e12 }], '0.onHand'],
    ['a weight of nothing', [{ sku: 'milk', onHand: 1, weightGrams: 0 }], '0.weightGrams'],
    ['a name that is none', [{ sku: 'milk', onHand: 1, name: 7 }], '0.name'],
    ['an unknown temperature', [{ sku: 'milk', onHand: 1, temperature: 'tepid' }], '0.temperature'],
    ['a time that is none', [{ sku: 'milk', onHand: 1, asOf: 'noon' }], '0.asOf'],
    [
      'one bad row among good ones',
      [
        { sku: 'rice', onHand: 1 },
        { sku: 'milk', onHand: 'few' },
      ],
      '1.onHand',
    ],
    ['no rows', [], 'body'],
    ['rows that are none', { milk: 7 }, 'body'],
  ])('a stock update with %s', async (_, body, field) => {
    const answer = await leavingAllAsItWas(service, () => merchant.caller.put(stock(), body));
    expectProblem(answer, 400, 'VALIDATION_FAILED', field);
  });
});
