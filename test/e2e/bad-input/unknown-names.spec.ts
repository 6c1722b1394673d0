import { expectProblem, leavingAllAsItWas, type ProblemBody } from '../../support/bad-input.js';
import type { Answer } from '../../support/answer.js';
import { ENGINES, type Engine } from '../../support/engines.js';
import { startService, type Service } from '../../support/service.js';
import { until } from '../../support/story.js';
import {
  CENTRE,
  openMerchant,
  openZone,
  orderFor,
  rideIn,
  type Merchant,
  type Rider,
} from '../../support/town.js';

const [engine] = ENGINES as [Engine];

describe('a name that we do not know is refused, and the one that was meant is told', () => {
  let service: Service;
  let zoneId: string;
  let merchant: Merchant;
  let rider: Rider;
  let link: string;
  let orderId: string;

  beforeAll(async () => {
    service = await startService(engine);
    zoneId = await openZone(service);
    merchant = await openMerchant(service);
    rider = await rideIn(service, zoneId);
    const { body } = await merchant.caller.post('/v1/orders', orderFor(merchant));
    orderId = body.id as string;
    link = new URL(body.trackingUrl as string).pathname;
    // Nothing is to happen by itself while we look.
    await service.ops.post(`/v1/ops/deliveries/${body.deliveryId}/hold`, { reason: 'test' });
  });
  afterAll(() => service.stop());

  const orders = (change: object, dropoff: object = {}) =>
    merchant.caller.post('/v1/orders', orderFor(merchant, change, dropoff));
  const store = () => `/v1/stores/${merchant.storeId}`;
  type Case = readonly [field: string, meant: string, call: () => Promise<Answer>];

  const FIELDS: readonly Case[] = [
    ['windows', 'window', () => orders({ windows: { latest: '2026-01-01T00:00:00Z' } })],
    ['external_id', 'externalId', () => orders({ external_id: '7' })],
    ['tips', 'tip', () => orders({ tips: 500 })],
    ['good', 'goods', () => orders({ good: { bags: 1 } })],
    ['dropoff.notes', 'note', () => orders({}, { notes: '放门口' })],
    [
      'dropoff.contact.telephone',
      'phone',
      () => orders({}, { contact: { name: 'a', phone: '13800000000', telephone: '1' } }),
    ],
    ['dropoff.location.lon', 'lng', () => orders({}, { location: { ...CENTRE, lon: 1 } })],
    [
      'lines.1.qty',
      'quantity',
      () =>
        orders({
          lines: [
            { sku: 'milk', quantity: 1 },
            { sku: 'rice', quantity: 1, qty: 2 },
          ],
        }),
    ],
    ['order', 'orders', () => merchant.caller.post('/v1/orders:batch', { orders: [{}], order: 1 })],
    ['reasons', 'reason', () => merchant.caller.post(`/v1/orders/${orderId}/cancel`, { reasons: 'x' })],
    [
      '0.onhand',
      'onHand',
      () => merchant.caller.put(`${store()}/stock`, [{ sku: 'milk', onHand: 1, onhand: 2 }]),
    ],
    [
      '0.ref',
      'reference',
      () =>
        merchant.caller.post(`${store()}/stock/movements`, [
          { sku: 'milk', change: -1, reference: 'a', ref: 'b' },
        ]),
    ],
    [
      'settings.uri',
      'url',
      () =>
        merchant.caller.put(`${store()}/stock-source`, {
          adapter: 'csv',
          settings: { url: 'https://shop.example/a.csv', uri: 'b' },
        }),
    ],
    [
      'locations',
      'location',
      () => rider.caller.post('/v1/rider/location', { location: CENTRE, locations: [] }),
    ],
    [
      'preferences.speed',
      'maxLegGrams',
      () => rider.caller.put('/v1/rider/shift', { state: 'online', preferences: { speed: 3 } }),
    ],
    [
      'capacity.bag',
      'bags',
      () => rider.caller.put('/v1/rider/shift', { state: 'online', capacity: { bag: 3 } }),
    ],
    ['wishes.places', 'place', () => service.as().post(`${link}/note`, { wishes: { places: 'door' } })],
    ['texts', 'text', () => service.as().post(`${link}/messages`, { text: 'hello', texts: 'a' })],
    [
      'rules.fotos',
      'photo',
      () => service.ops.patch(`/v1/ops/zones/${zoneId}`, { rules: { fotos: 'required' }, reason: 'typo' }),
    ],
    [
      'webhookURL',
      'webhookUrl',
      () => service.ops.post('/v1/ops/merchants', { name: 'Shop', webhookURL: 'https://a.example' }),
    ],
  ];

  it.each(FIELDS)('the field %s', async (field, meant, call) => {
    const answer = await leavingAllAsItWas(service, call);
    expectProblem(answer, 400, 'UNKNOWN_FIELD', field);
    expect(messageOf(answer, field)).toContain(meant);
  });

  const PARAMETERS: readonly Case[] = [
    ['externalID', 'externalId', () => merchant.caller.get('/v1/orders?externalID=t-1')],
    ['states', 'state', () => merchant.caller.get('/v1/orders?states=queued')],
    ['dryRun', 'none', () => merchant.caller.post('/v1/orders?dryRun=true', orderFor(merchant))],
    [
      'as_of',
      'asOf',
      () =>
        merchant.caller.post(`${store()}/stock.csv?as_of=2026-01-01T00:00:00Z`, 'sku,stock\nmilk,1\n', {
          'content-type': 'text/csv',
        }),
    ],
    ['timeout', 'wait', () => rider.caller.get('/v1/rider/assignments?timeout=25')],
    ['zone', 'zoneId', () => service.ops.get('/v1/ops/deliveries?zone=1')],
    ['offset', 'limit', () => service.ops.get('/v1/ops/audit?offset=1')],
    ['lang', 'none', () => service.as().get(`${link}?lang=en`)],
  ];

  it.each(PARAMETERS)('the query parameter %s', async (name, meant, call) => {
    const answer = await leavingAllAsItWas(service, call);
    expectProblem(answer, 400, 'UNKNOWN_PARAMETER', name);
    expect(messageOf(answer, name)).toContain(meant);
  });

  it('with all that is wrong besides', async () => {
    const answer = await orders({ storeId: undefined, windows: {} });
    expectProblem(answer, 400, 'UNKNOWN_FIELD', 'windows');
    expectProblem(answer, 400, 'UNKNOWN_FIELD', 'storeId');
  });

  it('in one order of a batch, which refuses no other', async () => {
    const { body } = await merchant.caller.post<{ results: { status: number; problem?: ProblemBody }[] }>(
      '/v1/orders:batch',
      { orders: [orderFor(merchant), orderFor(merchant, { windows: {} }), orderFor(merchant)] },
    );
    expect(body.results.map(({ status, problem }) => problem?.code ?? status)).toEqual([
      201,
      'UNKNOWN_FIELD',
      201,
    ]);
  });

  it('but not to probes, scrapers and shops, which call as they were told to', async () => {
    for (const path of ['/healthz?probe=1', '/metrics?match=a'])
      expect((await service.as().get(path)).status).toBe(200);
    // On a machine that others use too a loop may just now be late.
    await until(async () => (await service.as().get('/readyz?probe=1')).status === 200, 'to be ready', 30);
    const call = await service.as().post('/v1/hooks/stock/none?topic=stock', { any: 1 });
    expectProblem(call, 404, 'NOT_FOUND');
  });

  const messageOf = ({ body }: Answer<unknown>, field: string) =>
    (body as ProblemBody).errors?.find((error) => error.field === field)?.message;
});
