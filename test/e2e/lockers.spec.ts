import { demoId } from '../../libs/places/demo-district/demo-id.js';
import { compoundRequest, type CompoundAnswer } from '../support/compound.js';
import { ENGINES } from '../support/engines.js';
import { setUpLocker, type LockerOnSite } from '../support/locker.js';
import { startService, type Service } from '../support/service.js';
import { nextOffer, proofFor, step, until, type Assignment } from '../support/story.js';
import { openMerchant, orderFor, rideIn, type Merchant, type Rider } from '../support/town.js';

const ZONE = demoId('zone', 'new-jiangwan-city');
const COMPOUND = demoId('compound', 'oak-bay');
const LOCKER = demoId('drop-point', 'oak-bay-locker');
/** By the compound, so that a way takes no time. */
const SHOP = { lat: 31.323, lng: 121.503 };
const MINUTES = 60_000;

interface Cell {
  readonly number: string;
  readonly state: string;
  readonly outOfOrderBecause: string | null;
  readonly disinfectedAt: string | null;
  readonly bag: { readonly deliveryId: string; readonly overdue: boolean; readonly locked: boolean } | null;
  readonly lastOpening: { readonly outcome: string | null; readonly detail: string | null } | null;
}
interface Locker {
  readonly id: string;
  readonly online: boolean;
  readonly connected: boolean;
  readonly cells: readonly Cell[];
}
type AtLocker = Assignment & {
  readonly locker?: { readonly cell: string; readonly code?: string; readonly opened: boolean };
  readonly fellBack?: { readonly place: string; readonly because: string; readonly message: string };
};

describe.each(ENGINES)('lockers, on $engine', (engine) => {
  let service: Service;
  let site: LockerOnSite;
  let merchant: Merchant;
  let rider: Rider;

  beforeAll(async () => {
    [service, site] = await Promise.all([
      startService(engine),
      setUpLocker('small-ambient:20,large-ambient:1,small-frozen:1'),
    ]);
    await service.ops.patch(`/v1/ops/zones/${ZONE}`, {
      rules: { photo: 'optional', dispatchEverySeconds: 1, declineCoolOffSeconds: 1 },
      reason: 'test',
    });
    merchant = await openMerchant(service, { location: SHOP });
    await merchant.caller.put(`/v1/stores/${merchant.storeId}/stock`, [
      { sku: 'dumplings', onHand: 1_000, temperature: 'frozen', weightGrams: 500 },
      { sku: 'rice', onHand: 1_000, weightGrams: 5_000 },
    ]);
    const connected = await service.ops.put(`/v1/ops/lockers/${LOCKER}`, {
      adapter: 'http',
      settings: { url: site.url },
      disinfectMinutes: 10,
      overdueHours: 12,
      checkSeconds: 1,
      reason: 'new at the gate',
    });
    expect(connected).toMatchObject({ status: 200, body: { cells: 22 } });
  });
  afterAll(() => Promise.all([service.stop(), site.stop()]));
  beforeEach(async () => void (rider = await anotherRider()));
  afterEach(async () => {
    await site.mend();
    for (const id of posted.splice(0)) await merchant.caller.post(`/v1/orders/${id}/cancel`);
    for (const { caller } of riders.splice(0)) await caller.put('/v1/rider/shift', { state: 'offline' });
  });

  const riders: Rider[] = [];
  const posted: string[] = [];
  const anotherRider = async () => {
    const capacity = { bags: 20, weightGrams: 100_000, coldBox: true };
    const found = await rideIn(service, ZONE, { location: SHOP, capacity });
    riders.push(found);
    return found;
  };

  const post = async (sku = 'milk', quantity = 1, place: object = { compoundId: COMPOUND }) => {
    const dropoff = { address: undefined, location: undefined, note: '放快递柜', ...place };
    const order = orderFor(merchant, { lines: [{ sku, quantity }] }, dropoff);
    const { status, body } = await merchant.caller.post('/v1/orders', order);
    expect({ status, body }).toMatchObject({ status: 201, body: { dropPolicy: { place: 'locker' } } });
    posted.push(body.id as string);
    return {
      id: body.id as string,
      deliveryId: body.deliveryId as string,
      link: new URL(body.trackingUrl as string).pathname,
    };
  };
  type Order = Awaited<ReturnType<typeof post>>;
  const read = async (id: string, who = rider) =>
    (await who.caller.get<AtLocker>(`/v1/rider/assignments/${id}`)).body;
  const offerOf = async (order: Order, who = rider) => (await nextOffer(who, order.deliveryId)) as AtLocker;
  const atTheLocker = async (order: Order) => {
    const { id } = await offerOf(order);
    for (const name of ['accept', 'pick-up', 'arrive'])
      expect((await step(rider, id, name)).status).toBe(200);
    const assignment = await read(id);
    return { ...assignment, locker: assignment.locker as Required<AtLocker>['locker'] & { code: string } };
  };
  const openFor = ({ id, locker }: { id: string; locker: { code: string } }) =>
    step(rider, id, 'open-cell', { code: locker.code });
  /** The bag is in its cell, the door shut behind the rider. */
  const stored = async (order: Order) => {
    const assignment = await atTheLocker(order);
    expect((await openFor(assignment)).status).toBe(200);
    const { cell } = assignment.locker;
    const { shownCode } = await site.cell(cell);
    await site.shut(cell);
    const delivered = await step(
      rider,
      assignment.id,
      'deliver',
      proofFor(assignment, { cellCode: shownCode }),
    );
    expect(delivered).toMatchObject({ status: 200, body: { state: 'delivered' } });
    return cell;
  };
  const codeFor = async ({ link }: Order) => {
    const { status, body } = await service.as().post(`${link}/cell-code`);
    expect({ status, body }).toMatchObject({ status: 201 });
    return body.code as string;
  };
  const openAsResident = ({ link }: Order, code: string) => service.as().post(`${link}/open-cell`, { code });
  const theLocker = async () => {
    const { body } = await service.ops.get<{ lockers: Locker[] }>('/v1/ops/lockers');
    return body.lockers.find(({ id }) => id === LOCKER) as Locker;
  };
  const cellNow = async (number: string) =>
    (await theLocker()).cells.find((cell) => cell.number === number) as Cell;
  const cellBecomes = (number: string, state: string) =>
    until(async () => {
      const cell = await cellNow(number);
      return cell.state === state && cell;
    }, `cell ${number} to be ${state}`);
  const onCell = async (number: string, what: string) =>
    (await service.ops.post(`/v1/ops/lockers/${LOCKER}/cells/${number}/${what}`, { reason: 'looked at it' }))
      .status;
  const passTime = async (ms: number) => {
    const { body } = await service.ops.get('/v1/ops/clock');
    const now = new Date(Date.parse(body.now as string) + ms).toISOString();
    expect((await service.ops.put('/v1/ops/clock', { now })).status).toBe(200);
  };
  const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

  it('keeps a cell from the offer on, opens it for rider and resident in turn, and disinfects it before the next', async () => {
    const order = await post();
    const offer = await offerOf(order);
    const cell = offer.locker?.cell as string;
    expect(offer.locker).toEqual({ name: expect.any(Object), cell, opened: false });
    expect(await cellNow(cell)).toMatchObject({ state: 'reserved', bag: { deliveryId: order.deliveryId } });

    expect((await step(rider, offer.id, 'accept')).status).toBe(200);
    const { code } = (await read(offer.id)).locker as { code: string };
    expect(await step(rider, offer.id, 'open-cell', { code })).toMatchObject({ status: 409 });
    for (const name of ['pick-up', 'arrive']) await step(rider, offer.id, name);
    expect(await step(rider, offer.id, 'open-cell', { code: wrong(code) })).toMatchObject({
      status: 422,
      body: { code: 'CELL_CODE_WRONG' },
    });
    expect((await site.cell(cell)).door).toBe('shut');
    const unopened = await step(rider, offer.id, 'deliver', proofFor(offer, { cellCode: cell }));
    expect(unopened).toMatchObject({ status: 422, body: { unmet: [{ rule: 'cellCode' }] } });

    expect(await step(rider, offer.id, 'open-cell', { code })).toMatchObject({
      status: 200,
      body: { locker: { cell, opened: true } },
    });
    const { door, shownCode } = await site.cell(cell);
    expect(door).toBe('open');
    const guessed = await step(rider, offer.id, 'deliver', proofFor(offer, { cellCode: `${cell}-0000` }));
    expect(guessed).toMatchObject({ status: 422, body: { unmet: [{ rule: 'cellCode' }, { rule: 'cell' }] } });
    const leftOpen = await step(rider, offer.id, 'deliver', proofFor(offer, { cellCode: shownCode }));
    expect(leftOpen).toMatchObject({
      status: 422,
      body: { unmet: [{ rule: 'cell', message: expect.stringContaining('shut it') }] },
    });
    await site.shut(cell);
    const early = await service.as().post(`${order.link}/cell-code`);
    expect(early).toMatchObject({ status: 409, body: { code: 'WRONG_STATE' } });
    const delivered = await step(rider, offer.id, 'deliver', proofFor(offer, { cellCode: shownCode }));
    expect(delivered.status).toBe(200);
    expect(JSON.stringify(delivered.body)).not.toContain(code);

    expect((await service.as().get(order.link)).body).toMatchObject({ locker: { cell, state: 'occupied' } });
    const oneTime = await codeFor(order);
    const kept = await service.database.query('SELECT k::text AS row FROM cell_claims k');
    expect(JSON.stringify(kept)).not.toContain(oneTime);
    expect(await openAsResident(order, wrong(oneTime))).toMatchObject({
      status: 422,
      body: { code: 'CELL_CODE_WRONG', triesLeft: 5 },
    });
    expect((await site.cell(cell)).door).toBe('shut');
    expect(await openAsResident(order, oneTime)).toMatchObject({ status: 200, body: { cell } });
    expect((await site.cell(cell)).door).toBe('open');
    expect((await openAsResident(order, oneTime)).status).toBe(409);

    await site.shut(cell);
    const disinfectedAt = await until(async () => {
      const now = await cellNow(cell);
      return now.state === 'disinfecting' ? (now.disinfectedAt ?? undefined) : undefined;
    }, 'the disinfection to begin');
    expect(Date.parse(disinfectedAt) - Date.now()).toBeGreaterThan(9 * MINUTES);
    const next = await offerOf(await post());
    expect(next.locker?.cell).not.toBe(cell);
    await passTime(11 * MINUTES);
    await cellBecomes(cell, 'free');
  });

  it('locks a cell after six wrong codes, even for the right one, until ops unlocks it', async () => {
    const order = await post();
    const cell = await stored(order);
    const code = await codeFor(order);
    // All at once: nobody gets more tries by being quick.
    const answers = await Promise.all(Array.from({ length: 8 }, () => openAsResident(order, wrong(code))));
    const told = answers.map(({ body }) => String(body.triesLeft ?? body.code));
    expect(told.sort()).toEqual(['1', '2', '3', '4', '5', 'CELL_LOCKED', 'CELL_LOCKED', 'CELL_LOCKED']);
    expect(await openAsResident(order, code)).toMatchObject({ status: 409, body: { code: 'CELL_LOCKED' } });
    expect(await service.as().post(`${order.link}/cell-code`)).toMatchObject({
      body: { code: 'CELL_LOCKED' },
    });
    expect((await site.cell(cell)).door).toBe('shut');
    expect(await cellNow(cell)).toMatchObject({ bag: { locked: true } });
    expect(await onCell(cell, 'unlock')).toBe(204);
    expect((await openAsResident(order, code)).status).toBe(409);
    expect((await openAsResident(order, await codeFor(order))).status).toBe(200);
  });

  it('offers no more bags than there are cells of their temperature, and frees the cell of an offer that is lost', async () => {
    const first = await post('dumplings');
    const offer = await offerOf(first);
    expect(offer.locker?.cell).toBe('22');
    const second = await post('dumplings');
    const heldReason = async () => {
      const { body } = await service.ops.get<{ deliveries: { id: string; heldReason: string | null }[] }>(
        '/v1/ops/deliveries?state=queued',
      );
      return body.deliveries.find(({ id }) => id === second.deliveryId)?.heldReason;
    };
    await until(async () => (await heldReason()) === 'drop_point_full', 'the reason to be told');
    await merchant.caller.post(`/v1/orders/${first.id}/cancel`);
    const now = await offerOf(second);
    expect(now.locker?.cell).toBe('22');
    expect((await step(rider, now.id, 'decline')).status).toBe(200);
    expect((await cellNow('22')).state).toBe('free');
  });

  it('sends a bag that no cell was built for to the shelf', async () => {
    const offer = await offerOf(await post('rice', 8));
    expect(offer).toMatchObject({
      dropPolicy: { place: 'gate_shelf' },
      fellBack: { place: 'gate_shelf', because: 'no_cell' },
    });
  });

  it('tries another cell where a door is jammed, and uses the jammed one no more until it is mended', async () => {
    const order = await post();
    const assignment = await atTheLocker(order);
    const { cell: jammed } = assignment.locker;
    await site.break({ jammed: [jammed] });
    const opened = await openFor(assignment);
    const { locker } = opened.body as unknown as AtLocker;
    expect({ status: opened.status, opened: locker?.opened }).toEqual({ status: 200, opened: true });
    expect(locker?.cell).not.toBe(jammed);
    expect(await cellNow(jammed)).toMatchObject({
      state: 'out_of_order',
      outOfOrderBecause: 'jammed',
      lastOpening: { outcome: 'jammed' },
    });
    const { shownCode } = await site.cell(locker?.cell as string);
    await site.shut(locker?.cell as string);
    const delivered = await step(
      rider,
      assignment.id,
      'deliver',
      proofFor(assignment, { cellCode: shownCode }),
    );
    expect(delivered.status).toBe(200);
    expect(await onCell(jammed, 'back-in-service')).toBe(204);
    await cellBecomes(jammed, 'disinfecting');
  });

  it('takes no code of a wrong cell that opened, reports it, and gives another', async () => {
    const order = await post();
    const assignment = await atTheLocker(order);
    const { cell } = assignment.locker;
    await site.break({ wrongCell: { [cell]: '21' } });
    expect(await openFor(assignment)).toMatchObject({
      status: 409,
      body: { code: 'WRONG_CELL', opened: '21' },
    });
    const { shownCode: foreign } = await site.cell('21');
    const refused = await step(rider, assignment.id, 'deliver', proofFor(assignment, { cellCode: foreign }));
    expect(refused).toMatchObject({ status: 422, body: { unmet: [{ rule: 'cellCode' }] } });
    expect(await cellNow(cell)).toMatchObject({
      state: 'out_of_order',
      lastOpening: { outcome: 'wrong_cell', detail: 'cell 21 opened' },
    });
    expect((await cellNow('21')).state).toBe('out_of_order');
    const { body } = await openFor(assignment);
    const now = (body as unknown as AtLocker).locker?.cell as string;
    expect([cell, '21']).not.toContain(now);
    const { shownCode } = await site.cell(now);
    await site.shut(now);
    expect(
      (await step(rider, assignment.id, 'deliver', proofFor(assignment, { cellCode: shownCode }))).status,
    ).toBe(200);
    await site.shut('21');
    for (const broken of [cell, '21']) expect(await onCell(broken, 'back-in-service')).toBe(204);
    await passTime(0);
  });

  it('gives a bag another cell when ops takes its own out of order', async () => {
    const order = await post();
    const { id, locker } = await offerOf(order);
    expect(await onCell(locker?.cell as string, 'out-of-order')).toBe(204);
    const moved = await until(async () => {
      const now = (await read(id)).locker;
      return now?.cell !== locker?.cell && now;
    }, 'another cell');
    expect(await cellNow(moved.cell)).toMatchObject({
      state: 'reserved',
      bag: { deliveryId: order.deliveryId },
    });
    await merchant.caller.post(`/v1/orders/${order.id}/cancel`);
    await cellBecomes(moved.cell, 'free');
    const { body } = await service.ops.get<{ entries: object[] }>('/v1/ops/audit');
    expect(body.entries).toContainEqual(
      expect.objectContaining({ action: 'cell_out_of_order', target: `${LOCKER}/${locker?.cell}` }),
    );
  });

  it('finds out whether a door opened when the answer was lost', async () => {
    const order = await post();
    const cell = await stored(order);
    const code = await codeFor(order);
    await site.break({ mute: true });
    expect(await openAsResident(order, code)).toMatchObject({
      status: 409,
      body: { code: 'LOCKER_OFFLINE' },
    });
    expect(await cellNow(cell)).toMatchObject({ state: 'occupied', lastOpening: { outcome: null } });
    await site.mend();
    expect(await cellBecomes(cell, 'open_for_resident')).toMatchObject({
      lastOpening: { outcome: 'opened' },
    });
  });

  it('sends bags to the gate shelf while it is offline, and tells rider and resident', async () => {
    const underWay = await post();
    const assignment = await atTheLocker(underWay);
    const onShift = (who: Rider, state: string) =>
      who.caller.put('/v1/rider/shift', { state, location: SHOP });
    await onShift(rider, 'paused');
    const other = await anotherRider();
    const kept = await offerOf(await post(), other);
    await site.break({ offline: true });
    expect(await openFor(assignment)).toMatchObject({
      status: 409,
      body: { code: 'LOCKER_OFFLINE', fellBackTo: 'gate_shelf' },
    });
    const now = await read(assignment.id);
    expect(now).toMatchObject({ state: 'arrived', dropPolicy: { place: 'gate_shelf' } });
    expect(now.locker).toBeUndefined();
    expect(now.dropoff.dropPoint?.places).toEqual([expect.any(Number)]);
    const { body: whole } = await merchant.caller.get<{ history: object[] }>(`/v1/orders/${underWay.id}`);
    expect(whole.history).toContainEqual(
      expect.objectContaining({ event: 'fall_back', state: 'arrived', reason: 'offline: gate_shelf' }),
    );
    const told = { place: 'gate_shelf', because: 'offline', message: expect.stringContaining('gate shelf') };
    expect(now.fellBack).toMatchObject(told);
    expect((await service.as().get(underWay.link)).body).toMatchObject({
      fellBack: told,
      overruled: [{ rule: 'place', wished: 'locker', decided: 'gate_shelf', by: 'compound' }],
    });
    const unread = await step(rider, assignment.id, 'deliver', proofFor(now));
    expect(unread).toMatchObject({ status: 409, body: { code: 'POLICY_UNCONFIRMED', policyVersion: 2 } });
    expect((await step(rider, assignment.id, 'confirm', { policyVersion: 2 })).status).toBe(200);
    const still = await step(rider, assignment.id, 'deliver', proofFor(assignment, { cellCode: '1' }));
    expect(still).toMatchObject({ status: 422, body: { unmet: [{ rule: 'place' }, { rule: 'location' }] } });
    expect((await step(rider, assignment.id, 'deliver', proofFor(now))).status).toBe(200);

    await until(async () => (await read(kept.id, other)).fellBack, 'the offer to be told of the shelf');
    await onShift(other, 'paused');
    await onShift(rider, 'online');
    const later = await offerOf(await post());
    expect(later).toMatchObject({ dropPolicy: { place: 'gate_shelf' }, fellBack: told });
    expect((await theLocker()).online).toBe(false);
    await site.mend();
    await until(async () => (await theLocker()).online, 'the locker to be back');
  });

  it('keeps a cell for a bag that is sent to it on the way', async () => {
    const order = await post();
    const { id } = await offerOf(order);
    for (const name of ['accept', 'pick-up']) await step(rider, id, name);
    const wish = (place: string) => service.as().post(`${order.link}/note`, { wishes: { place } });
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

  it('finds by its own checks that a locker is offline, lets its rider finish, and reports bags that nobody fetches', async () => {
    const assignment = await atTheLocker(await post());
    const { cell } = assignment.locker;
    expect((await openFor(assignment)).status).toBe(200);
    const { shownCode } = await site.cell(cell);
    await site.shut(cell);
    await site.break({ offline: true });
    await until(async () => !(await theLocker()).online, 'the outage to be noticed');
    // The watch has had its turn to send bags elsewhere.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const delivered = await step(
      rider,
      assignment.id,
      'deliver',
      proofFor(assignment, { cellCode: shownCode }),
    );
    expect(delivered.status).toBe(200);
    const metrics = async () => (await service.as().get<string>('/metrics')).body;
    await until(async () => (await metrics()).includes('last100_lockers_offline 1'), 'the metric');
    expect(await cellNow(cell)).toMatchObject({ state: 'occupied', bag: { overdue: false } });
    await passTime(13 * 60 * MINUTES);
    expect(await cellNow(cell)).toMatchObject({ state: 'occupied', bag: { overdue: true } });
    await until(async () => /last100_locker_bags_overdue [1-9]/.test(await metrics()), 'the metric');
  });

  it('refuses to connect what does not answer, and knows no other cells', async () => {
    const connect = (id: string, settings: object, adapter = 'http') =>
      service.ops.put(`/v1/ops/lockers/${id}`, { adapter, settings, reason: 'test' });
    const other = demoId('drop-point', 'hopson-jiangwan-locker');
    expect(await connect(other, { url: 'http://127.0.0.1:9' })).toMatchObject({
      status: 422,
      body: { code: 'LOCKER_UNREACHABLE', errors: [{ field: 'settings' }] },
    });
    expect(await connect(other, { url: 'ftp://locker' })).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'settings.url' }] },
    });
    expect(await connect(other, {}, 'telepathy')).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'adapter' }] },
    });
    expect((await connect('nowhere', { url: site.url })).status).toBe(404);
    const { body } = await service.ops.get<{ lockers: Locker[] }>('/v1/ops/lockers');
    expect(body.lockers.find(({ id }) => id === other)).toMatchObject({ connected: false, cells: [] });
    expect(await onCell('99', 'out-of-order')).toBe(404);
    expect((await rider.caller.get('/v1/ops/lockers')).status).toBe(403);
  });

  it('takes any cell of a locker that is not connected, and sends on who is under way when it is', async () => {
    const byTheShop = { compoundId: demoId('compound', 'hopson-jiangwan') };
    const first = await post('milk', 1, byTheShop);
    const offer = await offerOf(first);
    expect(offer.locker).toBeUndefined();
    for (const name of ['accept', 'pick-up', 'arrive']) await step(rider, offer.id, name);
    expect((await step(rider, offer.id, 'deliver', proofFor(offer, { cellCode: '7' }))).status).toBe(200);

    const { id } = await offerOf(await post('milk', 1, byTheShop));
    await step(rider, id, 'accept');
    const connected = await service.ops.put(
      `/v1/ops/lockers/${demoId('drop-point', 'hopson-jiangwan-locker')}`,
      {
        adapter: 'http',
        settings: { url: site.url },
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
    for (const who of [rider, await anotherRider(), await anotherRider()]) {
      for (const other of riders) await other.caller.put('/v1/rider/shift', { state: 'paused' });
      await who.caller.put('/v1/rider/shift', { state: 'online', location: SHOP });
      const { id } = await offerOf(await post('milk', 1, narrow), who);
      for (const name of ['accept', 'pick-up']) expect((await step(who, id, name)).status).toBe(200);
      bags.push({ who, id });
    }
    await site.break({ offline: true });
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
    await site.mend();
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
    const { status, body } = await service.ops.post('/v1/ops/compounds', request);
    expect({ status, body }).toMatchObject({ status: 201 });
    const { id, gates } = body as unknown as CompoundAnswer;
    const locker = gates[0]?.dropPoints.find(({ kind }) => kind === 'locker');
    const connected = await service.ops.put(`/v1/ops/lockers/${locker?.id}`, {
      adapter: 'http',
      settings: { url: site.url },
      checkSeconds: 1,
      reason: 'new at the gate',
    });
    expect(connected.status).toBe(200);
    return { compoundId: id, building: '2' };
  }
});
