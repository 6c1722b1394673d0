import type { CompoundAnswer } from '../../../libs/client/openapi.js';
import { behindTheGate, openCompound, volunteerFor } from '../../support/compound.js';
import { ONE_ENGINE } from '../../support/engines.js';
import { startService, type Service } from '../../support/service.js';
import { assignmentsOf, carry, nextOffer, step, until } from '../../support/story.js';
import { openMerchant, openZone, orderFor, rideIn, type Merchant, type Rider } from '../../support/town.js';

describe.each(ONE_ENGINE)('numbered places on a shelf, on $engine', (engine) => {
  let service: Service;
  let zoneId: string;
  let merchant: Merchant;
  let rider: Rider;

  beforeAll(async () => {
    service = await startService(engine);
    zoneId = await openZone(service, { shelfHours: 0.2 });
    merchant = await openMerchant(service);
    const frozen = { sku: 'dumplings', onHand: 100, weightGrams: 500, temperature: 'frozen' };
    await merchant.caller.put(`/v1/stores/${merchant.storeId}/stock`, [frozen]);
  });
  afterAll(() => service.stop());
  beforeEach(async () => {
    rider = await rideIn(service, zoneId, { capacity: { bags: 12, weightGrams: 45_000, coldBox: true } });
  });
  afterEach(async () => {
    await service.ops.delete('/v1/ops/clock');
    await rider.caller.put('/v1/rider/shift', { state: 'offline', force: true });
    for (const id of posted.splice(0)) await merchant.caller.post(`/v1/orders/${id}/cancel`);
  });

  const posted: string[] = [];
  const post = async (compound: CompoundAnswer, change: object = {}) => {
    const order = orderFor(merchant, change, behindTheGate(compound));
    const { status, body } = await merchant.caller.post('/v1/orders', order);
    expect({ status, body }).toMatchObject({ status: 201 });
    posted.push(body.id as string);
    return body as { id: string; deliveryId: string; trackingUrl: string };
  };
  interface Listed {
    readonly id: string;
    readonly heldReason: string | null;
    readonly late: boolean;
    readonly keepsUntil: string | null;
  }
  const listed = async ({ deliveryId }: { deliveryId: string }, query = '') => {
    const { body } = await service.ops.get<{ deliveries: Listed[] }>(`/v1/ops/deliveries?${query}`);
    return body.deliveries.find(({ id }) => id === deliveryId);
  };
  const heldAsFull = (order: { deliveryId: string }) =>
    until(async () => (await listed(order))?.heldReason === 'drop_point_full', 'the full shelf to hold it');
  const resident = ({ trackingUrl }: { trackingUrl: string }) => {
    const link = new URL(trackingUrl).pathname;
    return {
      view: () => service.as().get(link),
      collected: () => service.as().post(`${link}/collected`),
    };
  };
  const passMinutes = (minutes: number) =>
    service.ops.put('/v1/ops/clock', {
      now: new Date(Date.now() + minutes * 60_000).toISOString(),
      speed: 1,
    });

  it('tells rider, volunteer and resident the place, from the offer until the volunteer takes the bag', async () => {
    const compound = await openCompound(service, zoneId, { state: 'restricted' });
    const order = await post(compound);
    const offer = await nextOffer(rider, order.deliveryId);
    const shelf = { kind: 'gate_shelf', name: { en: 'South shelf' }, places: [1] };
    expect(offer.dropoff.dropPoint).toMatchObject(shelf);
    await carry(rider, offer);
    expect((await resident(order).view()).body).toMatchObject({
      dropPoint: { name: shelf.name, places: [1] },
    });

    const volunteer = await volunteerFor(service, zoneId, compound);
    const second = await nextOffer(volunteer, order.deliveryId);
    expect(second.pickup.dropPoint).toMatchObject(shelf);
    expect(second.dropoff.dropPoint).toBeUndefined();
    for (const name of ['accept', 'pick-up'])
      expect((await step(volunteer, second.id, name)).status).toBe(200);
    expect((await resident(order).view()).body.dropPoint).toBeUndefined();
  });

  it('holds back the riders bound for a full shelf, says so to ops, and sends them once there is room', async () => {
    const compound = await openCompound(service, zoneId, { state: 'restricted', shelf: 1 });
    const first = await post(compound);
    const offer = await nextOffer(rider, first.deliveryId);
    await step(rider, offer.id, 'accept');
    const second = await post(compound);
    await heldAsFull(second);
    const { body } = await service.ops.get<{ zones: { id: string; waitingBecause: object }[] }>(
      '/v1/ops/zones',
    );
    expect(body.zones.find(({ id }) => id === zoneId)?.waitingBecause).toMatchObject({ drop_point_full: 1 });
    expect((await assignmentsOf(rider)).map(({ deliveryId }) => deliveryId)).toEqual([first.deliveryId]);

    for (const name of ['pick-up', 'arrive']) await step(rider, offer.id, name);
    await step(rider, offer.id, 'deliver', {
      proof: { place: 'gate_shelf', location: offer.dropoff.location },
    });
    await heldAsFull(second);
    const volunteer = await volunteerFor(service, zoneId, compound);
    const inside = await nextOffer(volunteer, first.deliveryId);
    await step(volunteer, inside.id, 'accept');
    await heldAsFull(second);
    await step(volunteer, inside.id, 'pick-up');
    expect((await nextOffer(rider, second.deliveryId)).dropoff.dropPoint?.places).toEqual([1]);
  });

  it('gives the place to another when the offer is declined or the order cancelled', async () => {
    const compound = await openCompound(service, zoneId, { state: 'restricted', shelf: 1 });
    const first = await post(compound);
    const declined = await nextOffer(rider, first.deliveryId);
    await step(rider, declined.id, 'decline');
    const other = await rideIn(service, zoneId);
    const again = await nextOffer(other, first.deliveryId);
    expect(again.dropoff.dropPoint?.places).toEqual([1]);
    for (const name of ['accept', 'pick-up']) await step(other, again.id, name);
    const second = await post(compound);
    await heldAsFull(second);
    await merchant.caller.post(`/v1/orders/${first.id}/cancel`);
    expect((await nextOffer(rider, second.deliveryId)).dropoff.dropPoint?.places).toEqual([1]);
    await other.caller.put('/v1/rider/shift', { state: 'offline', force: true });
  });

  it('keeps the place of a bag that stays by the gate until the resident has it, or for some hours', async () => {
    const compound = await openCompound(service, zoneId, { shelf: 1, dropWishes: { place: 'gate_shelf' } });
    const first = await post(compound);
    expect(await resident(first).collected()).toMatchObject({ status: 409, body: { code: 'WRONG_STATE' } });
    await carry(rider, await nextOffer(rider, first.deliveryId));
    const second = await post(compound);
    await heldAsFull(second);
    for (let time = 0; time < 2; time++) expect((await resident(first).collected()).status).toBe(204);
    await carry(rider, await nextOffer(rider, second.deliveryId));

    const third = await post(compound);
    await heldAsFull(third);
    await passMinutes(20);
    expect((await nextOffer(rider, third.deliveryId)).dropoff.dropPoint?.places).toEqual([1]);
  });

  it('counts how long frozen food lies on a shelf, and shows it to ops as late after that', async () => {
    const compound = await openCompound(service, zoneId, { state: 'restricted' });
    const order = await post(compound, {
      lines: [{ sku: 'dumplings', quantity: 1 }],
      window: { latest: new Date(Date.now() + 8 * 3_600_000).toISOString() },
    });
    const offer = await nextOffer(rider, order.deliveryId);
    expect((await listed(order))?.keepsUntil).toBeNull();
    await carry(rider, offer);
    const laid = await listed(order);
    const minutes = (Date.parse(laid?.keepsUntil as string) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(38);
    expect(minutes).toBeLessThanOrEqual(40);
    expect(laid?.late).toBe(false);
    await passMinutes(41);
    expect((await listed(order, 'late=true'))?.late).toBe(true);
  });
});
