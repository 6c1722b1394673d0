import { expectProblem, leavingAllAsItWas } from '../../support/bad-input.js';
import type { CompoundAnswer } from '../../../libs/client/openapi.js';
import { behindTheGate, openCompound } from '../../support/compound.js';
import { ENGINES, type Engine } from '../../support/engines.js';
import { startService, type Service } from '../../support/service.js';
import { at, openMerchant, openZone, orderFor, rideIn, type Merchant } from '../../support/town.js';
import { takeTo } from '../../support/way-to-the-door.js';

const [engine] = ENGINES as [Engine];

describe('the door of an order', () => {
  let service: Service;
  let zoneId: string;
  let merchant: Merchant;
  let compound: CompoundAnswer;

  beforeAll(async () => {
    service = await startService(engine);
    zoneId = await openZone(service);
    await openZone(service, {}, at(6_000, 0));
    merchant = await openMerchant(service);
    compound = await openCompound(service, zoneId);
  });
  afterAll(() => service.stop());

  const post = (door: object, change: object = {}) =>
    merchant.caller.post('/v1/orders', orderFor(merchant, change, behindTheGate(compound, door)));
  const boundFor = async (order: Awaited<ReturnType<typeof post>>) =>
    (
      await service.database.query<{ lat: number; lng: number }>(
        'SELECT lat, lng FROM deliveries WHERE id = $1',
        [order.body.deliveryId],
      )
    )[0];

  it.each(['3', '3号楼', '3栋', '3#', '３', '03', '三号楼', 'Building 3', '3\u200B号楼'])(
    'is at building 3, which the resident wrote as %s',
    async (building) => {
      const order = await post({ building });
      expect(order).toMatchObject({ status: 201 });
      expect(order.body).not.toHaveProperty('warnings');
      expect(await boundFor(order)).toEqual(compound.buildings[2]?.location);
      await merchant.caller.post(`/v1/orders/${order.body.id}/cancel`);
    },
  );

  it('is shown to the rider as it was written', async () => {
    const rider = await rideIn(service, zoneId);
    const { body } = await post({ building: '三号楼', unit: '二单元', floor: '5F', room: '502室' });
    const taken = await takeTo(rider, { deliveryId: body.deliveryId as string }, 'accept');
    expect(taken.dropoff).toMatchObject({
      building: '三号楼',
      unit: '二单元',
      floor: '5F',
      room: '502室',
      location: compound.buildings[2]?.location,
    });
    const [leg] = await service.database.query<{ floors: number }>(
      'SELECT floors_on_foot AS floors FROM legs WHERE delivery_id = $1',
      [body.deliveryId],
    );
    expect(leg?.floors).toBe(4);
    await rider.caller.put('/v1/rider/shift', { state: 'offline' });
  });

  it.each(['12', '12号楼', '33', '3-3'])(
    'is never the middle of the compound for building %s, which it has not',
    async (building) => {
      const answer = await leavingAllAsItWas(service, () => post({ building }));
      expectProblem(answer, 422, 'UNKNOWN_BUILDING', 'dropoff.building');
    },
  );

  it('may be at a building that is not known where the order gives its location, and the 201 tells of it', async () => {
    const location = at(400, 60);
    const order = orderFor(merchant, {}, behindTheGate(compound, { building: '12', location }));
    const headers = { 'idempotency-key': 'new-building' };
    const first = await merchant.caller.post('/v1/orders', order, headers);
    expect(first).toMatchObject({
      status: 201,
      body: { warnings: [{ code: 'UNKNOWN_BUILDING', field: 'dropoff.building' }] },
    });
    expect(await boundFor(first)).toEqual(location);
    expect((await merchant.caller.post('/v1/orders', order, headers)).body).toEqual(first.body);
    const { body } = await merchant.caller.get(`/v1/orders/${first.body.id}`);
    expect(body.warnings).toEqual(first.body.warnings);
  });

  it('is told to be doubtful where the unit is none, or the compound is not drawn', async () => {
    expect((await post({ unit: '7' })).body.warnings).toMatchObject([{ code: 'UNKNOWN_UNIT' }]);
    expect((await post({ unit: '二单元' })).body).not.toHaveProperty('warnings');
    const undrawn = await openCompound(service, zoneId, { buildings: [] });
    const { body } = await merchant.caller.post('/v1/orders', orderFor(merchant, {}, behindTheGate(undrawn)));
    expect(body.warnings).toMatchObject([{ code: 'UNKNOWN_BUILDING' }]);
  });

  it.each([
    ['in another zone than its compound', at(6_000, 0)],
    ['far outside its compound', at(-900, 0)],
  ])('is refused %s', async (_, location) => {
    expectProblem(await post({ location }), 422, 'OUTSIDE_COMPOUND', 'dropoff.location');
  });

  it('is refused where it is farther from the store than anybody rides', async () => {
    const far = { lat: 39.9, lng: 116.4 };
    await openZone(service, {}, far);
    const answer = await merchant.caller.post('/v1/orders', orderFor(merchant, {}, { location: far }));
    expectProblem(answer, 422, 'OUT_OF_REACH', 'dropoff.location');
  });

  it('opens when the note says where the window of the merchant leaves it no time, and the 201 tells', async () => {
    const noon = Date.parse('2026-12-01T12:00:00+08:00');
    await service.ops.put('/v1/ops/clock', { now: new Date(noon).toISOString() });
    const window = { latest: '2026-12-01T13:05:00+08:00' };
    const { status, body } = await merchant.caller.post(
      '/v1/orders',
      orderFor(merchant, { window }, { note: '23:00以后送' }),
    );
    await service.ops.delete('/v1/ops/clock');
    expect({ status, warnings: body.warnings }).toMatchObject({
      status: 201,
      warnings: [{ code: 'WINDOW_AGAINST_NOTE', field: 'window' }],
    });
    const [delivery] = await service.database.query<{ notBefore: Date; notAfter: Date | null }>(
      'SELECT not_before AS "notBefore", not_after AS "notAfter" FROM deliveries WHERE id = $1',
      [body.deliveryId],
    );
    expect([delivery?.notBefore.toISOString(), delivery?.notAfter]).toEqual([
      '2026-12-01T15:00:00.000Z',
      null,
    ]);
  });
});
