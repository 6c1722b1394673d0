import { ENGINES } from '../support/engines.js';
import { startService, type Service } from '../support/service.js';
import { assignmentsOf, carry, nextOffer, step, until } from '../support/story.js';
import { openMerchant, openZone, orderFor, rideIn } from '../support/town.js';

describe.each(ENGINES)('races, on $engine', (engine) => {
  let service: Service;
  let zoneId: string;

  beforeAll(async () => {
    service = await startService(engine);
    zoneId = await openZone(service);
  });
  afterAll(() => service.stop());

  it('gives one offer to one rider, whoever else tries to take it', async () => {
    const merchant = await openMerchant(service);
    const [first, second] = [await rideIn(service, zoneId), await rideIn(service, zoneId)];
    const { body: order } = await merchant.caller.post('/v1/orders', orderFor(merchant));
    const deliveryId = order.deliveryId as string;
    const { rider, offer } = await until(async () => {
      for (const one of [first, second]) {
        const found = (await assignmentsOf(one)).find((assignment) => assignment.deliveryId === deliveryId);
        if (found) return { rider: one, offer: found };
      }
    }, 'the offer');
    const other = rider === first ? second : first;
    const answers = await Promise.all(
      [...Array(10)].flatMap(() => [step(rider, offer.id, 'accept'), step(other, offer.id, 'accept')]),
    );
    expect(answers.filter((_, index) => index % 2 === 0).every(({ status }) => status === 200)).toBe(true);
    expect(answers.filter((_, index) => index % 2 === 1).every(({ status }) => status === 404)).toBe(true);
    const live = await service.database.query(
      `SELECT 1 FROM assignments WHERE delivery_id = $1 AND state = 'accepted'`,
      [deliveryId],
    );
    expect(live).toHaveLength(1);
    // Whoever goes home hands on what is not fetched: nothing is left for the next story.
    await merchant.caller.post(`/v1/orders/${order.id}/cancel`);
    for (const one of [first, second])
      await one.caller.put('/v1/rider/shift', { state: 'offline', force: true });
  });

  it('lets one side win when a rider accepts while the merchant cancels', async () => {
    const merchant = await openMerchant(service);
    const rider = await rideIn(service, zoneId);
    for (let round = 0; round < 5; round++) {
      const { body: order } = await merchant.caller.post('/v1/orders', orderFor(merchant));
      const offer = await nextOffer(rider, order.deliveryId as string);
      const [accepted, cancelled] = await Promise.all([
        step(rider, offer.id, 'accept'),
        merchant.caller.post(`/v1/orders/${order.id}/cancel`),
      ]);
      expect(cancelled).toMatchObject({ status: 200, body: { state: 'cancelled' } });
      expect([200, 409]).toContain(accepted.status);
      expect(await assignmentsOf(rider)).toEqual([]);
    }
    const { body: levels } = await merchant.caller.get<{ reserved: number }[]>(
      `/v1/stores/${merchant.storeId}/stock`,
    );
    expect(levels.every(({ reserved }) => reserved === 0)).toBe(true);
    await rider.caller.put('/v1/rider/shift', { state: 'offline', force: true });
  });

  it('ends one way where merchants change an order: two at once, and against accept, pick-up and cancel', async () => {
    const merchant = await openMerchant(service, { stock: { milk: 10 } });
    const rider = await rideIn(service, zoneId);
    for (let round = 0; round < 3; round++) {
      const { body: order } = await merchant.caller.post('/v1/orders', orderFor(merchant));
      const address = `/v1/orders/${order.id}`;
      const lines = (quantity: number) => ({ lines: [{ sku: 'milk', quantity }] });
      const offer = await nextOffer(rider, order.deliveryId as string);
      const [accepted, ...changed] = await Promise.all([
        step(rider, offer.id, 'accept'),
        merchant.caller.patch(address, lines(2 + round)),
        merchant.caller.patch(address, { dropoff: { room: `70${round}` } }),
      ]);
      expect([200, 404, 409]).toContain(accepted.status);
      expect(changed.map(({ status }) => status)).toEqual([200, 200]);
      expect((await merchant.caller.get(address)).body).toMatchObject({
        dropoff: { room: `70${round}` },
        lines: [{ sku: 'milk', quantity: 2 + round, toPick: 2 + round }],
      });
      const [pickUp, late, cancelled] = await Promise.all([
        step(rider, offer.id, 'pick-up'),
        merchant.caller.patch(address, lines(1)),
        merchant.caller.post(`${address}/cancel`),
      ]);
      expect([200, 409]).toContain(pickUp.status);
      expect([200, 409]).toContain(late.status);
      expect(cancelled).toMatchObject({ status: 200, body: { state: 'cancelled' } });
      await step(rider, offer.id, 'return', { location: offer.pickup.location });
      const { body: levels } = await merchant.caller.get<object[]>(`/v1/stores/${merchant.storeId}/stock`);
      expect(levels).toMatchObject([{ sku: 'milk', onHand: 10, reserved: 0 }]);
    }
    await rider.caller.put('/v1/rider/shift', { state: 'offline', force: true });
  });

  it('sells the last bag once, though fifty ask for it', async () => {
    const merchant = await openMerchant(service, { stock: { milk: 1 } });
    const answers = await Promise.all(
      [...Array(50)].map(() => merchant.caller.post('/v1/orders', orderFor(merchant))),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status === 409);
    expect(refused).toHaveLength(49);
    expect(refused[0]?.body).toMatchObject({
      code: 'OUT_OF_STOCK',
      lines: [{ sku: 'milk', requested: 1, available: 0 }],
    });
    const { body: levels } = await merchant.caller.get<object[]>(`/v1/stores/${merchant.storeId}/stock`);
    expect(levels).toMatchObject([{ onHand: 1, reserved: 1, available: 0 }]);
  });

  it('takes the same order once, posted twenty times at once, and answers all the same', async () => {
    const merchant = await openMerchant(service);
    const order = orderFor(merchant);
    const answers = await Promise.all(
      [...Array(20)].map(() => merchant.caller.post('/v1/orders', order, { 'idempotency-key': 'same' })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    const { body: levels } = await merchant.caller.get<object[]>(`/v1/stores/${merchant.storeId}/stock`);
    expect(levels).toContainEqual(expect.objectContaining({ sku: 'milk', reserved: 1 }));

    const other = await merchant.caller.post('/v1/orders', orderFor(merchant), { 'idempotency-key': 'same' });
    expect(other).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_MISMATCH' } });
    const withoutKey = await merchant.caller.post('/v1/orders', order);
    expect(withoutKey).toMatchObject({ status: 409, body: { code: 'EXTERNAL_ID_TAKEN' } });
  });

  it('never gives a rider more than it can carry', async () => {
    const merchant = await openMerchant(service);
    const rider = await rideIn(service, zoneId, {
      capacity: { bags: 3, weightGrams: 45_000, coldBox: false },
    });
    const orders = [...Array(8)].map(() => orderFor(merchant));
    const { body } = await merchant.caller.post<{
      results: { status: number; order: { deliveryId: string } }[];
    }>('/v1/orders:batch', { orders });
    expect(body.results.map(({ status }) => status)).toEqual(Array(8).fill(201));
    // Orders that earlier stories left waiting in the zone come along; these eight are what we wait for.
    const awaited = new Set(body.results.map(({ order }) => order.deliveryId));
    await until(
      async () => {
        const held = await assignmentsOf(rider, 1);
        expect(held.length).toBeLessThanOrEqual(3);
        for (const assignment of held) {
          await carry(rider, assignment);
          awaited.delete(assignment.deliveryId);
        }
        return awaited.size === 0;
      },
      'all eight to arrive',
      25,
    );
  });
});
