import { ONE_ENGINE } from '../../support/engines.js';
import { startService, type Service } from '../../support/service.js';
import { nextOffer, proofFor, step } from '../../support/story.js';
import { openMerchant, openZone, orderFor, rideIn, type Merchant, type Rider } from '../../support/town.js';
import { postOrder, takeTo } from '../../support/way-to-the-door.js';

interface Told {
  readonly id: string;
  readonly dropPolicy: Record<string, unknown> & {
    readonly rules: readonly { rule: string; source: string }[];
  };
  readonly reading: {
    readonly unread: readonly string[];
    readonly doubts: readonly { readonly rule: string; readonly readAs: unknown }[];
    readonly confirmed: boolean;
  };
}

describe.each(ONE_ENGINE)('a note that may mean two things, on $engine', (engine) => {
  let service: Service;
  let merchant: Merchant;
  let rider: Rider;

  beforeAll(async () => {
    service = await startService(engine);
    const zoneId = await openZone(service);
    merchant = await openMerchant(service);
    rider = await rideIn(service, zoneId);
  });
  afterAll(() => service.stop());

  /** Leaves the rider free for the bags of the other promises. */
  const callOff = ({ id }: { readonly id: unknown }) =>
    merchant.caller.post(`/v1/orders/${id as string}/cancel`, { reason: 'test' });
  const confirm = (link: string, body: object = { confirmed: true }) =>
    service.as().post<Told>(`${link}/reading`, body);

  it('is told with the order, asserts no hour, and is told again to a retry', async () => {
    const order = orderFor(merchant, {}, { note: '如果九点以后到就别敲门' });
    const post = () =>
      merchant.caller.post<Told>('/v1/orders', order, { 'idempotency-key': order.externalId });
    const { status, body } = await post();
    expect(status).toBe(201);
    expect(body.dropPolicy).not.toHaveProperty('notBefore');
    expect(body.dropPolicy).toMatchObject({ knock: 'forbidden', forRider: '如果九点以后到就别敲门' });
    expect(body.reading).toMatchObject({
      doubts: [{ rule: 'knock', words: '如果九点以后到就别敲门', readAs: 'forbidden' }],
      confirmed: false,
    });
    expect((await post()).body).toEqual(body);
    await callOff(body);
  });

  it('is confirmed by one call: what was read becomes the wish of the resident, and no rider has to read it anew', async () => {
    const { deliveryId, link } = await postOrder(merchant, { note: '如果下雨就放保安室,不要敲门' });
    const offer = await nextOffer(rider, deliveryId);
    await step(rider, offer.id, 'accept');
    for (let time = 0; time < 2; time++) {
      const { status, body } = await confirm(link);
      expect(status).toBe(200);
      expect(body.reading).toEqual({ unread: [], doubts: [], confirmed: true });
      expect(body.dropPolicy).toMatchObject({ place: 'door', knock: 'forbidden' });
      const sources = Object.fromEntries(body.dropPolicy.rules.map(({ rule, source }) => [rule, source]));
      expect(sources).toMatchObject({ place: 'resident', knock: 'resident', ring: 'default' });
    }
    const { body: view } = await service.as().get<Told>(link);
    expect(view.reading.confirmed).toBe(true);
    const { body: seen } = await rider.caller.get(`/v1/rider/assignments/${offer.id}`);
    expect(seen).toMatchObject({ policyVersion: 1, policyChanged: false });
    const { body: changed } = await service.as().post<Told>(`${link}/note`, { note: '放门口' });
    expect(changed.reading.confirmed).toBe(false);
    for (const name of ['confirm', 'pick-up', 'arrive'])
      await step(rider, offer.id, name, name === 'confirm' ? { policyVersion: 2 } : undefined);
    expect((await confirm(link)).status).toBe(409);
    await step(rider, offer.id, 'deliver', proofFor(offer));
  });

  it('is kept as a label without anybody in it, once', async () => {
    const order = await postOrder(merchant, {
      note: '不要敲门,王翠花收,13912345678,放门口,门禁密码2580#',
    });
    await confirm(order.link);
    await confirm(order.link);
    await callOff(order);
    const labels = await service.database.query<{ words: string; labels: object }>(
      'SELECT words, labels FROM note_labels ORDER BY at DESC LIMIT 2',
    );
    expect(labels.filter(({ words }) => words.includes('不要敲门,□'))).toHaveLength(1);
    expect(labels[0]?.words).toContain('放门口');
    expect(JSON.stringify(labels)).not.toMatch(/翠花|139|2580/);
    expect(labels[0]?.labels).toMatchObject({ knock: 'forbidden', place: 'door' });
  });

  it.each([{}, { confirmed: false }, { confirmed: 'yes' }])('refuses %j, naming the field', async (body) => {
    const order = await postOrder(merchant);
    const answer = await confirm(order.link, body);
    await callOff(order);
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ field: 'confirmed' }] } });
  });

  it('is accepted from the rider either way, at the door and where it may mean', async () => {
    for (const [place, status] of [
      ['guard_post', 200],
      ['door', 200],
      ['in_person', 422],
    ] as const) {
      const order = await postOrder(merchant, { note: '如果下雨就放保安室' });
      const { id, ...offer } = await takeTo(rider, order, 'arrive');
      const left = await step(rider, id, 'deliver', proofFor({ id, ...offer }, { place }));
      expect([place, left.status]).toEqual([place, status]);
      if (status === 422) await step(rider, id, 'deliver', proofFor({ id, ...offer }));
    }
  });

  it('falls back where the note says, once the rider has said that its condition was found', async () => {
    const order = await postOrder(merchant, { note: '当面给我,打电话不接再放门卫' });
    const offer = await takeTo(rider, order, 'arrive');
    expect(offer.dropPolicy).toMatchObject({
      place: 'in_person',
      fallback: { when: 'no_answer', place: 'guard_post' },
    });
    const deliver = (change: object) => step(rider, offer.id, 'deliver', proofFor(offer, change));
    expect(await deliver({ place: 'guard_post' })).toMatchObject({
      status: 422,
      body: { unmet: [{ rule: 'place', message: expect.stringContaining('fallback no_answer') }, {}, {}] },
    });
    expect((await deliver({ place: 'guard_post', fallback: 'place_full' })).status).toBe(422);
    expect((await deliver({ place: 'locker', fallback: 'no_answer' })).status).toBe(422);
    expect((await deliver({ place: 'guard_post', fallback: 'no_answer' })).status).toBe(200);
    const { body } = await service.as().get<{ leftAt: string }>(order.link);
    expect(body.leftAt).toBe('guard_post');
  });

  it('brings to the door what is meant for a locker where there is none, and tells the resident', async () => {
    const order = await postOrder(merchant, { note: '放快递柜' });
    const told = { rule: 'place', wished: 'locker', decided: 'door', by: 'default' };
    const tracked = await service.as().get<{ overruled: object[] }>(order.link);
    expect(tracked.body.overruled).toEqual([expect.objectContaining(told)]);
    const wished = await service.as().post<Told>(`${order.link}/note`, { wishes: { place: 'locker' } });
    expect(wished.body.dropPolicy.place).toBe('door');
    const offer = await takeTo(rider, order, 'arrive');
    expect((await step(rider, offer.id, 'deliver', proofFor(offer))).status).toBe(200);
  });

  it('has no fallback once the resident has chosen another place', async () => {
    const order = await postOrder(merchant, { note: '放门口,没人应就放门卫' });
    const wish = (wishes: object) => service.as().post<Told>(`${order.link}/note`, { wishes });
    expect((await wish({ knock: 'forbidden' })).body.dropPolicy).toHaveProperty('fallback');
    expect((await wish({ place: 'in_person' })).body.dropPolicy).not.toHaveProperty('fallback');
  });
});
