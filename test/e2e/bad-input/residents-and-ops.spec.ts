import { expectProblem, leavingAllAsItWas, withField, wrongFields } from '../../support/bad-input.js';
import { compoundRequest, openCompound } from '../../support/compound.js';
import { ENGINES, type Engine } from '../../support/engines.js';
import { startService, type Service } from '../../support/service.js';
import { CENTRE, openMerchant, openZone, orderFor } from '../../support/town.js';

const [engine] = ENGINES as [Engine];
const NO_REASON = [undefined, null, '', ' ', 'x'.repeat(501), 7];
const NO_NAME = [undefined, null, '', 'x'.repeat(201), 7];

describe('what residents and ops send and makes no sense is refused, and changes nothing', () => {
  let service: Service;
  let zoneId: string;
  let otherZone: string;
  let merchantId: string;
  let storeId: string;
  let deliveryId: string;
  let link: string;
  let compoundId: string;

  beforeAll(async () => {
    service = await startService(engine);
    zoneId = await openZone(service);
    otherZone = await openZone(service, {}, { lat: 33, lng: 121 });
    const merchant = await openMerchant(service);
    merchantId = merchant.id;
    storeId = merchant.storeId;
    const { body } = await merchant.caller.post('/v1/orders', orderFor(merchant));
    deliveryId = body.deliveryId as string;
    compoundId = (await openCompound(service, zoneId)).id;
    link = new URL(body.trackingUrl as string).pathname;
  });
  afterAll(() => service.stop());

  type Call = (body: unknown) => ReturnType<Service['ops']['post']>;
  const post =
    (path: () => string): Call =>
    (body) =>
      service.ops.post(path(), body);
  const TABLES: [string, Call, () => object, Parameters<typeof wrongFields>[0]][] = [
    [
      "a resident's note",
      (body) => service.as().post(`${link}/note`, body),
      () => ({ note: '放门口', wishes: { place: 'door', notBefore: '18:00' } }),
      [
        ['note', [null, 7, 'x'.repeat(2_001)]],
        ['wishes', [null, 'door', []]],
        ['wishes.place', [null, 'roof']],
        ['wishes.photo', [null, true, 'forbidden']],
        ['wishes.notBefore', [null, '9:00', '24:00', 9]],
        ['wishes.notAfter', ['18:00']],
        ['wishes.disinfect', [null, 'yes']],
      ],
    ],
    [
      "a resident's message",
      (body) => service.as().post(`${link}/messages`, body),
      () => ({ text: 'hello' }),
      [['text', [undefined, null, '', ' ', 'x'.repeat(501), 7]]],
    ],
    [
      'a hold',
      post(() => `/v1/ops/deliveries/${deliveryId}/hold`),
      () => ({ reason: 'rain' }),
      [['reason', NO_REASON]],
    ],
    [
      'a waiver',
      post(() => `/v1/ops/deliveries/${deliveryId}/waive`),
      () => ({ rule: 'photo', reason: 'camera broken' }),
      [
        ['rule', [undefined, null, '', 'gravity', 7]],
        ['reason', NO_REASON],
      ],
    ],
    [
      'a zone',
      post(() => '/v1/ops/zones'),
      () => ({
        name: { zh: '区', en: 'Zone' },
        polygon: [
          CENTRE,
          { lat: CENTRE.lat + 0.01, lng: CENTRE.lng },
          { lat: CENTRE.lat, lng: CENTRE.lng + 0.01 },
        ],
        rules: {},
        reason: 'new',
      }),
      [
        ['name', [undefined, null, 'Zone']],
        ['name.zh', NO_NAME],
        ['polygon', [undefined, null, [], [CENTRE, CENTRE], 'round']],
        ['polygon.1.lat', [undefined, null, 91]],
        ['rules.offerSeconds', [null, 0, '45', 1e6]],
        ['rules.photo', [null, 'always']],
        ['reason', NO_REASON],
      ],
    ],
    [
      'a change of a zone',
      (body) => service.ops.patch(`/v1/ops/zones/${zoneId}`, body),
      () => ({ state: 'open', rules: {}, reason: 'outbreak' }),
      [
        ['state', [null, 'closed', 1]],
        ['rules', [null, 'strict']],
        ['rules.maxLegsInHand', [null, 0, 51]],
        ['reason', NO_REASON],
      ],
    ],
    [
      'a compound',
      post(() => '/v1/ops/compounds'),
      () => compoundRequest(zoneId, { dropWishes: { place: 'door' } }),
      [
        ['zoneId', [undefined, null, '', 7]],
        ['name.zh', NO_NAME],
        ['location.lat', [undefined, null, 91]],
        ['state', [null, 'closed', 1]],
        ['gates', [undefined, null, [], 'south']],
        ['gates.0.location', [undefined, null, 'south']],
        ['gates.0.dropPoints.0.kind', [undefined, null, 'door']],
        ['gates.0.dropPoints.0.places', [undefined, null, 0, 1.5, '20']],
        ['buildings.0.floors', [undefined, null, 0, 151]],
        ['buildings.0.lift', [undefined, null, 'yes']],
        ['buildings.1.number', [undefined, null, '', 2]],
        ['dropWishes.place', [null, 'roof']],
        ['reason', NO_REASON],
      ],
    ],
    [
      'a change of a compound',
      (body) => service.ops.patch(`/v1/ops/compounds/${compoundId}`, body),
      () => ({ state: 'sealed', reason: 'outbreak' }),
      [
        ['state', [null, 'closed', 1]],
        ['gates', [null, []]],
        ['buildings', [null, 'three']],
        ['reason', NO_REASON],
      ],
    ],
    [
      'a merchant',
      post(() => '/v1/ops/merchants'),
      () => ({ name: 'Shop' }),
      [
        ['name', NO_NAME],
        ['webhookUrl', [null, 'shop', 'ftp://shop.example/hooks', 7]],
      ],
    ],
    [
      'a store',
      post(() => `/v1/ops/merchants/${merchantId}/stores`),
      () => ({ name: { zh: '店', en: 'Shop' }, location: CENTRE }),
      [
        ['name.en', NO_NAME],
        ['location.lat', [undefined, null, 91]],
        ['preparationSeconds', [null, -1, 1.5, 1e6]],
      ],
    ],
    [
      'a carrier',
      post(() => '/v1/ops/carriers'),
      () => ({ kind: 'rider', name: 'Li', zoneId, capacity: {} }),
      [
        ['kind', [undefined, null, 'drone']],
        ['name', NO_NAME],
        ['zoneId', [undefined, null, '', 7]],
        ['vehicle', [null, 'rocket']],
        ['capacity.bags', [null, 0, 201]],
      ],
    ],
    [
      'a source of stock',
      (body) => service.ops.put(`/v1/ops/stores/${storeId}/stock-source`, body),
      () => ({ adapter: 'csv', settings: { url: 'http://shop.example/stock.csv' } }),
      [
        ['adapter', [undefined, null, '', 'fax']],
        ['settings', [undefined, null, 'here']],
        ['settings.url', [undefined, null, 'here', 7]],
        ['everySeconds', [null, 0, 86_401, 'often']],
      ],
    ],
    [
      'a time',
      (body) => service.ops.put('/v1/ops/clock', body),
      () => ({ now: '2022-03-28T08:00:00+08:00', speed: 1 }),
      [
        ['now', [undefined, null, 'now', 0]],
        ['speed', [null, 0, -1, 'fast', 1e6]],
      ],
    ],
  ];

  const cases = TABLES.flatMap(([what, call, good, table]) =>
    wrongFields(table).map(({ field, value, told }) => ({ what, call, good, field, value, told })),
  );

  it.each(cases)('$what with $told', async ({ call, good, field, value }) => {
    const answer = await leavingAllAsItWas(service, () => call(withField(good(), field, value)));
    expectProblem(answer, 400, 'VALIDATION_FAILED', field);
  });

  it.each([
    ['a note that says nothing', () => service.as().post(`${link}/note`, {}), 400, 'VALIDATION_FAILED'],
    [
      'a change of a zone that changes nothing',
      () => service.ops.patch(`/v1/ops/zones/${zoneId}`, { reason: 'why not' }),
      400,
      'VALIDATION_FAILED',
    ],
    [
      'a rule that no zone has',
      () => service.ops.patch(`/v1/ops/zones/${zoneId}`, { rules: { fotos: 'required' }, reason: 'typo' }),
      400,
      'UNKNOWN_FIELD',
    ],
    [
      'a volunteer without a compound',
      () => service.ops.post('/v1/ops/carriers', { kind: 'volunteer', name: 'Wu', zoneId }),
      400,
      'VALIDATION_FAILED',
    ],
    [
      'a carrier of an unknown zone',
      () => service.ops.post('/v1/ops/carriers', { kind: 'rider', name: 'Li', zoneId: 'atlantis' }),
      422,
      'UNKNOWN_ZONE',
    ],
    [
      'a volunteer of an unknown compound',
      () =>
        service.ops.post('/v1/ops/carriers', {
          kind: 'volunteer',
          name: 'Wu',
          zoneId,
          compoundId: 'atlantis',
        }),
      422,
      'UNKNOWN_COMPOUND',
    ],
    [
      'a volunteer in another zone than its compound',
      () =>
        service.ops.post('/v1/ops/carriers', {
          kind: 'volunteer',
          name: 'Wu',
          zoneId: otherZone,
          compoundId,
        }),
      400,
      'VALIDATION_FAILED',
    ],
    [
      'a change of an unknown zone',
      () => service.ops.patch('/v1/ops/zones/atlantis', { state: 'sealed', reason: 'sunk' }),
      404,
      'NOT_FOUND',
    ],
    [
      'a store of an unknown merchant',
      () =>
        service.ops.post('/v1/ops/merchants/atlantis/stores', {
          name: { zh: '店', en: 'Shop' },
          location: CENTRE,
        }),
      404,
      'NOT_FOUND',
    ],
    [
      'a hold of an unknown delivery',
      () =>
        service.ops.post('/v1/ops/deliveries/019aaaaa-0000-7000-8000-000000000000/hold', { reason: 'rain' }),
      404,
      'NOT_FOUND',
    ],
    [
      'a release of what is not held',
      () => service.ops.post(`/v1/ops/deliveries/${deliveryId}/release`, { reason: 'sun' }),
      409,
      'WRONG_STATE',
    ],
    [
      'a new carrier for what has none',
      () => service.ops.post(`/v1/ops/deliveries/${deliveryId}/reassign`, { reason: 'slow' }),
      409,
      'WRONG_STATE',
    ],
  ])('%s', async (_, call, status, code) => {
    expectProblem(await leavingAllAsItWas(service, call), status, code);
  });
});
