import { readFileSync } from 'node:fs';
import type {
  ImportAnswer,
  ImportRowsPage,
  MerchantAnswer,
  StoresPage,
  RegisteredCarriers,
} from '../../../libs/client/openapi.js';
import { expectProblem } from '../../support/bad-input.js';
import { ENGINES } from '../../support/engines.js';
import { startProcesses, WORKERS, type Processes } from '../../support/processes.js';
import { nextOffer, proofFor, step, until } from '../../support/story.js';

const CITY = readFileSync('docs/example-city/city.geojson', 'utf8');
const STORES = readFileSync('docs/example-city/stores.csv', 'utf8');
const RIDERS = readFileSync('docs/example-city/riders.csv', 'utf8');
const reason = 'a new city';
const GEOJSON = { 'content-type': 'application/geo+json' };
const CSV = { 'content-type': 'text/csv' };

describe.each(ENGINES)('a city from files ($engine)', (engine) => {
  let service: Processes;
  beforeAll(async () => {
    service = await startProcesses(engine);
  });
  afterAll(() => service.stop());

  const path = '/v1/ops/import';
  const send = async (body: string | FormData, query = '', headers: Record<string, string> = GEOJSON) => {
    const sent = await service.ops.post<ImportAnswer>(`${path}${query}`, body, headers);
    if (sent.status !== 202) throw new Error(JSON.stringify(sent.body));
    return sent.body.id;
  };
  const read = async (id: string) => (await service.ops.get<ImportAnswer>(`${path}/${id}`)).body;
  const settled = (id: string) =>
    until(
      async () => {
        const found = await read(id);
        return ['checked', 'done', 'failed'].includes(found.state) ? found : undefined;
      },
      'an import',
      60,
    );
  const checked = async (...sent: Parameters<typeof send>) => settled(await send(...sent));
  const apply = async (id: string, choice: object = {}) => {
    const told = await service.ops.post(`${path}/${id}/apply`, { ...choice, reason });
    if (told.status !== 202) throw new Error(JSON.stringify(told.body));
    return settled(id);
  };
  const rowsOf = async (id: string, query = '') =>
    (await service.ops.get<ImportRowsPage>(`${path}/${id}/rows?limit=1000${query}`)).body.rows;
  const count = async (table: string) =>
    (await service.database.query<{ count: number }>(`SELECT count(*)::int FROM ${table}`))[0]?.count;

  it('is registered by two files at once, whose workers are killed, without a double', async () => {
    const [one, other] = await Promise.all([checked(CITY), checked(CITY)]);
    expect([await count('zones'), await count('compounds')]).toEqual([0, 0]);
    expect(one).toMatchObject({
      state: 'checked',
      error: null,
      outcomes: {
        zone: { create: 2 },
        compound: { create: 30 },
        building: { create: 120 },
        gate: { create: 30 },
      },
    });
    for (const { id } of [one, other]) await service.ops.post(`${path}/${id}/apply`, { reason });
    await until(async () => ((await count('compounds')) ?? 0) > 1 || undefined, 'a compound', 30);
    await service.kill(...WORKERS);
    await service.start(...WORKERS);
    const ends = await Promise.all([settled(one.id), settled(other.id)]);
    expect(ends.map(({ state, progress }) => [state, progress.applied])).toEqual([
      ['done', 212],
      ['done', 212],
    ]);
    expect([await count('zones'), await count('compounds'), await count('drop_points')]).toEqual([2, 30, 30]);
    const buildings = await service.database.query<{ count: number }>(
      'SELECT sum(jsonb_array_length(buildings))::int AS count FROM compounds',
    );
    expect(buildings[0]?.count).toBe(120);
    const again = await checked(CITY);
    expect(again.outcomes).toMatchObject({
      zone: { same: 2 },
      compound: { same: 30 },
      building: { same: 120 },
    });
  }, 150_000);

  it('is changed by a file that comes again, by chosen rows only', async () => {
    const changed = CITY.replace('"Plum Court 1"', '"Plum Garden"').replace(
      '"Orchid Court 1"',
      '"Orchid Garden"',
    );
    const { id, outcomes } = await checked(changed);
    expect(outcomes.compound).toEqual({ change: 2, same: 28 });
    const [plum, orchid] = await rowsOf(id, '&outcome=change');
    expect(plum).toMatchObject({ externalId: 'c01', changes: ['name'], appliedAt: null });
    await apply(id, { rows: [plum?.number] });
    const names = await service.database.query<{ name: { en: string } }>(
      `SELECT name FROM compounds WHERE external_id IN ('c01', 'c02') ORDER BY external_id`,
    );
    expect(names.map(({ name }) => name.en)).toEqual(['Plum Garden', 'Orchid Court 1']);
    const twice = await service.ops.post(`${path}/${id}/apply`, { rows: [plum?.number], reason });
    expectProblem(twice, 400, 'VALIDATION_FAILED', 'rows');
    await apply(id, { rows: [orchid?.number] });
    expect((await read(id)).progress).toMatchObject({ applied: 2 });
    const { body: audit } = await service.ops.get<{ entries: { action: string; reason: string }[] }>(
      '/v1/ops/audit?limit=2',
    );
    expect(audit.entries).toMatchObject([{ action: 'change_compound', reason }, { action: 'apply_import' }]);
  }, 60_000);

  it('has the first bag delivered by a rider of the table, with a key that ops hands out', async () => {
    const { body: merchant } = await service.ops.post<MerchantAnswer>('/v1/ops/merchants', {
      name: 'Willow Grocers',
    });
    for (const [table, of] of [
      [STORES, 'stores'],
      [RIDERS, 'riders'],
    ] as const) {
      const { id, outcomes } = await checked(table, `?rows=${of}`, CSV);
      expect(Object.values(outcomes)).toEqual([{ create: of === 'stores' ? 1 : 10 }]);
      await apply(id);
      expect((await rowsOf(id)).map(({ name }) => name).join('')).toBe(of === 'stores' ? '柳树鲜食' : '');
    }
    const { body: stores } = await service.ops.get<StoresPage>('/v1/ops/stores');
    const { body: riders } = await service.ops.get<RegisteredCarriers>(
      '/v1/ops/carriers?externalId=rider-01',
    );
    const { body: key } = await service.ops.post<{ key: string }>(
      `/v1/ops/carriers/${riders.carriers[0]?.id}/keys`,
    );
    const rider = { id: riders.carriers[0]?.id as string, caller: service.as(key.key) };
    const store = stores.stores[0];
    await rider.caller.put('/v1/rider/shift', { state: 'online', location: store?.location });
    const shop = service.as(merchant.apiKey);
    await shop.put(`/v1/stores/${store?.id}/stock`, [{ sku: 'milk', onHand: 5 }]);
    const [compound] = await service.database.query<{ id: string }>(
      `SELECT id FROM compounds WHERE external_id = 'c03'`,
    );
    const { status, body: order } = await shop.post('/v1/orders', {
      externalId: 'first',
      storeId: store?.id,
      lines: [{ sku: 'milk', quantity: 1 }],
      dropoff: {
        compoundId: compound?.id,
        building: '3',
        room: '201',
        contact: { name: '王', phone: '13800000000' },
      },
    });
    expect({ status, order }).toMatchObject({ status: 201 });
    const offer = await nextOffer(rider, order.deliveryId as string);
    for (const name of ['accept', 'pick-up', 'arrive']) await step(rider, offer.id, name);
    expect((await step(rider, offer.id, 'deliver', proofFor(offer))).status).toBe(200);
    expect((await shop.get(`/v1/orders/${order.id as string}`)).body.state).toBe('delivered');
  }, 60_000);

  it('says of each row why it is refused, and of a file why it cannot be read', async () => {
    const feature = (id: unknown, properties: object, geometry: unknown) => ({
      type: 'Feature',
      id,
      properties,
      geometry,
    });
    const square = [
      [121.63, 31.3],
      [121.64, 31.3],
      [121.64, 31.31],
      [121.63, 31.31],
      [121.63, 31.3],
    ];
    const name = '区';
    const { id } = await checked(
      JSON.stringify({
        type: 'FeatureCollection',
        features: [
          feature(
            'z1',
            { kind: 'zone', name },
            { type: 'Polygon', coordinates: [square.map(([a, b]) => [b, a])] },
          ),
          feature('z2', { kind: 'zone', name }, { type: 'Polygon', coordinates: [square.toReversed()] }),
          feature('z2', { kind: 'zone', name }, { type: 'Polygon', coordinates: [square] }),
          feature('z3', { kind: 'zone', name: '\u0000' }, { type: 'Polygon', coordinates: [square] }),
          feature('z4', { kind: 'zone', name }, { type: 'GeometryCollection', geometries: [] }),
          feature('z5', { kind: 'zone', name }, null),
          feature(undefined, { kind: 'building', number: '1' }, { type: 'Point', coordinates: [0.1, 0.1] }),
          feature('way/1', { highway: 'residential' }, { type: 'LineString', coordinates: square }),
        ],
      }),
    );
    const found = await rowsOf(id);
    expect(
      found.map(({ outcome, errors, warnings }) => [outcome, errors[0]?.field, warnings[0]?.message]),
    ).toEqual([
      ['refuse', 'geometry.coordinates.0.0', undefined],
      ['create', undefined, expect.stringContaining('wound against')],
      ['refuse', 'id', undefined],
      ['refuse', 'name', undefined],
      ['refuse', 'geometry', undefined],
      ['refuse', 'geometry', undefined],
      ['refuse', 'compound', undefined],
    ]);
    expect(found[0]?.errors[0]?.message).toContain('swapped');
    expect((await read(id)).progress).toMatchObject({ read: 8, ignored: 1, rows: 7 });
    await service.ops.delete(`${path}/${id}`);
    expect((await service.ops.get(`${path}/${id}`)).status).toBe(404);

    for (const [body, words, query, headers] of [
      ['{"type":"FeatureCollection","features":[', /breaks off/],
      ['{"type":"Feature"}', /FeatureCollection/],
      ['[]', /"type"/],
      ['nonsense', /not JSON/],
      [`{"a":${'['.repeat(40)}`, /deeper/],
      ['a,b\n1,2\n', /names no column for id, name/, '?rows=riders', CSV],
      ['PK\u0003\u0004', /Excel/, '?rows=riders', CSV],
    ] as [string, RegExp, string?, Record<string, string>?][]) {
      const failed = await checked(body, query, headers);
      expect(failed).toMatchObject({ state: 'failed', error: expect.stringMatching(words) });
      expectProblem(await service.ops.post(`${path}/${failed.id}/apply`, { reason }), 409, 'WRONG_STATE');
    }
    expectProblem(await service.ops.post(path, 'id\n1', CSV), 400, 'VALIDATION_FAILED', 'rows');
    expectProblem(await service.ops.post(path, '', GEOJSON), 415, 'UNSUPPORTED_MEDIA_TYPE');
    expectProblem(await service.ops.post(`${path}/none/apply`, { reason }), 404, 'NOT_FOUND');
  }, 60_000);
});
