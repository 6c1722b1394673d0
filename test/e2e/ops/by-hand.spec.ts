import type { AssignAnswer, AuditLog, CarrierList } from '../../../libs/client/openapi.js';
import { openCompound, setState, volunteerFor } from '../../support/compound.js';
import { ONE_ENGINE } from '../../support/engines.js';
import { startService, type Service } from '../../support/service.js';
import { assignmentsOf, nextOffer, step, until } from '../../support/story.js';
import { at, openMerchant, openZone, rideIn, type Merchant, type Rider } from '../../support/town.js';
import { postOrder, takeTo } from '../../support/way-to-the-door.js';

const REASON = { reason: 'the dispatcher knows better' };

describe.each(ONE_ENGINE)('ops carries out by hand what no round does, on $engine', (engine) => {
  let service: Service;
  let merchant: Merchant;
  let zoneId: string;
  /** Out of reach for a round: paused, so that nothing is offered to it unasked. */
  let near: Rider;
  let other: Rider;

  beforeAll(async () => {
    service = await startService(engine);
    zoneId = await openZone(service);
    merchant = await openMerchant(service);
    [near, other] = [await rideIn(service, zoneId), await rideIn(service, zoneId)];
  });
  afterAll(() => service.stop());
  beforeEach(async () => {
    for (const rider of [near, other]) await shift(rider, 'paused');
  });
  afterEach(async () => {
    for (const rider of [near, other]) await shift(rider, 'offline');
  });

  const shift = (rider: Rider, state: string) =>
    rider.caller.put('/v1/rider/shift', {
      state,
      location: at(0, 0),
      ...(state === 'offline' && { force: true }),
    });
  const act = <Body = Record<string, unknown>>(id: string, what: string, body: object) =>
    service.ops.post<Body>(`/v1/ops/deliveries/${id}/${what}`, { ...REASON, ...body });
  const assign = (id: string, carrierId: string, force = false) =>
    act<AssignAnswer>(id, 'assign', { carrierId, force });
  const stateOf = async (id: string) =>
    (await service.database.query<{ state: string }>('SELECT state FROM deliveries WHERE id = $1', [id]))[0]
      ?.state;
  const live = (id: string) =>
    service.database.query<{ carrier_id: string; state: string }>(
      `SELECT carrier_id, state FROM assignments WHERE delivery_id = $1
       AND state IN ('offered', 'accepted', 'picked_up', 'arrived', 'returning')`,
      [id],
    );
  const planned = (id: string) =>
    until(
      async () =>
        (await service.database.query('SELECT 1 FROM legs WHERE delivery_id = $1', [id])).length > 0,
      'its legs',
    );
  const waiting = async (dropoff: object = {}, change: object = {}) => {
    const order = await postOrder(merchant, dropoff, change);
    await planned(order.deliveryId);
    return order;
  };
  const audited = async (target: string) =>
    (await service.ops.get<AuditLog>('/v1/ops/audit?limit=50')).body.entries.filter(
      (entry) => entry.target === target,
    );

  it('offers it to the rider that ops names, who accepts as any offer', async () => {
    const { deliveryId: id } = await waiting();
    const refused = await assign(id, near.id);
    expect(refused).toMatchObject({ status: 422, body: { code: 'CANNOT_ASSIGN' } });
    expect(refused.body).toMatchObject({ obstacles: [{ code: 'paused', mayForce: true }] });
    expect(await live(id)).toEqual([]);
    const { status, body } = await assign(id, near.id, true);
    expect({ status, body }).toMatchObject({
      status: 200,
      body: {
        carrierId: near.id,
        state: 'offered',
        forced: ['paused'],
        cost: { travelMetres: expect.any(Number) },
      },
    });
    expect((await assign(id, near.id, true)).body.assignmentId).toBe(body.assignmentId);
    const offer = await nextOffer(near, id);
    expect(offer).toMatchObject({ id: body.assignmentId, assignedByOps: true });
    expect(await audited(id)).toMatchObject([
      { action: 'assign', reason: REASON.reason, detail: { carrierId: near.id, forced: ['paused'] } },
    ]);
    expect((await step(near, offer.id, 'accept')).status).toBe(200);
    expect((await assign(id, near.id, true)).body).toMatchObject({ state: 'accepted' });
    expect(await audited(id)).toHaveLength(1);
    await act(id, 'cancel', {});
  });

  it('takes it from whoever has accepted it; one who declines it gives it back to the pool', async () => {
    const { deliveryId: id } = await waiting();
    await assign(id, near.id, true);
    const mine = await nextOffer(near, id);
    await step(near, mine.id, 'accept');
    await assign(id, other.id, true);
    expect((await step(near, mine.id, 'pick-up')).status).toBe(409);
    expect(await assignmentsOf(near)).toEqual([]);
    const theirs = await nextOffer(other, id);
    await step(other, theirs.id, 'decline');
    expect(await stateOf(id)).toBe('queued');
    const again = await assign(id, other.id);
    expect(again.body).toMatchObject({
      obstacles: [{ code: 'paused' }, { code: 'declined', mayForce: true }],
    });
    await act(id, 'cancel', {});
    expect((await assign(id, other.id, true)).body).toMatchObject({
      code: 'WRONG_STATE',
      state: 'cancelled',
    });
  });

  it('frees what is held, and refuses what is picked up', async () => {
    const { deliveryId: id } = await waiting();
    await act(id, 'hold', {});
    expect((await assign(id, near.id, true)).status).toBe(200);
    expect(await stateOf(id)).toBe('offered');
    await takeTo(near, { deliveryId: id }, 'pick-up');
    expect((await assign(id, other.id, true)).body).toMatchObject({
      code: 'WRONG_STATE',
      state: 'picked_up',
    });
    await act(id, 'cancel', {});
  });

  it('force passes what ops may know better, and never a law, health or a gate', async () => {
    const frozen = { lines: [{ sku: 'ice', quantity: 1 }] };
    await merchant.caller.put(`/v1/stores/${merchant.storeId}/stock`, [
      { sku: 'ice', onHand: 99, temperature: 'frozen', weightGrams: 500 },
      { sku: 'rice', onHand: 999, weightGrams: 10_000 },
    ]);
    const { deliveryId: ice } = await waiting({}, frozen);
    expect((await assign(ice, near.id)).body).toMatchObject({
      obstacles: [{ code: 'paused' }, { code: 'cold_box', mayForce: true }],
    });
    expect((await assign(ice, near.id, true)).body.forced).toEqual(['paused', 'cold_box']);
    const fourSacks = { lines: [{ sku: 'rice', quantity: 4 }] };
    const { deliveryId: full } = await waiting({}, fourSacks);
    expect((await assign(full, near.id, true)).status).toBe(200);
    const { deliveryId: heavy } = await waiting({}, fourSacks);
    expect((await assign(heavy, near.id, true)).body).toMatchObject({
      obstacles: [{ code: 'capacity', mayForce: false }],
    });
    await service.ops.post(`/v1/ops/riders/${other.id}/stand-down`, REASON);
    expect((await assign(ice, other.id, true)).body).toMatchObject({
      obstacles: [{ code: 'stood_down', mayForce: false }],
    });
    await service.ops.post(`/v1/ops/riders/${other.id}/stand-up`, REASON);
    await shift(other, 'offline');
    expect((await assign(ice, other.id, true)).body).toMatchObject({ obstacles: [{ code: 'off_shift' }] });
    const compound = await openCompound(service, zoneId, { state: 'sealed' });
    const volunteer = await volunteerFor(service, zoneId, compound);
    expect((await assign(ice, volunteer.id, true)).body).toMatchObject({
      obstacles: expect.arrayContaining([expect.objectContaining({ code: 'carrier_kind', mayForce: false })]),
    });
    expect(await live(ice)).toMatchObject([{ carrier_id: near.id }]);
    for (const id of [ice, full, heavy]) await act(id, 'cancel', {});
    await setState(service, compound, 'open');
  });

  it('knows no such carrier or delivery, and asks for a reason', async () => {
    const { deliveryId: id } = await waiting();
    expect((await assign(id, 'rider-nobody')).body).toMatchObject({
      code: 'UNKNOWN_CARRIER',
      errors: [{ field: 'carrierId' }],
    });
    expect((await assign('00000000-0000-7000-8000-000000000000', near.id)).status).toBe(404);
    expect((await assign('none', near.id)).status).toBe(404);
    const silent = await service.ops.post(`/v1/ops/deliveries/${id}/assign`, { carrierId: near.id });
    expect(silent).toMatchObject({ status: 400, body: { errors: [{ field: 'reason' }] } });
    expect((await near.caller.post(`/v1/ops/deliveries/${id}/assign`, REASON)).status).toBe(403);
    await act(id, 'cancel', {});
  });

  it('of two who assign at once, of one who accepts and of a cancel, each leaves one carrier or none', async () => {
    for (let round = 0; round < 4; round++) {
      const { deliveryId: id } = await waiting();
      const both = await Promise.all([assign(id, near.id, true), assign(id, other.id, true)]);
      expect(both.map(({ status }) => status)).toEqual([200, 200]);
      const [holder] = await live(id);
      expect(await live(id)).toHaveLength(1);
      const [rider, rival] = holder?.carrier_id === near.id ? [near, other] : [other, near];
      const offer = await nextOffer(rider, id);
      const [accepted, moved] = await Promise.all([
        step(rider, offer.id, 'accept'),
        assign(id, rival.id, true),
      ]);
      expect([200, 409]).toContain(accepted.status);
      expect(moved.status).toBe(200);
      expect(await live(id)).toMatchObject([{ carrier_id: rival.id, state: 'offered' }]);
      const [back, cancelled] = await Promise.all([assign(id, rider.id, true), act(id, 'cancel', {})]);
      expect(cancelled.status).toBe(204);
      expect([200, 409]).toContain(back.status);
      expect(await stateOf(id)).toBe('cancelled');
      expect(await live(id)).toEqual([]);
    }
  });

  it('never gives a rider more than it can carry, however many are assigned at once', async () => {
    const small = await rideIn(service, zoneId, {
      capacity: { bags: 2, weightGrams: 45_000, coldBox: false },
    });
    await shift(small, 'paused');
    const orders = await Promise.all([...Array(5)].map(() => waiting()));
    const answers = await Promise.all(orders.map(({ deliveryId }) => assign(deliveryId, small.id, true)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 422, 422, 422]);
    const refused = answers.find(({ status }) => status === 422)?.body as unknown as { obstacles: object[] };
    expect(refused.obstacles).toMatchObject([{ code: 'capacity', mayForce: false }]);
    expect(await assignmentsOf(small)).toHaveLength(2);
    for (const { deliveryId } of orders) await act(deliveryId, 'cancel', {});
  });

  it('orders a rider’s list: the phone shows it, and what comes later comes behind', async () => {
    const doors = [at(200, 0), at(400, 0), at(600, 0)];
    const orders = [];
    for (const location of doors) orders.push(await waiting({ location }));
    for (const { deliveryId } of orders) {
      await assign(deliveryId, near.id, true);
      await step(near, (await nextOffer(near, deliveryId)).id, 'accept');
    }
    const path = `/v1/ops/riders/${near.id}/list`;
    const read = async () => (await service.ops.get<CarrierList>(path)).body.assignments;
    const ids = (await read()).map(({ assignmentId }) => assignmentId);
    const wanted = [...ids.slice(-1), ...ids.slice(0, -1)];
    const put = (assignmentIds: unknown) => service.ops.put<CarrierList>(path, { ...REASON, assignmentIds });
    for (const wrong of [ids.slice(1), [...ids, ids[0]], [ids[0], ids[0], ids[1]], []])
      expect((await put(wrong)).body).toMatchObject({ code: 'LIST_CHANGED', assignmentIds: ids });
    const { status, body } = await put(wanted);
    expect(status).toBe(200);
    expect(body.assignments.map(({ assignmentId }) => assignmentId)).toEqual(wanted);
    const times = body.assignments.map(({ expectedDropoffAt }) => Date.parse(expectedDropoffAt));
    expect(times).toEqual([...times].sort((a, b) => a - b));
    const onPhone = await assignmentsOf(near);
    expect(onPhone.map(({ id, sequence }) => [id, sequence])).toEqual(
      wanted.map((id, index) => [id, index + 1]),
    );
    expect((await put(wanted)).body).toEqual(body);
    expect((await audited(near.id)).filter(({ action }) => action === 'order_list')).toHaveLength(1);
    const last = await waiting({ location: doors[0] });
    await assign(last.deliveryId, near.id, true);
    expect((await read()).map(({ deliveryId }) => deliveryId).at(-1)).toBe(last.deliveryId);
    expect((await service.ops.get('/v1/ops/riders/nobody/list')).status).toBe(404);
    for (const { deliveryId } of [...orders, last]) await act(deliveryId, 'cancel', {});
  });

  it('a delivery of high priority goes before one that was promised sooner', async () => {
    const single = await rideIn(service, zoneId, {
      capacity: { bags: 1, weightGrams: 45_000, coldBox: false },
    });
    await shift(single, 'offline');
    const first = await waiting();
    const second = await waiting();
    expect((await act(second.deliveryId, 'priority', { priority: 'high' })).status).toBe(204);
    expect((await act(second.deliveryId, 'priority', { priority: 'high' })).status).toBe(204);
    expect(await audited(second.deliveryId)).toMatchObject([
      { action: 'prioritise', detail: { from: 'normal', to: 'high' } },
    ]);
    await shift(single, 'online');
    expect((await nextOffer(single)).deliveryId).toBe(second.deliveryId);
    for (const { deliveryId } of [first, second]) await act(deliveryId, 'cancel', {});
    expect((await act(first.deliveryId, 'priority', { priority: 'low' })).body).toMatchObject({
      code: 'WRONG_STATE',
    });
    expect((await act(first.deliveryId, 'priority', { priority: 'top' })).status).toBe(400);
    await shift(single, 'offline');
  });
});
