import { ONE_ENGINE } from '../support/engines.js';
import { startService, type Service } from '../support/service.js';
import type { Assignment } from '../../libs/client/openapi.js';
import { assignmentsOf, carry, nextOffer, proofFor, step, until } from '../support/story.js';
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

const FIT = { temperatureC: 36.5, mask: true, handsDisinfected: true };
const HOUR = 3_600_000;
const BILINGUAL = { zh: expect.stringMatching(/[\u4e00-\u9fff]/), en: expect.stringMatching(/[a-z]/) };

describe.each(ONE_ENGINE)('riders’ health, on $engine', (engine) => {
  let service: Service;
  let merchant: Merchant;
  let zoneId: string;

  beforeAll(async () => {
    service = await startService(engine);
    zoneId = await openZone(service, { healthRequired: true, attestationHours: 4, healthKeptHours: 6 });
    merchant = await openMerchant(service);
  });
  afterEach(async () => {
    await service.ops.delete('/v1/ops/clock');
    const { body } = await service.ops.get<{ riders: { id: string }[] }>(`/v1/ops/riders?state=online`);
    expect(body.riders).toEqual([]);
  });
  afterAll(() => service.stop());

  const shift = ({ caller }: Rider, change: object) => caller.put('/v1/rider/shift', change);
  const fitRider = async (place = CENTRE) => {
    const rider = await rideIn(service, zoneId, { online: false });
    expect((await shift(rider, { state: 'online', location: place, health: FIT })).status).toBe(200);
    return rider;
  };
  const goHome = async (...riders: Rider[]) => {
    for (const rider of riders) await shift(rider, { state: 'offline', force: true });
  };
  const order = async () => {
    const { body } = await merchant.caller.post('/v1/orders', orderFor(merchant));
    return body as { id: string; deliveryId: string };
  };
  const stateOf = async ({ id }: { id: string }) =>
    (await merchant.caller.get(`/v1/orders/${id}`)).body.state;
  const noOffers = async ({ caller }: Rider) => (await caller.get('/v1/rider/assignments')).body.noOffers;
  const setClock = (ahead: number) =>
    service.ops.put('/v1/ops/clock', { now: new Date(Date.now() + ahead).toISOString(), speed: 1 });
  const ofRider = (rider: Rider, what: string, body: object) =>
    service.ops.post(`/v1/ops/riders/${rider.id}/${what}`, body);
  /** The rider is idle and near: nobody is on shift for the engine because of the attestation alone. */
  const waitsForAnybody = (deliveryId: string) =>
    until(async () => {
      const { body } = await service.ops.get<{ deliveries: { id: string; heldReason: string | null }[] }>(
        '/v1/ops/deliveries?state=queued',
      );
      return body.deliveries.some(
        ({ id, heldReason }) => id === deliveryId && heldReason === 'no_carrier_on_shift',
      );
    }, 'a round that finds nobody');

  it('starts no shift without an attestation where one is required, and says what to do', async () => {
    const rider = await rideIn(service, zoneId, { online: false });
    const refused = await shift(rider, { state: 'online', location: CENTRE });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'ATTESTATION_NEEDED', errors: [{ field: 'health' }] },
    });
    expect(await noOffers(rider)).toEqual({ code: 'ATTESTATION_NEEDED', message: BILINGUAL });
    const { body } = await shift(rider, { state: 'online', location: CENTRE, health: FIT });
    expect(body).toMatchObject({ state: 'online', attestation: { passed: true } });
    expect(await noOffers(rider)).toBeUndefined();
    await goHome(rider);
  });

  it('offers nothing to one who does not pass, hands on what they have not fetched, and keeps no measure', async () => {
    const rider = await fitRider();
    const { id, deliveryId } = await order();
    await step(rider, (await nextOffer(rider, deliveryId)).id, 'accept');
    const fever = { state: 'online', health: { ...FIT, temperatureC: 38.6 } };
    const refused = await shift(rider, fever);
    expect(refused).toMatchObject({ status: 422, body: { code: 'ATTESTATION_FAILED' } });
    expect(refused.body.detail).toMatch(/休息.*rest/);
    expect(await assignmentsOf(rider)).toEqual([]);
    expect(await noOffers(rider)).toEqual({ code: 'ATTESTATION_FAILED', message: BILINGUAL });
    // Silence is no attestation.
    expect((await shift(rider, { state: 'online' })).body.code).toBe('ATTESTATION_FAILED');

    const other = await fitRider();
    await carry(other, await nextOffer(other, deliveryId));
    expect(await stateOf({ id })).toBe('delivered');
    expect(await service.database.query(`SELECT 1 FROM attestations t WHERE t::text LIKE '%38.6%'`)).toEqual(
      [],
    );
    const { body } = await service.ops.get<{ entries: { action: string }[] }>('/v1/ops/audit');
    const told = body.entries.filter(({ action }) => action !== 'take_in_carrier');
    expect(JSON.stringify(told)).not.toContain(rider.id);

    expect((await shift(rider, { state: 'online', health: FIT })).status).toBe(200);
    await goHome(rider, other);
  });

  it('asks again once an attestation has run out, without stopping the leg under way', async () => {
    const rider = await fitRider();
    const under = await order();
    const underWay = await nextOffer(rider, under.deliveryId);
    for (const name of ['accept', 'pick-up']) await step(rider, underWay.id, name);
    await setClock(4 * HOUR + 60_000);
    expect(await noOffers(rider)).toEqual({ code: 'ATTESTATION_NEEDED', message: BILINGUAL });
    // Still on shift, and asked; not refused.
    const asked = await shift(rider, { state: 'online', location: CENTRE });
    expect(asked).toMatchObject({ status: 200, body: { noOffers: { code: 'ATTESTATION_NEEDED' } } });

    for (const [name, body] of [
      ['arrive', undefined],
      ['deliver', proofFor(underWay)],
    ] as const)
      expect((await step(rider, underWay.id, name, body)).status).toBe(200);
    const next = await order();
    await waitsForAnybody(next.deliveryId);
    expect(await assignmentsOf(rider)).toEqual([]);

    const again = await shift(rider, { state: 'online', health: FIT });
    expect(again.body).not.toHaveProperty('noOffers');
    await carry(rider, await nextOffer(rider, next.deliveryId));
    await goHome(rider);
  });

  it('tells a phone that waits when an attestation has run out', async () => {
    const rider = await fitRider();
    const { headers } = await rider.caller.get('/v1/rider/assignments');
    await setClock(4 * HOUR - 2_000);
    const { body } = await rider.caller.get('/v1/rider/assignments?wait=15', {
      'if-none-match': headers.get('etag') as string,
    });
    expect(body.noOffers).toMatchObject({ code: 'ATTESTATION_NEEDED' });
    await goHome(rider);
  });

  describe('one whom ops stands down', () => {
    let rider: Rider;
    let other: Rider;
    let carried: Assignment;
    let handedOn: { id: string; deliveryId: string; trackingUrl: string };
    let inHand: typeof handedOn;

    /** One bag picked up, one leg accepted. */
    beforeEach(async () => {
      rider = await fitRider();
      const orders = [orderFor(merchant), orderFor(merchant)];
      const { body } = await merchant.caller.post<{ results: { order: typeof handedOn }[] }>(
        '/v1/orders:batch',
        { orders },
      );
      const [first, second] = body.results.map((result) => result.order) as [
        typeof handedOn,
        typeof handedOn,
      ];
      [inHand, handedOn] = [first, second];
      carried = await nextOffer(rider, first.deliveryId);
      const promised = await nextOffer(rider, second.deliveryId);
      for (const { id } of [carried, promised]) await step(rider, id, 'accept');
      await step(rider, carried.id, 'pick-up');
      other = await fitRider(at(400, 400));
    });
    afterEach(() => goHome(rider, other));

    it('keeps what is picked up and nothing else; the rest goes to others; until stood up, no shift starts', async () => {
      const { status, body } = await ofRider(rider, 'stand-down', { reason: 'named by contact tracing' });
      expect(status).toBe(200);
      expect(body).toEqual({ handedOn: [handedOn.deliveryId], inHand: [carried.deliveryId] });
      expect(await noOffers(rider)).toEqual({ code: 'STOOD_DOWN', message: BILINGUAL });
      await carry(other, await nextOffer(other, handedOn.deliveryId));
      const [inHand, ...more] = await assignmentsOf(rider);
      expect([inHand?.id, more]).toEqual([carried.id, []]);
      await step(rider, carried.id, 'arrive');
      expect((await step(rider, carried.id, 'deliver', proofFor(carried))).status).toBe(200);

      const refused = await shift(rider, { state: 'online', health: FIT });
      expect(refused).toMatchObject({ status: 422, body: { code: 'STOOD_DOWN' } });
      expect((await ofRider(rider, 'stand-up', { reason: 'test was negative' })).status).toBe(204);
      expect((await ofRider(rider, 'stand-up', { reason: 'twice' })).status).toBe(204);
      expect((await shift(rider, { state: 'online', health: FIT })).status).toBe(200);
      const { body: audit } = await service.ops.get<{ entries: object[] }>('/v1/ops/audit?limit=2');
      expect(audit.entries).toMatchObject([
        { action: 'stand_up', target: rider.id, reason: 'test was negative' },
        {
          action: 'stand_down',
          target: rider.id,
          reason: 'named by contact tracing',
          detail: { bags: 'deliver' },
        },
      ]);
    });

    it('meets nobody with what it has in hand, whatever the resident wished or will wish', async () => {
      const link = new URL(inHand.trackingUrl).pathname;
      const wish = (wishes: object) => service.as().post(`${link}/note`, { wishes });
      expect((await wish({ place: 'in_person' })).status).toBe(200);
      await step(rider, carried.id, 'confirm', { policyVersion: 2 });
      await ofRider(rider, 'stand-down', { reason: 'named by contact tracing' });
      const lost = { rule: 'place', wished: 'in_person', decided: 'door', by: 'zone' };
      const { body } = await service.as().get(link);
      expect(body).toMatchObject({
        dropPolicy: { place: 'door', contactless: true },
        overruled: [{ ...lost, message: expect.stringContaining('rules of your zone') }],
      });
      expect((body.choices as { place: string[] }).place).not.toContain('in_person');
      // Why is nobody's business but the carrier's.
      expect(JSON.stringify(body)).not.toMatch(/trac|stood|stand/i);
      expect(await wish({ place: 'in_person', knock: 'forbidden' })).toMatchObject({
        status: 200,
        body: { dropPolicy: { place: 'door', knock: 'forbidden' }, overruled: [lost] },
      });
      await step(rider, carried.id, 'arrive');
      const deliver = (proof: object = {}) => step(rider, carried.id, 'deliver', proofFor(carried, proof));
      expect(await deliver()).toMatchObject({ status: 409, body: { code: 'POLICY_UNCONFIRMED' } });
      await step(rider, carried.id, 'confirm', { policyVersion: 4 });
      const met = await deliver({ place: 'in_person', recipientPresent: true, twoMetresKept: true });
      expect(met).toMatchObject({ status: 422, body: { unmet: [{ rule: 'place' }] } });
      expect((await deliver({ place: 'door' })).status).toBe(200);
      await carry(other, await nextOffer(other, handedOn.deliveryId));
    });

    it('brings the bags back when ops says so, and may start again when the time is over', async () => {
      const end = new Date(Date.now() + 2 * HOUR).toISOString();
      const order_ = { until: end, bags: 'bring_back', reason: 'close contact' };
      const { body } = await ofRider(rider, 'stand-down', order_);
      expect(body).toEqual({ handedOn: [handedOn.deliveryId], inHand: [carried.deliveryId] });
      expect(await noOffers(rider)).toEqual({ code: 'STOOD_DOWN', message: BILINGUAL, until: end });
      await carry(other, await nextOffer(other, handedOn.deliveryId));
      expect((await step(rider, carried.id, 'arrive')).status).toBe(409);
      expect((await step(rider, carried.id, 'return', { location: CENTRE })).status).toBe(200);
      const { body: shown } = await service.ops.get<{ riders: { id: string }[] }>('/v1/ops/riders');
      expect(shown.riders.find(({ id }) => id === rider.id)).toMatchObject({
        state: 'paused',
        stoodDown: true,
        stoodDownUntil: end,
        legsInHand: 0,
      });
      expect((await shift(rider, { state: 'online' })).body).toMatchObject({
        code: 'STOOD_DOWN',
        until: end,
      });
      await setClock(2 * HOUR + 1_000);
      expect((await shift(rider, { state: 'online' })).status).toBe(200);
    });
  });

  it('leaves nothing with one who accepts in the moment of being stood down', async () => {
    const rider = await fitRider();
    const { deliveryId } = await order();
    const offer = await nextOffer(rider, deliveryId);
    const [accepted, stoodDown] = await Promise.all([
      step(rider, offer.id, 'accept'),
      ofRider(rider, 'stand-down', { reason: 'trace' }),
    ]);
    expect([200, 409]).toContain(accepted.status);
    expect(stoodDown.body).toEqual({ handedOn: [deliveryId], inHand: [] });
    expect(await assignmentsOf(rider)).toEqual([]);
    const other = await fitRider();
    await carry(other, await nextOffer(other, deliveryId));
    await goHome(other);
  });

  it('binds by an attestation that was given where none is required, until a new shift is started', async () => {
    const easyGoing = await openZone(service, { attestationHours: 4 }, at(30_000, 0));
    const rider = await rideIn(service, easyGoing, { online: false });
    const online = { state: 'online', location: CENTRE };
    expect((await shift(rider, online)).body).toMatchObject({ state: 'online', attestation: null });
    expect(await noOffers(rider)).toBeUndefined();
    await shift(rider, { ...online, health: FIT });
    await setClock(4 * HOUR + 60_000);
    expect(await noOffers(rider)).toMatchObject({ code: 'ATTESTATION_NEEDED' });
    await shift(rider, { state: 'paused' });
    expect((await shift(rider, online)).body).toMatchObject({ code: 'ATTESTATION_NEEDED' });
    await goHome(rider);
    expect((await shift(rider, online)).body).toMatchObject({ state: 'online', attestation: null });
    expect(await noOffers(rider)).toBeUndefined();
    await goHome(rider);
  });

  it('refuses to stand down nobody, without a reason, or until yesterday', async () => {
    const rider = await rideIn(service, zoneId, { online: false });
    const reason = 'trace';
    expect((await ofRider({ ...rider, id: 'nobody' }, 'stand-down', { reason })).status).toBe(404);
    expect((await ofRider({ ...rider, id: 'nobody' }, 'stand-up', { reason })).status).toBe(404);
    expect((await ofRider(rider, 'stand-down', {})).status).toBe(400);
    const past = await ofRider(rider, 'stand-down', { reason, until: '2022-03-28T00:00:00Z' });
    expect(past).toMatchObject({ status: 400, body: { errors: [{ field: 'until' }] } });
    expect((await rider.caller.post(`/v1/ops/riders/${rider.id}/stand-down`, { reason })).status).toBe(403);
    expect(
      await service.database.query('SELECT 1 FROM stand_downs WHERE carrier_id = $1', [rider.id]),
    ).toEqual([]);
  });
});
