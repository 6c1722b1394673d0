import fc from 'fast-check';
import { withField, type ProblemBody } from '../../support/bad-input.js';
import type { CompoundAnswer } from '../../../libs/client/openapi.js';
import { behindTheGate, openCompound } from '../../support/compound.js';
import { ENGINES, type Engine } from '../../support/engines.js';
import { startService, type Service } from '../../support/service.js';
import { openMerchant, openZone, orderFor, type Merchant } from '../../support/town.js';

const [engine] = ENGINES as [Engine];
/** The same inputs at every run: what fails once can be looked at. */
const SEED = 20_220_328;

/** Text of any Unicode, but what no JSON of ours may hold: that refuses the whole body, by name. */
const text = fc.string({ unit: 'grapheme', maxLength: 60 }).filter((one) => !/\0|\p{Surrogate}/u.test(one));
const time = fc
  .tuple(
    fc.constantFrom('0000', '0001', '0099', '1582', '1970', '2026', '2038', '2099', '2200', '9999', '10000'),
    fc.constantFrom('-01-01T00:00:00', '-12-31T23:59:59.999999999', '-02-29T12:00', '-13-01t00:00:00'),
    fc.constantFrom('Z', 'z', '', '+14:00', '-12', '+0800', '+23:59', '-23:59', ' 08:00'),
  )
  .map((parts) => parts.join(''));
const number = fc.oneof(
  fc.constantFrom(0, -0, -1, 0.5, 1e-7, 2 ** 31, -(2 ** 31) - 1, 2 ** 53, 1e15, 1e308, 5e-324),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const json = fc
  .jsonValue({ maxDepth: 2, stringUnit: 'grapheme' })
  .filter((value) => !/\\u0000|\\ud[89a-f]|"(__proto__|constructor)"/.test(JSON.stringify(value)));
const anything = fc.oneof(
  text,
  time,
  number,
  json,
  fc.constant(undefined),
  fc.constant('2026-03-28T08:00:00Z'),
);

const FIELDS = [
  ...['externalId', 'storeId', 'lines', 'lines.0', 'lines.0.sku', 'lines.0.quantity', 'dropoff'],
  ...['address', 'compoundId', 'building', 'unit', 'floor', 'room', 'note', 'location', 'contact'].map(
    (field) => `dropoff.${field}`,
  ),
  ...['dropoff.location.lat', 'dropoff.location.lng', 'dropoff.contact.name', 'dropoff.contact.phone'],
  ...['window', 'window.earliest', 'window.latest', 'readyAt', 'substitution', 'tip'],
];

describe('whatever is sent', () => {
  let service: Service;
  let zoneId: string;
  let merchant: Merchant;
  let compound: CompoundAnswer;
  let link: string;
  let orderId: string;

  beforeAll(async () => {
    service = await startService(engine);
    zoneId = await openZone(service);
    merchant = await openMerchant(service);
    compound = await openCompound(service, zoneId);
    const { body } = await merchant.caller.post('/v1/orders', orderFor(merchant));
    orderId = body.id as string;
    link = new URL(body.trackingUrl as string).pathname;
  });
  afterAll(() => service.stop());

  const good = () => orderFor(merchant, { window: {} });
  const changed = fc.array(fc.tuple(fc.constantFrom(...FIELDS), anything), { minLength: 1, maxLength: 3 });
  /** A good order with some of its fields made otherwise; one that no longer has the field stays as it is. */
  const odd = (changes: readonly [string, unknown][], inCompound: boolean) =>
    changes.reduce(
      (order, [field, value]) => {
        try {
          return withField(order, field, value);
        } catch {
          return order;
        }
      },
      orderFor(merchant, { window: {} }, inCompound ? behindTheGate(compound) : {}),
    );

  it('as an order among good ones: the good ones are accepted, and it is refused or accepted by itself', async () => {
    const orders = fc.sample(fc.tuple(changed, fc.boolean()), { numRuns: 1_500, seed: SEED });
    for (let from = 0; from < orders.length; from += 250) {
      const batch = orders
        .slice(from, from + 250)
        .flatMap(([changes, inside]) => [odd(changes, inside), good()]);
      const { status, body } = await merchant.caller.post<{
        results: { status: number; problem?: ProblemBody }[];
      }>('/v1/orders:batch', { orders: batch });
      expect({ status, body: status === 200 ? '' : body }).toEqual({ status: 200, body: '' });
      const wrong = body.results.flatMap((result, index) =>
        result.status >= 500 || (index % 2 === 1 && result.status !== 201)
          ? [{ order: batch[index - (index % 2)], result }]
          : [],
      );
      expect(wrong).toEqual([]);
      await merchant.caller.put(`/v1/stores/${merchant.storeId}/stock`, [
        { sku: 'milk', onHand: 1_000_000, weightGrams: 500 },
      ]);
    }
  });

  const bytes = fc.uint8Array({ maxLength: 200 });
  const TARGETS: readonly (readonly [method: string, path: () => string, merchants: boolean])[] = [
    ['POST', () => '/v1/orders', true],
    ['POST', () => '/v1/orders:batch', true],
    ['POST', () => `/v1/orders/${orderId}/cancel`, true],
    ['PUT', () => `/v1/stores/${merchant.storeId}/stock`, true],
    ['PUT', () => `/v1/stores/${merchant.storeId}/stock/all`, true],
    ['POST', () => `/v1/stores/${merchant.storeId}/stock/movements`, true],
    ['POST', () => `/v1/stores/${merchant.storeId}/stock.csv`, true],
    ['PUT', () => `/v1/stores/${merchant.storeId}/stock-source`, true],
    ['PATCH', () => `/v1/stores/${merchant.storeId}`, true],
    ['POST', () => `/v1/stores/${merchant.storeId}/pickers`, true],
    ['POST', () => `/v1/orders/${orderId}/lines/milk/pick`, true],
    ['POST', () => `/v1/orders/${orderId}/lines/milk/short`, true],
    ['POST', () => `${link}/note`, false],
    ['POST', () => `${link}/messages`, false],
    ['POST', () => `${link}/collected`, false],
    ['POST', () => `${link}/open-cell`, false],
    ['POST', () => `${link}/substitutions/none`, false],
  ];
  const send = (
    method: string,
    path: string,
    ofMerchant: boolean,
    body: string | Uint8Array<ArrayBuffer>,
    type: string,
  ) =>
    fetch(`${service.url}${path}`, {
      method,
      body,
      headers: {
        'content-type': type,
        ...(ofMerchant && { authorization: `Bearer ${merchant.caller.token}` }),
      },
    });

  it.each(TARGETS)('as bytes to %s %s: never a 500', async (method, path, ofMerchant) => {
    const types = fc.constantFrom('application/json', 'text/csv', 'application/json; charset=gbk', 'x/y');
    for (const [body, type] of fc.sample(fc.tuple(bytes, types), { numRuns: 30, seed: SEED })) {
      const { status } = await send(method, path(), ofMerchant, new Uint8Array(body), type);
      if (status >= 500) throw new Error(`${status} to ${type} ${Buffer.from(body).toString('hex')}`);
    }
  });

  /** What each of them takes, with holes for anything. */
  const SHAPES: readonly (readonly [number, (value: unknown) => unknown])[] = [
    [2, (value) => ({ reason: value })],
    [3, (value) => [{ sku: value, onHand: 1 }]],
    [3, (value) => [{ sku: 'rice', onHand: value }]],
    [3, (value) => [{ sku: 'rice', onHand: 1, name: value, category: value, asOf: value }]],
    [3, (value) => [{ sku: 'rice', onHand: 1, weightGrams: value, price: value, safetyStock: value }]],
    [3, (value) => [{ sku: 'rice', onHand: 1, asOf: value }]],
    [4, (value) => ({ asOf: value, levels: [{ sku: 'rice', onHand: 1 }] })],
    [5, (value) => [{ sku: 'rice', change: -1, reference: value, at: '2026-01-01T00:00:00Z' }]],
    [5, (value) => [{ sku: 'rice', change: value, reference: 'a' }]],
    [5, (value) => [{ sku: 'rice', change: -1, reference: 'b', at: value }]],
    [8, (value) => ({ pickers: value, secondsALine: value, preparationSeconds: value })],
    [9, (value) => ({ name: value })],
    [11, (value) => ({ picked: value })],
    [12, (value) => ({ note: value })],
    [12, (value) => ({ wishes: { place: value, notBefore: value } })],
    [13, (value) => ({ text: value })],
    [15, (value) => ({ code: value })],
    [16, (value) => ({ sku: value })],
  ];

  it.each(SHAPES)('as a field that number %i takes, in the shape %s: never a 500', async (target, shape) => {
    const [method, path, ofMerchant] = TARGETS[target] as (typeof TARGETS)[number];
    for (const value of fc.sample(fc.oneof(anything, fc.string({ unit: 'binary' })), {
      numRuns: 40,
      seed: SEED,
    })) {
      const body = JSON.stringify(shape(value));
      const { status } = await send(method, path(), ofMerchant, body, 'application/json');
      if (status >= 500) throw new Error(`${status} to ${body}`);
    }
  });

  it('as a query: never a 500', async () => {
    const asked = fc.tuple(
      fc.constantFrom('state', 'cursor', 'limit', 'wait', 'x'),
      fc.string({ unit: 'grapheme' }),
    );
    for (const [name, value] of fc.sample(asked, { numRuns: 100, seed: SEED })) {
      const { status } = await merchant.caller.get(`/v1/orders?${name}=${encodeURIComponent(value)}`);
      if (status >= 500) throw new Error(`${status} to ${name}=${value}`);
    }
  });
});
