import type { Assignment, CompoundAnswer } from '../../../libs/client/openapi.js';
import { behindTheGate, openCompound, setState, volunteerFor } from '../../support/compound.js';
import { ENGINES } from '../../support/engines.js';
import { startService, type Service } from '../../support/service.js';
import { assignmentsOf, carry, nextOffer, proofFor, step, until } from '../../support/story.js';
import {
  at,
  CENTRE,
  openMerchant,
  openZone,
  orderFor,
  rideIn,
  type Merchant,
  type Rider,
} from '../../support/town.js';

describe.each(ENGINES)('when a gate closes or opens, on $engine', (engine) => {
  let service: Service;
  let zoneId: string;
  let merchant: Merchant;
  let rider: Rider;
  let compound: CompoundAnswer;
  const posted: string[] = [];

  beforeAll(async () => {
    service = await startService(engine);
    zoneId = await openZone(service);
    merchant = await openMerchant(service);
  });
  afterAll(() => service.stop());
  beforeEach(async () => {
    rider = await rideIn(service, zoneId);
    compound = await openCompound(service, zoneId);
  });
  afterEach(async () => {
    await rider.caller.put('/v1/rider/shift', { state: 'offline', force: true });
    for (const id of posted.splice(0)) await merchant.caller.post(`/v1/orders/${id}/cancel`);
  });

  const post = async (of = compound) => {
    const { status, body } = await merchant.caller.post(
      '/v1/orders',
      orderFor(merchant, {}, behindTheGate(of)),
    );
    expect({ status, body }).toMatchObject({ status: 201 });
    posted.push(body.id as string);
    return body as { id: string; deliveryId: string; trackingUrl: string };
  };
  const stateOf = async ({ id }: { id: string }) =>
    (await merchant.caller.get<{ state: string }>(`/v1/orders/${id}`)).body.state;
  const stepAll = async (who: Rider, { id }: Assignment, ...names: string[]) => {
    for (const name of names) expect(await step(who, id, name)).toMatchObject({ status: 200 });
  };
  const inHand = async ({ id }: Assignment): Promise<Assignment> =>
    (await assignmentsOf(rider)).find((one) => one.id === id) as Assignment;
  /** Two bags for one compound, each in the hands of a rider of its own. */
  const twoUnderWay = async (to: CompoundAnswer) => {
    const bags = [];
    for (const who of [rider, await rideIn(service, zoneId, { online: false })]) {
      await who.caller.put('/v1/rider/shift', { state: 'online', location: CENTRE });
      const order = await post(to);
      const offer = await nextOffer(who, order.deliveryId);
      await stepAll(who, offer, 'accept', 'pick-up');
      await who.caller.put('/v1/rider/shift', { state: 'paused' });
      bags.push({ who, order, seen: async () => (await assignmentsOf(who))[0] as Assignment });
    }
    return bags;
  };
  const byVolunteer = async (order: { id: string; deliveryId: string }) => {
    const volunteer = await volunteerFor(service, zoneId, compound);
    await carry(volunteer, await nextOffer(volunteer, order.deliveryId));
    expect(await stateOf(order)).toBe('delivered');
    await volunteer.caller.put('/v1/rider/shift', { state: 'offline', force: true });
  };

  it.each([
    ['offered', []],
    ['accepted', ['accept']],
    ['on its way', ['accept', 'pick-up']],
    ['already at the door', ['accept', 'pick-up', 'arrive']],
  ])('stops a bag that is %s at the gate, and a volunteer takes it on', async (_, steps) => {
    const order = await post();
    const offer = await nextOffer(rider, order.deliveryId);
    expect(offer.dropoff.building).toBe('2');
    await stepAll(rider, offer, ...steps);
    await setState(service, compound, 'sealed');

    const stopped = await inHand(offer);
    expect(stopped.dropoff).toMatchObject({ location: at(300, 0), dropPoint: { places: [1] } });
    expect(stopped.dropoff.building).toBeUndefined();
    expect(stopped.dropPolicy.place).toBe('gate_shelf');
    await stepAll(rider, offer, ...['accept', 'pick-up', 'arrive'].slice(steps.length));
    expect(await step(rider, offer.id, 'deliver', proofFor(offer))).toMatchObject({
      status: 422,
      body: { unmet: [{ rule: 'place' }, { rule: 'location' }] },
    });
    expect((await step(rider, offer.id, 'deliver', proofFor(stopped))).status).toBe(200);
    expect(await stateOf(order)).toBe('queued');
    await byVolunteer(order);
  });

  it('gives the rider the way to the door anew when the gate opens before the pick-up', async () => {
    await setState(service, compound, 'restricted');
    const order = await post();
    const toGate = await nextOffer(rider, order.deliveryId);
    await stepAll(rider, toGate, 'accept');
    await setState(service, compound, 'open');
    expect(await step(rider, toGate.id, 'pick-up')).toMatchObject({ status: 409 });
    const toDoor = await nextOffer(rider, order.deliveryId);
    expect(toDoor.dropoff).toMatchObject({ building: '2' });
    await carry(rider, toDoor);
    expect(await stateOf(order)).toBe('delivered');
  });

  it('lets a rider who set out for the gate stop there when it opens, and anybody take the bag on', async () => {
    await setState(service, compound, 'sealed');
    const order = await post();
    await volunteerFor(service, zoneId, compound);
    const toGate = await nextOffer(rider, order.deliveryId);
    await stepAll(rider, toGate, 'accept', 'pick-up');
    await setState(service, compound, 'open');
    expect((await inHand(toGate)).dropoff.location).toEqual(at(300, 0));
    await stepAll(rider, toGate, 'arrive');
    expect((await step(rider, toGate.id, 'deliver', proofFor(toGate))).status).toBe(200);
    const onwards = await nextOffer(rider, order.deliveryId);
    expect(onwards).toMatchObject({ pickup: { dropPoint: { places: [1] } }, dropoff: { building: '2' } });
    await carry(rider, onwards);
    expect(await stateOf(order)).toBe('delivered');
  });

  it('turns back a rider who took the bag on from the shelf when the gate closes again', async () => {
    await setState(service, compound, 'restricted');
    const order = await post();
    await carry(rider, await nextOffer(rider, order.deliveryId));
    await setState(service, compound, 'open');
    const onwards = await nextOffer(rider, order.deliveryId);
    await stepAll(rider, onwards, 'accept', 'pick-up', 'arrive');
    await setState(service, compound, 'sealed');
    const back = await inHand(onwards);
    expect(back.dropoff).toMatchObject({ location: at(300, 0), dropPoint: { places: [1] } });
    expect((await step(rider, onwards.id, 'deliver', proofFor(onwards))).status).toBe(422);
    expect((await step(rider, onwards.id, 'deliver', proofFor(back))).status).toBe(200);
    await byVolunteer(order);
  });

  it('takes from a rider what waits on the shelf for a volunteer from now on', async () => {
    await setState(service, compound, 'restricted');
    const order = await post();
    await carry(rider, await nextOffer(rider, order.deliveryId));
    await setState(service, compound, 'open');
    const onwards = await nextOffer(rider, order.deliveryId);
    await stepAll(rider, onwards, 'accept');
    await setState(service, compound, 'sealed');
    expect(await assignmentsOf(rider)).toEqual([]);
    expect((await step(rider, onwards.id, 'pick-up')).status).toBe(409);
    await byVolunteer(order);
  });

  it('lets a volunteer go on with a bag when others may go in again', async () => {
    await setState(service, compound, 'restricted');
    const order = await post();
    await carry(rider, await nextOffer(rider, order.deliveryId));
    const volunteer = await volunteerFor(service, zoneId, compound);
    const second = await nextOffer(volunteer, order.deliveryId);
    await stepAll(volunteer, second, 'accept');
    await setState(service, compound, 'open');
    await stepAll(volunteer, second, 'pick-up', 'arrive');
    expect((await step(volunteer, second.id, 'deliver', proofFor(second))).status).toBe(200);
    expect(await stateOf(order)).toBe('delivered');
    await volunteer.caller.put('/v1/rider/shift', { state: 'offline', force: true });
  });

  it('takes back what has no place on the shelf, and sends it when there is one', async () => {
    const small = await openCompound(service, zoneId, { shelf: 1 });
    const [first, second] = [await post(small), await post(small)];
    const other = await rideIn(service, zoneId);
    const held: Record<string, string> = {};
    await until(async () => {
      for (const who of [rider, other]) {
        for (const { id, deliveryId, state } of await assignmentsOf(who)) {
          if (state === 'offered') await step(who, id, 'accept');
          held[deliveryId] = id;
        }
      }
      return first.deliveryId in held && second.deliveryId in held;
    }, 'both orders to be accepted');
    await setState(service, small, 'restricted');
    const kept = [...(await assignmentsOf(rider)), ...(await assignmentsOf(other))];
    expect(kept).toMatchObject([{ state: 'accepted', dropoff: { dropPoint: { places: [1] } } }]);
    const states = [await stateOf(first), await stateOf(second)].sort();
    expect(states).toEqual(['accepted', 'queued']);
    await other.caller.put('/v1/rider/shift', { state: 'offline', force: true });
  });

  it('leaves a bag that finds the shelf full with the guard, who hands it to the volunteer', async () => {
    const small = await openCompound(service, zoneId, { shelf: 1 });
    const bags = await twoUnderWay(small);
    await setState(service, small, 'sealed');
    const stopped = await Promise.all(bags.map(async ({ who, seen }) => ({ who, one: await seen() })));
    const ends = stopped.map(({ one }) => [one.dropPolicy.place, one.dropoff.dropPoint?.places]);
    expect(ends.sort()).toEqual([
      ['gate_shelf', [1]],
      ['guard_post', [1]],
    ]);
    const { who, one } = stopped.find(
      (bag) => bag.one.dropPolicy.place === 'guard_post',
    ) as (typeof stopped)[0];
    await stepAll(who, one, 'arrive');
    const onShelf = await step(who, one.id, 'deliver', proofFor(one, { place: 'gate_shelf' }));
    expect(onShelf).toMatchObject({ status: 422, body: { unmet: [{ rule: 'place' }] } });
    expect((await step(who, one.id, 'deliver', proofFor(one))).status).toBe(200);
    const volunteer = await volunteerFor(service, zoneId, small);
    const onwards = await nextOffer(volunteer, one.deliveryId);
    expect(onwards.pickup.dropPoint).toMatchObject({ name: { en: 'Guard post' }, places: [1] });
    await carry(volunteer, onwards);
    await volunteer.caller.put('/v1/rider/shift', { state: 'offline', force: true });
  });

  it('sends a bag on its way past the full shelf that its resident wished for, and says so', async () => {
    const small = await openCompound(service, zoneId, { shelf: 1 });
    const bags = await twoUnderWay(small);
    for (const { order } of bags) {
      const link = new URL(order.trackingUrl).pathname;
      const wishes = { place: 'gate_shelf' };
      expect((await service.as().post(`${link}/note`, { wishes })).status).toBe(200);
    }
    const [, { order: second, seen }] = bags as [(typeof bags)[0], (typeof bags)[0]];
    const { body } = await service.as().get(new URL(second.trackingUrl).pathname);
    expect(body).toMatchObject({
      dropPolicy: { place: 'guard_post' },
      dropPoint: { name: { en: 'Guard post' }, places: [1] },
      fellBack: { place: 'guard_post', because: 'full', message: expect.stringContaining('shelf is full') },
      overruled: [{ rule: 'place', wished: 'gate_shelf', decided: 'guard_post', by: 'compound' }],
    });
    const whole = await merchant.caller.get<{ history: object[] }>(`/v1/orders/${second.id}`);
    expect(whole.body.history).toContainEqual(
      expect.objectContaining({ event: 'fall_back', state: 'picked_up', reason: 'full: guard_post' }),
    );
    expect(await seen()).toMatchObject({ dropPolicy: { place: 'guard_post' }, policyChanged: true });
  });

  it('stops at every gate of a zone that closes', async () => {
    const order = await post();
    const offer = await nextOffer(rider, order.deliveryId);
    await stepAll(rider, offer, 'accept', 'pick-up');
    const zone = (state: string) =>
      service.ops.patch(`/v1/ops/zones/${zoneId}`, { state, reason: 'outbreak' });
    await zone('restricted');
    expect((await inHand(offer)).dropoff.location).toEqual(at(300, 0));
    await zone('open');
  });

  it('finds what a process that died had yet to plan anew', async () => {
    const order = await post();
    const offer = await nextOffer(rider, order.deliveryId);
    await stepAll(rider, offer, 'accept', 'pick-up');
    await service.database.query(`UPDATE compounds SET state = 'sealed' WHERE id = $1`, [compound.id]);
    const stopped = await until(async () => {
      const seen = await inHand(offer);
      return seen.dropPolicy.place === 'gate_shelf' && seen;
    }, 'the bag to be stopped at the gate');
    expect(stopped.dropoff.dropPoint?.places).toEqual([1]);
  });

  it('plans what ops holds as the gate is when it is released', async () => {
    const order = await post();
    await nextOffer(rider, order.deliveryId);
    const steer = (what: string) =>
      service.ops.post(`/v1/ops/deliveries/${order.deliveryId}/${what}`, {
        reason: 'wait for the committee',
      });
    await steer('hold');
    await setState(service, compound, 'restricted');
    expect(await stateOf(order)).toBe('held');
    await steer('release');
    const offer = await nextOffer(rider, order.deliveryId);
    expect(offer.dropPolicy.place).toBe('gate_shelf');
    await carry(rider, offer);
    await byVolunteer(order);
  });

  it("follows the resident's wish for another place in the same way", async () => {
    const order = await post();
    const offer = await nextOffer(rider, order.deliveryId);
    await stepAll(rider, offer, 'accept');
    const link = new URL(order.trackingUrl).pathname;
    const wished = await service.as().post(`${link}/note`, { wishes: { place: 'guard_post' } });
    expect(wished).toMatchObject({ status: 200, body: { dropPolicy: { place: 'guard_post' } } });
    const bound = await inHand(offer);
    expect(bound.dropoff).toMatchObject({ location: at(300, 6), dropPoint: { places: [1] } });
    await stepAll(rider, bound, 'pick-up', 'arrive');
    expect((await step(rider, bound.id, 'confirm', { policyVersion: 2 })).status).toBe(200);
    expect((await step(rider, bound.id, 'deliver', proofFor(bound))).status).toBe(200);
    expect(await stateOf(order)).toBe('delivered');
  });
});
