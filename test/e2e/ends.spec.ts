import { ENGINES } from '../support/engines.js';
import { startService, type Service } from '../support/service.js';
import type { Assignment } from '../../libs/client/openapi.js';
import { assignmentsOf, nextOffer, step, until } from '../support/story.js';
import {
  at,
  CENTRE,
  openMerchant,
  openZone,
  orderFor,
  rideIn,
  type Merchant,
  type Rider,
} from '../support/town.js';

describe.each(ENGINES)('ways that end otherwise, on $engine', (engine) => {
  let service: Service;
  let zoneId: string;
  let merchant: Merchant;
  let rider: Rider;

  beforeAll(async () => {
    service = await startService(engine);
    zoneId = await openZone(service, { declineCoolOffSeconds: 2 });
  });
  afterAll(() => service.stop());
  beforeEach(async () => {
    merchant = await openMerchant(service);
    rider = await rideIn(service, zoneId);
  });
  afterEach(() => rider.caller.put('/v1/rider/shift', { state: 'offline', force: true }));

  const post = async () =>
    (await merchant.caller.post('/v1/orders', orderFor(merchant))).body as Record<string, string>;
  const stateOf = async (orderId: string) => (await merchant.caller.get(`/v1/orders/${orderId}`)).body.state;
  const milk = async () => {
    const { body } = await merchant.caller.get<{ sku: string }[]>(`/v1/stores/${merchant.storeId}/stock`);
    return body.find(({ sku }) => sku === 'milk');
  };
  /** An order whose offer the rider took as far as the step named. */
  const takenTo = async (last: 'offered' | 'accept' | 'pick-up' | 'arrive') => {
    const order = await post();
    const offer = await nextOffer(rider, order.deliveryId);
    for (const name of ['accept', 'pick-up', 'arrive'].slice(
      0,
      ['offered', 'accept', 'pick-up', 'arrive'].indexOf(last),
    )) {
      expect((await step(rider, offer.id, name)).status).toBe(200);
    }
    return { order, offer };
  };
  const bringBack = async (assignment: Assignment) => {
    const far = await step(rider, assignment.id, 'return', { location: at(900, 900) });
    expect(far).toMatchObject({ status: 422, body: { code: 'TOO_FAR' } });
    expect((await step(rider, assignment.id, 'return', { location: CENTRE })).status).toBe(200);
  };

  it.each(['offered', 'accept'] as const)(
    'cancelled after %s: the rider is free and the stock too',
    async (last) => {
      const { order } = await takenTo(last);
      for (let time = 0; time < 2; time++) {
        const answer = await merchant.caller.post(`/v1/orders/${order.id}/cancel`, {
          reason: 'changed my mind',
        });
        expect(answer).toMatchObject({ status: 200, body: { state: 'cancelled' } });
      }
      expect(await assignmentsOf(rider)).toEqual([]);
      expect(await milk()).toMatchObject({ onHand: 1_000, reserved: 0 });
    },
  );

  it.each(['pick-up', 'arrive'] as const)(
    'cancelled after %s: the bag comes back to the store, and its goods onto the shelf',
    async (last) => {
      const { order, offer } = await takenTo(last);
      expect((await merchant.caller.post(`/v1/orders/${order.id}/cancel`)).status).toBe(200);
      expect(await assignmentsOf(rider)).toMatchObject([{ id: offer.id, state: 'returning' }]);
      await bringBack(offer);
      expect(await stateOf(order.id as string)).toBe('returned');
      expect(await milk()).toMatchObject({ onHand: 1_000, reserved: 0 });
      expect((await merchant.caller.post(`/v1/orders/${order.id}/cancel`)).status).toBe(409);
    },
  );

  it('goes to another rider when one cannot go on before the pick-up', async () => {
    const { order, offer } = await takenTo('accept');
    expect((await step(rider, offer.id, 'fail', { reason: 'recipient_unreachable' })).status).toBe(400);
    expect(
      await step(rider, offer.id, 'fail', { reason: 'cannot_continue', detail: 'puncture' }),
    ).toMatchObject({
      status: 200,
      body: { state: 'failed' },
    });
    const other = await rideIn(service, zoneId);
    expect((await nextOffer(other, order.deliveryId)).deliveryId).toBe(order.deliveryId);
    await merchant.caller.post(`/v1/orders/${order.id}/cancel`);
    await other.caller.put('/v1/rider/shift', { state: 'offline', force: true });
  });

  it('waits for ops when the store is shut, until ops releases it', async () => {
    const { order, offer } = await takenTo('accept');
    await step(rider, offer.id, 'fail', { reason: 'store_closed' });
    expect(await stateOf(order.id as string)).toBe('held');
    expect((await service.ops.post(`/v1/ops/deliveries/${order.deliveryId}/release`, {})).status).toBe(400);
    await service.ops.post(`/v1/ops/deliveries/${order.deliveryId}/release`, { reason: 'the shop opened' });
    expect((await nextOffer(rider, order.deliveryId)).state).toBe('offered');
    await merchant.caller.post(`/v1/orders/${order.id}/cancel`);
  });

  it('brings back a bag that could not be left, and ends one that is broken', async () => {
    const { order, offer } = await takenTo('arrive');
    expect((await step(rider, offer.id, 'fail', { reason: 'gate_closed' })).body).toMatchObject({
      state: 'returning',
    });
    expect(await stateOf(order.id as string)).toBe('failed');
    await bringBack(offer);
    expect(await stateOf(order.id as string)).toBe('returned');

    const broken = await takenTo('pick-up');
    expect((await step(rider, broken.offer.id, 'fail', { reason: 'damaged' })).body).toMatchObject({
      state: 'failed',
    });
    expect(await stateOf(broken.order.id as string)).toBe('failed');
    expect(await assignmentsOf(rider)).toEqual([]);
  });

  it.each(['frozen', 'chilled', 'hot'])('never sells %s goods again that came back', async (temperature) => {
    await rider.caller.put('/v1/rider/shift', { state: 'offline' });
    rider = await rideIn(service, zoneId, { capacity: { bags: 5, weightGrams: 30_000, coldBox: true } });
    const shelf = `/v1/stores/${merchant.storeId}/stock`;
    await merchant.caller.put(shelf, [{ sku: 'delicate', onHand: 10, temperature, weightGrams: 500 }]);
    const lines = ['milk', 'delicate'].map((sku) => ({ sku, quantity: 2 }));
    const { body: order } = await merchant.caller.post('/v1/orders', orderFor(merchant, { lines }));
    const offer = await nextOffer(rider, order.deliveryId as string);
    for (const name of ['accept', 'pick-up', 'arrive']) {
      expect((await step(rider, offer.id, name)).status).toBe(200);
    }
    expect((await step(rider, offer.id, 'fail', { reason: 'recipient_unreachable' })).status).toBe(200);
    await bringBack(offer);
    expect(await stateOf(order.id as string)).toBe('returned');
    const { body: levels } = await merchant.caller.get<{ sku: string }[]>(shelf);
    const level = (sku: string) => levels.find((each) => each.sku === sku);
    expect(level('milk')).toMatchObject({ onHand: 1_000, available: 1_000 });
    expect(level('delicate')).toMatchObject({ onHand: 8, available: 8, reserved: 0 });
    const { body } = await merchant.caller.get<{ entries: { cause: string; change: number }[] }>(
      `${shelf}/delicate/ledger`,
    );
    expect(body.entries[0]).toMatchObject({ cause: 'written_off', change: 0, onHand: 8 });
  });

  it('lets ops hold a delivery, release it, and take it from its rider, with the reason kept', async () => {
    const { order, offer } = await takenTo('accept');
    const steer = (what: string) =>
      service.ops.post(`/v1/ops/deliveries/${order.deliveryId}/${what}`, {
        reason: `${what} because of rain`,
      });
    expect((await steer('hold')).status).toBe(204);
    expect(await assignmentsOf(rider)).toEqual([]);
    expect((await step(rider, offer.id, 'pick-up')).status).toBe(409);
    expect((await steer('release')).status).toBe(204);
    const again = await nextOffer(rider, order.deliveryId);
    await step(rider, again.id, 'accept');
    const other = await rideIn(service, zoneId);
    expect((await steer('reassign')).status).toBe(204);
    expect((await nextOffer(other, order.deliveryId)).deliveryId).toBe(order.deliveryId);
    expect((await steer('release')).status).toBe(409);
    const { body } = await service.ops.get<{ entries: { action: string; target: string }[] }>(
      '/v1/ops/audit',
    );
    const kept = body.entries.filter(({ target }) => target === order.deliveryId).map(({ action }) => action);
    expect(kept).toEqual(['reassign', 'release', 'hold']);
    await until(async () => (await stateOf(order.id as string)) === 'offered', 'the offer to stand');
    await other.caller.put('/v1/rider/shift', { state: 'offline', force: true });
  });
});
