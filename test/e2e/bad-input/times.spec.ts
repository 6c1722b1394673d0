import { expectProblem, leavingAllAsItWas } from '../../support/bad-input.js';
import type { Answer } from '../../support/answer.js';
import { ENGINES, type Engine } from '../../support/engines.js';
import { startService, type Service } from '../../support/service.js';
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

/** What clocks that are not set, and libraries' defaults, make of a time. */
const NO_TIMES = [
  '0001-01-01T00:00:00+08:00',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59Z',
  '9999-12-31T23:59:59-08:00',
  '10000-01-01T00:00:00Z',
  '+010000-01-01T00:00:00Z',
  '1970-01-01T00:00:00Z',
  '2200-01-01T00:00:00Z',
];
const YEARS_AHEAD = new Date(Date.now() + 500 * 86_400_000).toISOString();
const YEARS_AGO = new Date(Date.now() - 500 * 86_400_000).toISOString();

describe('a time of no use is refused by name, wherever it is sent', () => {
  let service: Service;
  let merchant: Merchant;
  let rider: Rider;

  beforeAll(async () => {
    service = await startService(engine);
    const zoneId = await openZone(service);
    merchant = await openMerchant(service);
    rider = await rideIn(service, zoneId, { online: false });
  });
  afterAll(() => service.stop());

  const store = () => `/v1/stores/${merchant.storeId}`;
  const order = (change: object) => merchant.caller.post('/v1/orders', orderFor(merchant, change));
  type Call = (time: string) => Promise<Answer>;
  const FIELDS: readonly (readonly [field: string, call: Call])[] = [
    ['window.earliest', (earliest) => order({ window: { earliest } })],
    ['window.latest', (latest) => order({ window: { latest } })],
    ['readyAt', (readyAt) => order({ readyAt })],
    ['0.asOf', (asOf) => merchant.caller.put(`${store()}/stock`, [{ sku: 'milk', onHand: 1, asOf }])],
    [
      'asOf',
      (asOf) => merchant.caller.put(`${store()}/stock/all`, { asOf, levels: [{ sku: 'milk', onHand: 1 }] }),
    ],
    [
      '0.at',
      (at) =>
        merchant.caller.post(`${store()}/stock/movements`, [
          { sku: 'milk', change: -1, reference: 'r-1', at },
        ]),
    ],
    [
      'asOf',
      (asOf) =>
        merchant.caller.post(`${store()}/stock.csv?asOf=${encodeURIComponent(asOf)}`, 'sku,stock\nmilk,1\n', {
          'content-type': 'text/csv',
        }),
    ],
    [
      'endsAt',
      (endsAt) => rider.caller.put('/v1/rider/shift', { state: 'online', location: CENTRE, endsAt }),
    ],
    [
      'until',
      (until) => service.ops.post(`/v1/ops/riders/${rider.id}/stand-down`, { until, reason: 'traced' }),
    ],
    ['now', (now) => service.ops.put('/v1/ops/clock', { now })],
  ];
  const PLANS = ['window.earliest', 'window.latest', 'readyAt', 'endsAt', 'until'];

  it.each(FIELDS.flatMap(([field, call]) => NO_TIMES.map((time) => ({ field, call, time }))))(
    '$field of $time',
    async ({ field, call, time }) => {
      expectProblem(await leavingAllAsItWas(service, () => call(time)), 400, 'VALIDATION_FAILED', field);
    },
  );

  it.each(FIELDS.filter(([field]) => PLANS.includes(field)))(
    '%s of the year after next',
    async (field, call) => {
      const answer = await leavingAllAsItWas(service, () => call(YEARS_AHEAD));
      expectProblem(answer, 400, 'VALIDATION_FAILED', field);
    },
  );

  it.each(FIELDS.filter(([field]) => ['window.earliest', 'readyAt'].includes(field)))(
    '%s of the year before last',
    async (field, call) => {
      const answer = await leavingAllAsItWas(service, () => call(YEARS_AGO));
      expectProblem(answer, 400, 'VALIDATION_FAILED', field);
    },
  );

  it('in one order of a batch, and costs the others nothing', async () => {
    const times = [...NO_TIMES, YEARS_AHEAD];
    const orders = times.flatMap((latest) => [
      orderFor(merchant, { window: { latest } }),
      orderFor(merchant),
    ]);
    const { body } = await merchant.caller.post<{ results: { status: number }[] }>('/v1/orders:batch', {
      orders,
    });
    expect(body.results.map(({ status }) => status)).toEqual(times.flatMap(() => [400, 201]));
  });

  it('but one written as libraries write it is taken', async () => {
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 16);
    const spellings = [`${tomorrow}:00+0000`, `${tomorrow}:00+00`, `${tomorrow}Z`, `${tomorrow}:00.0z`];
    for (const latest of [...spellings, `${tomorrow}:00Z`.replace('T', 't')]) {
      expect((await order({ window: { latest } })).status).toBe(201);
    }
    // In a query a plus sign that is not escaped stands for a space.
    const list = await merchant.caller.post(
      `${store()}/stock.csv?asOf=2026-01-01T08:00:00+08:00`,
      'sku,stock\n',
      {
        'content-type': 'text/csv',
      },
    );
    expect(list.body).not.toMatchObject({ code: 'VALIDATION_FAILED' });
  });
});
