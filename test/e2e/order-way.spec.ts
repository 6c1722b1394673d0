import { ENGINES } from '../support/engines.js';
import { startService, type Service } from '../support/service.js';
import { assignmentsOf, nextOffer, proofFor, step, until } from '../support/story.js';
import { at, openMerchant, openZone, orderFor, rideIn, type Merchant } from '../support/town.js';

describe.each(ENGINES)("an order's way, on $engine", (engine) => {
  let service: Service;
  let merchant: Merchant;
  let zoneId: string;

  beforeAll(async () => {
    service = await startService(engine);
    zoneId = await openZone(service);
    merchant = await openMerchant(service);
  });
  afterAll(() => service.stop());

  const post = async (change: object = {}, dropoff: object = {}) => {
    const { status, body } = await merchant.caller.post('/v1/orders', orderFor(merchant, change, dropoff));
    expect({ status, body }).toMatchObject({ status: 201 });
    return body as { id: string; deliveryId: string; trackingUrl: string };
  };
  const read = async (orderId: string) => (await merchant.caller.get(`/v1/orders/${orderId}`)).body;
  const levelOf = async (sku: string) => {
    const { body } = await merchant.caller.get<{ sku: string }[]>(`/v1/stores/${merchant.storeId}/stock`);
    return body.find((level) => level.sku === sku) as unknown as {
      onHand: number;
      reserved: number;
      available: number;
    };
  };

  it('goes from the POST to a proven drop-off, and tells each step', async () => {
    const before = await levelOf('rice');
    const rider = await rideIn(service, zoneId);
    const order = await post({ lines: [{ sku: 'rice', quantity: 2 }] }, { note: '放门口' });
    expect(order).toMatchObject({
      state: 'queued',
      zoneId,
      dropPolicy: { place: 'door', contactless: true },
    });
    expect(await levelOf('rice')).toMatchObject({ onHand: before.onHand, reserved: before.reserved + 2 });

    const offer = await nextOffer(rider, order.deliveryId);
    expect(offer.expiresAt).toBeDefined();
    expect(offer.dropoff).toEqual({ location: at(200, 200), building: '3' });
    expect((await read(order.id)).state).toBe('offered');

    expect((await step(rider, offer.id, 'accept')).body).toMatchObject({
      state: 'accepted',
      dropoff: { room: '502', contact: { phone: '*******0000' } },
    });
    expect((await read(order.id)).state).toBe('accepted');
    const pickedUp = await step(rider, offer.id, 'pick-up');
    expect(pickedUp.body).toMatchObject({
      state: 'picked_up',
      dropoff: { contact: { phone: '13800000000' } },
    });
    expect(await levelOf('rice')).toMatchObject({ onHand: before.onHand - 2, reserved: before.reserved });
    expect((await step(rider, offer.id, 'arrive')).status).toBe(200);

    const far = await step(
      rider,
      offer.id,
      'deliver',
      proofFor(offer, { place: 'guard_post', location: { lat: 30.495, lng: 120.995 } }),
    );
    expect(far.status).toBe(422);
    expect(far.body.code).toBe('DROP_POLICY_UNMET');
    expect((far.body.unmet as { rule: string }[]).map(({ rule }) => rule).sort()).toEqual([
      'location',
      'place',
    ]);
    expect((await read(order.id)).state).toBe('arrived');

    const delivered = await step(rider, offer.id, 'deliver', proofFor(offer));
    expect(delivered).toMatchObject({ status: 200, body: { state: 'delivered' } });
    const history = (await read(order.id)).history as { event: string }[];
    expect(history.map(({ event }) => event)).toEqual([
      'accept_order',
      'offer',
      'accept',
      'pick_up',
      'arrive',
      'deliver',
    ]);
    expect(await assignmentsOf(rider)).toEqual([]);

    const tracked = await fetch(order.trackingUrl.replace(/^http:\/\/[^/]+/, service.url));
    expect(await tracked.json()).toMatchObject({ state: 'delivered' });
    await rider.caller.put('/v1/rider/shift', { state: 'offline', force: true });
  });

  it('answers a repeated step as the first time, and refuses one out of turn', async () => {
    const rider = await rideIn(service, zoneId);
    const order = await post();
    const offer = await nextOffer(rider, order.deliveryId);
    expect(await step(rider, offer.id, 'pick-up')).toMatchObject({
      status: 409,
      body: { code: 'WRONG_STATE' },
    });
    await step(rider, offer.id, 'accept');
    expect(await step(rider, offer.id, 'accept')).toMatchObject({ status: 200, body: { state: 'accepted' } });
    expect(await step(rider, offer.id, 'deliver', proofFor(offer))).toMatchObject({ status: 409 });
    for (const name of ['pick-up', 'pick-up', 'arrive', 'arrive']) {
      expect((await step(rider, offer.id, name)).status).toBe(200);
    }
    for (let time = 0; time < 2; time++) {
      expect((await step(rider, offer.id, 'deliver', proofFor(offer))).body).toMatchObject({
        state: 'delivered',
      });
    }
    const history = (await read(order.id)).history as { event: string }[];
    expect(history).toHaveLength(6);
    // What was delivered cannot be taken back: who would be paid for it?
    expect(await merchant.caller.post(`/v1/orders/${order.id}/cancel`)).toMatchObject({ status: 409 });
    expect((await read(order.id)).state).toBe('delivered');
    await rider.caller.put('/v1/rider/shift', { state: 'offline', force: true });
  });

  it('brings a declined leg back to the pool, for another rider', async () => {
    const first = await rideIn(service, zoneId);
    const order = await post();
    const offer = await nextOffer(first, order.deliveryId);
    expect(await step(first, offer.id, 'decline', { reason: 'flat tyre' })).toMatchObject({
      status: 200,
      body: { state: 'declined' },
    });
    expect((await read(order.id)).state).toBe('queued');
    const second = await rideIn(service, zoneId);
    const again = await nextOffer(second, order.deliveryId);
    expect(again.id).not.toBe(offer.id);
    expect(await assignmentsOf(first)).toEqual([]);
    for (const rider of [first, second])
      await rider.caller.put('/v1/rider/shift', { state: 'offline', force: true });
  });

  it('brings an expired offer back, and refuses to accept it late', async () => {
    const zone = await openZone(service, { offerSeconds: 5 }, { lat: 30.7, lng: 121.0 });
    const first = await rideIn(service, zone, { location: { lat: 30.7, lng: 121.0 } });
    const order = await post({}, { location: { lat: 30.701, lng: 121.0 } });
    const offer = await nextOffer(first, order.deliveryId);
    await until(async () => (await read(order.id)).state === 'queued', 'the offer to expire');
    expect(await step(first, offer.id, 'accept')).toMatchObject({
      status: 409,
      body: { code: 'WRONG_STATE' },
    });
    const second = await rideIn(service, zone, { location: { lat: 30.7, lng: 121.0 } });
    expect((await nextOffer(second, order.deliveryId)).deliveryId).toBe(order.deliveryId);
  });
});
