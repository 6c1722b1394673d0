import { ONE_ENGINE } from '../../support/engines.js';
import { proofFor, step, until } from '../../support/story.js';
import { type Rider } from '../../support/town.js';
import type { CompoundAnswer } from '../../../libs/client/openapi.js';
import { compoundRequest } from '../../support/compound.js';
import { demoId } from '../../../libs/demo-district/demo-id.js';
import { atOakBay, ZONE, SHOP } from './oak-bay.js';

describe.each(ONE_ENGINE)('bags that a locker cannot take, on $engine', (engine) => {
  const oakBay = atOakBay(engine);
  const { anotherRider, post, read, offerOf, atTheLocker, openFor, theLocker, cellNow, riders } = oakBay;

  it('sends a bag that no cell was built for to the shelf', async () => {
    const offer = await offerOf(await post('rice', 8));
    expect(offer).toMatchObject({
      dropPolicy: { place: 'gate_shelf' },
      fellBack: { place: 'gate_shelf', because: 'no_cell' },
    });
  });

  it('sends bags to the gate shelf while it is offline, and tells rider and resident', async () => {
    const underWay = await post();
    const assignment = await atTheLocker(underWay);
    const onShift = (who: Rider, state: string) =>
      who.caller.put('/v1/rider/shift', { state, location: SHOP });
    await onShift(oakBay.rider, 'paused');
    const other = await anotherRider();
    const kept = await offerOf(await post(), other);
    await oakBay.site.break({ offline: true });
    expect(await openFor(assignment)).toMatchObject({
      status: 409,
      body: { code: 'LOCKER_OFFLINE', fellBackTo: 'gate_shelf' },
    });
    const now = await read(assignment.id);
    expect(now).toMatchObject({ state: 'arrived', dropPolicy: { place: 'gate_shelf' } });
    expect(now.locker).toBeUndefined();
    expect(now.dropoff.dropPoint?.places).toEqual([expect.any(Number)]);
    const { body: whole } = await oakBay.merchant.caller.get<{ history: object[] }>(
      `/v1/orders/${underWay.id}`,
    );
    expect(whole.history).toContainEqual(
      expect.objectContaining({ event: 'fall_back', state: 'arrived', reason: 'offline: gate_shelf' }),
    );
    const told = { place: 'gate_shelf', because: 'offline', message: expect.stringContaining('gate shelf') };
    expect(now.fellBack).toMatchObject(told);
    expect((await oakBay.service.as().get(underWay.link)).body).toMatchObject({
      fellBack: told,
      overruled: [{ rule: 'place', wished: 'locker', decided: 'gate_shelf', by: 'compound' }],
    });
    const unread = await step(oakBay.rider, assignment.id, 'deliver', proofFor(now));
    expect(unread).toMatchObject({ status: 409, body: { code: 'POLICY_UNCONFIRMED', policyVersion: 2 } });
    expect((await step(oakBay.rider, assignment.id, 'confirm', { policyVersion: 2 })).status).toBe(200);
    const still = await step(oakBay.rider, assignment.id, 'deliver', proofFor(assignment, { cellCode: '1' }));
    expect(still).toMatchObject({ status: 422, body: { unmet: [{ rule: 'place' }, { rule: 'location' }] } });
    expect((await step(oakBay.rider, assignment.id, 'deliver', proofFor(now))).status).toBe(200);

    await until(async () => (await read(kept.id, other)).fellBack, 'the offer to be told of the shelf');
    await onShift(other, 'paused');
    await onShift(oakBay.rider, 'online');
    const later = await offerOf(await post());
    expect(later).toMatchObject({ dropPolicy: { place: 'gate_shelf' }, fellBack: told });
    expect((await theLocker()).online).toBe(false);
    await oakBay.site.mend();
    await until(async () => (await theLocker()).online, 'the locker to be back');
  });

  it('keeps a cell for a bag that is sent to it on the way', async () => {
    const order = await post();
    const { id } = await offerOf(order);
    for (const name of ['accept', 'pick-up']) await step(oakBay.rider, id, name);
    const wish = (place: string) => oakBay.service.as().post(`${order.link}/note`, { wishes: { place } });
    expect((await wish('door')).status).toBe(200);
    expect((await read(id)).locker).toBeUndefined();
    expect((await wish('locker')).status).toBe(200);
    const back = await read(id);
    expect(back).toMatchObject({ dropPolicy: { place: 'locker' }, locker: { code: expect.any(String) } });
    const { deliveryId } = order;
    expect(await cellNow(back.locker?.cell as string)).toMatchObject({
      state: 'reserved',
      bag: { deliveryId },
    });
    expect(back.fellBack).toBeUndefined();
  });

  it('takes any cell of a locker that is not connected, and sends on who is under way when it is', async () => {
    const byTheShop = { compoundId: demoId('compound', 'hopson-jiangwan') };
    const first = await post('milk', 1, byTheShop);
    const offer = await offerOf(first);
    expect(offer.locker).toBeUndefined();
    for (const name of ['accept', 'pick-up', 'arrive']) await step(oakBay.rider, offer.id, name);
    expect((await step(oakBay.rider, offer.id, 'deliver', proofFor(offer, { cellCode: '7' }))).status).toBe(
      200,
    );

    const { id } = await offerOf(await post('milk', 1, byTheShop));
    await step(oakBay.rider, id, 'accept');
    const connected = await oakBay.service.ops.put(
      `/v1/ops/lockers/${demoId('drop-point', 'hopson-jiangwan-locker')}`,
      {
        adapter: 'http',
        settings: { url: oakBay.site.url },
        reason: 'wired today',
      },
    );
    expect(connected.status).toBe(200);
    const fallen = await until(async () => (await read(id)).fellBack, 'the rider to be told of the shelf');
    expect(fallen).toMatchObject({ place: 'gate_shelf', because: 'no_cell' });
  });

  it('sends bags on their way to places with numbers, and past a shelf and a guard without room to the door', async () => {
    const narrow = await openNarrowCompound();
    const bags: { who: Rider; id: string }[] = [];
    for (const who of [oakBay.rider, await anotherRider(), await anotherRider()]) {
      for (const other of riders) await other.caller.put('/v1/rider/shift', { state: 'paused' });
      await who.caller.put('/v1/rider/shift', { state: 'online', location: SHOP });
      const { id } = await offerOf(await post('milk', 1, narrow), who);
      for (const name of ['accept', 'pick-up']) expect((await step(who, id, name)).status).toBe(200);
      bags.push({ who, id });
    }
    await oakBay.site.break({ offline: true });
    const fallen = await until(async () => {
      const now = await Promise.all(bags.map(({ id, who }) => read(id, who)));
      return now.every(({ fellBack }) => fellBack) && now;
    }, 'the bags to be sent elsewhere');
    const ends = fallen.map(({ dropPolicy: { place }, dropoff: { dropPoint } }) => [
      place,
      dropPoint?.places,
    ]);
    expect(ends.sort()).toEqual([
      ['door', undefined],
      ['gate_shelf', [1]],
      ['guard_post', [1]],
    ]);
    for (const { dropPolicy, fellBack } of fallen) expect(fellBack?.place).toBe(dropPolicy.place);
    await oakBay.site.mend();
    await until(async () => (await theLocker()).online, 'the locker to be back');
  });

  /** One place on the shelf, one with the guard, and a locker at the gate. */
  async function openNarrowCompound(): Promise<{ compoundId: string; building: string }> {
    const point = (kind: string, places: number) => ({ kind, name: { zh: kind, en: kind }, places });
    const request = compoundRequest(ZONE, {
      location: SHOP,
      gates: [
        {
          name: { zh: '门', en: 'Gate' },
          location: SHOP,
          dropPoints: [point('gate_shelf', 1), point('guard_post', 1), point('locker', 22)],
        },
      ],
      buildings: [{ number: '2', location: SHOP, floors: 6, lift: true }],
    });
    const { status, body } = await oakBay.service.ops.post('/v1/ops/compounds', request);
    expect({ status, body }).toMatchObject({ status: 201 });
    const { id, gates } = body as unknown as CompoundAnswer;
    const locker = gates[0]?.dropPoints.find(({ kind }) => kind === 'locker');
    const connected = await oakBay.service.ops.put(`/v1/ops/lockers/${locker?.id}`, {
      adapter: 'http',
      settings: { url: oakBay.site.url },
      checkSeconds: 1,
      reason: 'new at the gate',
    });
    expect(connected.status).toBe(200);
    return { compoundId: id, building: '2' };
  }
});
