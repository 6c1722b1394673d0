import type {
  CompoundAnswer,
  DrawnZoneAnswer,
  DropPointAnswer,
  DropPointsPage,
  MerchantsPage,
  RegisteredCarrier,
  RegisteredCarriers,
  StoreAnswer,
  StoresPage,
  Zones,
} from '../../libs/client/openapi.js';
import { expectProblem } from '../support/bad-input.js';
import { openCompound } from '../support/compound.js';
import { ENGINES, type Engine } from '../support/engines.js';
import { startService, type Service } from '../support/service.js';
import { nextOffer, proofFor, step } from '../support/story.js';
import { at, openMerchant, openZone, orderFor, rideIn, type Merchant } from '../support/town.js';

const [engine] = ENGINES as [Engine];
const reason = 'a test';

/** A square ring so many metres from the middle of the town, as GeoJSON has it. */
const ring = (south: number, west: number, side: number) =>
  [
    [south, west],
    [south, west + side],
    [south + side, west + side],
    [south + side, west],
    [south, west],
  ]
    .map(([north, east]) => at(north as number, east as number))
    .map(({ lat, lng }) => [lng, lat]);

describe('what is registered', () => {
  let service: Service;
  let merchant: Merchant;
  let zoneId: string;
  beforeAll(async () => {
    service = await startService(engine);
    zoneId = await openZone(service);
    merchant = await openMerchant(service);
  });
  afterAll(() => service.stop());

  const retire = async (path: string) => (await service.ops.delete(`/v1/ops/${path}`)).status;
  const reinstate = async (path: string) =>
    (await service.ops.post(`/v1/ops/${path}/reinstate`, { reason })).status;
  const order = (dropoff: object, of = merchant) =>
    of.caller.post<{ id: string; zoneId: string; deliveryId: string }>(
      '/v1/orders',
      orderFor(of, {}, dropoff),
    );

  it('has holes and parts in zones: an order in the hole is outside, in each part inside', async () => {
    const far = 40_000;
    const area = {
      type: 'MultiPolygon',
      coordinates: [[ring(far, 0, 900).toReversed(), ring(far + 300, 300, 300)], [ring(far, 2_000, 300)]],
    };
    const name = { zh: '环', en: 'Ring' };
    const drawn = await service.ops.post<DrawnZoneAnswer>('/v1/ops/zones', {
      name,
      area,
      reason,
      externalId: 'ring',
    });
    expect(drawn).toMatchObject({ status: 201, body: { externalId: 'ring', overlaps: [], retiredAt: null } });
    expect(drawn.body.area.coordinates[0]?.[0]).toEqual(ring(far, 0, 900));
    const at2 = (north: number, east: number) => ({ address: 'x', location: at(far + north, east) });
    expectProblem(await order(at2(450, 450)), 422, 'OUTSIDE_ZONES', 'dropoff.location');
    expect((await order(at2(100, 100))).body.zoneId).toBe(drawn.body.id);
    expect((await order(at2(100, 2_100))).body.zoneId).toBe(drawn.body.id);

    for (const [coordinates, field] of [
      [[ring(far, 0, 900), ring(far + 800, 800, 300)], 'area.coordinates.0.1'],
      [[ring(far, 0, 900).slice(1)], 'area.coordinates.0'],
    ] as const)
      expectProblem(
        await service.ops.post('/v1/ops/zones', { name, area: { type: 'Polygon', coordinates }, reason }),
        400,
        'VALIDATION_FAILED',
        field,
      );
    const twice = await service.ops.post('/v1/ops/zones', { name, area, reason, externalId: 'ring' });
    expectProblem(twice, 409, 'EXTERNAL_ID_USED', 'externalId');
    expect((await service.ops.get<DrawnZoneAnswer>(`/v1/ops/zones/${drawn.body.id}`)).body.name).toEqual(
      name,
    );
  });

  it('a store that is retired takes no orders, and what it has taken is brought', async () => {
    const shop = await openMerchant(service, { location: at(50, 50) });
    const rider = await rideIn(service, zoneId, { location: at(50, 50) });
    const { body: taken } = await order({}, shop);
    expect(await retire(`merchants/${shop.id}`)).toBe(409);
    expect(await retire(`stores/${shop.storeId}`)).toBe(204);
    expectProblem(await order({}, shop), 422, 'UNKNOWN_STORE');
    const offer = await nextOffer(rider, taken.deliveryId);
    for (const name of ['accept', 'pick-up', 'arrive']) await step(rider, offer.id, name);
    expectProblem(await service.ops.delete(`/v1/ops/carriers/${rider.id}`), 409, 'BAGS_IN_HAND');
    expect((await step(rider, offer.id, 'deliver', proofFor(offer))).status).toBe(200);

    expect(await retire(`merchants/${shop.id}`)).toBe(204);
    const { body: page } = await service.ops.get<MerchantsPage>('/v1/ops/merchants?retired=true');
    expect(page.merchants.map(({ id }) => id)).toEqual([shop.id]);
    expect(await reinstate(`stores/${shop.storeId}`)).toBe(409);
    expect(await reinstate(`merchants/${shop.id}`)).toBe(200);
    expect(await reinstate(`stores/${shop.storeId}`)).toBe(200);
    const moved = { name: { zh: '新店', en: 'New' }, location: at(60, 60), externalId: 's1', reason };
    const { body: store } = await service.ops.patch<StoreAnswer>(`/v1/ops/stores/${shop.storeId}`, moved);
    expect(store).toMatchObject({ name: moved.name, location: moved.location, externalId: 's1' });
    const { body: stores } = await service.ops.get<StoresPage>(`/v1/ops/stores?merchantId=${shop.id}`);
    expect(stores.stores).toEqual([store]);

    expect(await retire(`carriers/${rider.id}`)).toBe(204);
    const start = () => rider.caller.put('/v1/rider/shift', { state: 'online', location: at(50, 50) });
    expectProblem(await start(), 409, 'RETIRED');
    expect(await reinstate(`carriers/${rider.id}`)).toBe(200);
    expect((await start()).status).toBe(200);
    expect(await retire(`carriers/${rider.id}`)).toBe(204);
  });

  it('a compound that is retired takes no orders; its buildings, gates and shelves go one by one', async () => {
    const compound = await openCompound(service, zoneId);
    const path = `compounds/${compound.id}`;
    const read = async () => (await service.ops.get<CompoundAnswer>(`/v1/ops/${path}`)).body;
    const to = (building: string) => order({ compoundId: compound.id, building, location: undefined });
    expect((await to('2')).status).toBe(201);
    expect(await retire(`${path}/buildings/2`)).toBe(204);
    expectProblem(await to('2'), 422, 'UNKNOWN_BUILDING');
    expect((await read()).former.buildings).toMatchObject([{ number: '2' }]);

    const [gate] = compound.gates as [CompoundAnswer['gates'][0]];
    expect(await retire(`${path}/gates/${gate.id}`)).toBe(409);
    const shelf = gate.dropPoints.find(({ kind }) => kind === 'gate_shelf') as DropPointAnswer;
    expect(await retire(`drop-points/${shelf.id}`)).toBe(204);
    const { body: gone } = await service.ops.get<DropPointsPage>(
      `/v1/ops/drop-points?compoundId=${compound.id}&retired=true`,
    );
    expect(gone.dropPoints.map(({ id }) => id)).toEqual([shelf.id]);
    expect(await reinstate(`drop-points/${shelf.id}`)).toBe(200);

    const volunteer = { kind: 'volunteer', name: 'V', zoneId, compoundId: compound.id, vehicle: 'foot' };
    const { body: carrier } = await service.ops.post('/v1/ops/carriers', volunteer);
    const needed = await service.ops.delete(`/v1/ops/${path}`);
    expectProblem(needed, 409, 'STILL_NEEDED');
    expect(needed.body).toMatchObject({ left: { volunteers: 1 } });
    expect(await retire(`carriers/${carrier.id as string}`)).toBe(204);
    expect([await retire(path), await retire(path)]).toEqual([204, 204]);
    expectProblem(await to('1'), 422, 'UNKNOWN_COMPOUND');
    expectProblem(await service.ops.patch(`/v1/ops/${path}`, { state: 'open', reason }), 409, 'RETIRED');
    expect(await reinstate(path)).toBe(200);
    expect((await to('1')).status).toBe(201);
  });

  it('is listed page by page, and changed', async () => {
    const rider = await rideIn(service, zoneId, { online: false });
    const path = `/v1/ops/carriers/${rider.id}`;
    const change = { name: '新名', vehicle: 'car', capacity: { bags: 30 }, externalId: 'r-1', reason };
    expect((await service.ops.patch<RegisteredCarrier>(path, change)).body).toMatchObject({
      name: '新名',
      vehicle: 'car',
      capacity: { bags: 30, weightGrams: 45_000 },
    });
    expectProblem(await service.ops.patch(path, { zoneId: 'none', reason }), 422, 'UNKNOWN_ZONE');
    expectProblem(await service.ops.patch(path, { reason }), 400, 'VALIDATION_FAILED');
    const seen: string[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const { body }: { body: RegisteredCarriers } = await service.ops.get<RegisteredCarriers>(
        `/v1/ops/carriers?zoneId=${zoneId}&limit=1${cursor && `&cursor=${cursor}`}`,
      );
      seen.push(...body.carriers.map(({ id }) => id));
      cursor = body.nextCursor;
    }
    expect(seen).toContain(rider.id);
    expect(seen).toEqual([...new Set(seen)].sort());
    const { body: zones } = await service.ops.get<Zones>('/v1/ops/zones?limit=1');
    expect(zones).toMatchObject({ zones: [{ retiredAt: null }], nextCursor: zones.zones[0]?.id });
    for (const kind of ['zones', 'compounds', 'drop-points', 'stores', 'merchants', 'carriers'])
      expect((await service.ops.get(`/v1/ops/${kind}/none`)).status).toBe(404);
  });
});
