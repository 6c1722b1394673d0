import { expectProblem } from '../../support/bad-input.js';
import { ONE_ENGINE } from '../../support/engines.js';
import { startService, type Service } from '../../support/service.js';
import type { Assignment, Assignments } from '../../../libs/client/openapi.js';
import { assignmentsOf, nextOffer, proofFor, step, until } from '../../support/story.js';
import { openMerchant, openZone, rideIn, type Merchant, type Rider } from '../../support/town.js';
import { postOrder, takeTo, type PostedOrder } from '../../support/way-to-the-door.js';

interface Told {
  readonly dropPolicy: Record<string, unknown>;
  readonly overruled: readonly { readonly rule: string; readonly by: string; readonly message: string }[];
  readonly choices?: Record<string, readonly unknown[]>;
}

describe.each(ONE_ENGINE)('the resident changes how the bag is left, on $engine', (engine) => {
  let service: Service;
  let zoneId: string;
  let merchant: Merchant;
  let rider: Rider;

  beforeAll(async () => {
    service = await startService(engine);
    zoneId = await openZone(service);
    merchant = await openMerchant(service);
    rider = await rideIn(service, zoneId);
  });
  afterAll(() => service.stop());

  const wish = ({ link }: PostedOrder, change: object) => service.as().post<Told>(`${link}/note`, change);
  const seen = async (id: string) => (await rider.caller.get<Assignment>(`/v1/rider/assignments/${id}`)).body;

  it('the rider sees it within a second, and must confirm it before the bag is left', async () => {
    const order = await postOrder(merchant);
    const { id } = await takeTo(rider, order, 'pick-up');
    expect(await seen(id)).toMatchObject({ policyVersion: 1, policyChanged: false });
    const etag = (await rider.caller.get('/v1/rider/assignments')).headers.get('etag') as string;
    const news = rider.caller.get<Assignments>('/v1/rider/assignments?wait=20', {
      'if-none-match': etag,
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    const began = performance.now();
    expect((await wish(order, { wishes: { place: 'guard_post', knock: 'forbidden' } })).status).toBe(200);
    const { body } = await news;
    expect((performance.now() - began) / 1_000).toBeLessThan(1);
    expect(body.assignments).toMatchObject([
      { id, policyVersion: 2, policyChanged: true, dropPolicy: { place: 'guard_post' } },
    ]);

    await step(rider, id, 'arrive');
    const proof = proofFor(await seen(id));
    expect(await step(rider, id, 'deliver', proof)).toMatchObject({
      status: 409,
      body: { code: 'POLICY_UNCONFIRMED', policyVersion: 2 },
    });
    expect(await step(rider, id, 'confirm', { policyVersion: 1 })).toMatchObject({
      status: 409,
      body: { code: 'POLICY_CHANGED', policyVersion: 2 },
    });
    expect((await step(rider, id, 'deliver', proof)).status).toBe(409);
    for (let time = 0; time < 2; time++) {
      const confirmed = await step(rider, id, 'confirm', { policyVersion: 2 });
      expect(confirmed).toMatchObject({ status: 200, body: { policyChanged: false } });
    }
    expect((await step(rider, id, 'deliver', proof)).status).toBe(200);
    expect((await step(rider, id, 'confirm', { policyVersion: 2 })).status).toBe(409);
  });

  it('who has not accepted yet confirms by accepting, but not what it has not read', async () => {
    const first = await postOrder(merchant);
    const offer = await nextOffer(rider, first.deliveryId);
    await wish(first, { wishes: { ring: 'forbidden' } });
    const unwritten = await step(rider, offer.id, 'accept', { policyVersion: 3 });
    expectProblem(unwritten, 400, 'VALIDATION_FAILED', 'policyVersion');
    expect(await seen(offer.id)).toMatchObject({ state: 'offered' });
    await step(rider, offer.id, 'accept', { policyVersion: offer.policyVersion });
    expect(await seen(offer.id)).toMatchObject({ policyVersion: 2, policyChanged: true });
    await step(rider, offer.id, 'confirm', { policyVersion: 2 });
    for (const name of ['pick-up', 'arrive']) await step(rider, offer.id, name);
    expect((await step(rider, offer.id, 'deliver', proofFor(offer))).status).toBe(200);

    const second = await postOrder(merchant);
    const { id } = await nextOffer(rider, second.deliveryId);
    await wish(second, { wishes: { ring: 'forbidden' } });
    await step(rider, id, 'accept');
    expect(await seen(id)).toMatchObject({ policyVersion: 2, policyChanged: false });
    await step(rider, id, 'fail', { reason: 'cannot_continue' });
    await merchant.caller.post(`/v1/orders/${second.id}/cancel`);
  });

  it('what changes nothing needs no confirmation, and after arrival nothing changes', async () => {
    const order = await postOrder(merchant, { note: '放门口' });
    const { id } = await takeTo(rider, order, 'pick-up');
    expect((await wish(order, { note: '放门口' })).status).toBe(200);
    expect(await seen(id)).toMatchObject({ policyVersion: 1, policyChanged: false });
    await step(rider, id, 'arrive');
    expect(await wish(order, { wishes: { place: 'guard_post' } })).toMatchObject({
      status: 409,
      body: { code: 'WRONG_STATE' },
    });
    const { body } = await service.as().get<Told>(order.link);
    expect(body.choices).toBeUndefined();
    expect((await step(rider, id, 'deliver', proofFor(await seen(id)))).status).toBe(200);
  });

  it('of many changes and a drop-off at one moment, none is left by a policy that nobody confirmed', async () => {
    const order = await postOrder(merchant);
    const { id } = await takeTo(rider, order, 'pick-up');
    const places = ['guard_post', 'door', 'guard_post', 'door', 'guard_post'] as const;
    const proof = proofFor(await seen(id));
    const [, , delivered] = await Promise.all([
      Promise.all(places.map((place) => wish(order, { wishes: { place } }))),
      step(rider, id, 'arrive'),
      step(rider, id, 'deliver', proof),
    ]);
    const { policyVersion, state, policyChanged } = await seen(id);
    if (delivered.status === 200) expect(policyVersion).toBe(1);
    else expect(['arrived', 'picked_up']).toContain(state);
    if (policyVersion > 1) expect(policyChanged).toBe(true);
    await step(rider, id, 'fail', { reason: 'lost' });
  });

  it('a new note without a code takes the old code away', async () => {
    const order = await postOrder(merchant, { note: '门禁#2580,放门口' });
    const { id } = await takeTo(rider, order, 'accept');
    expect(await seen(id)).toMatchObject({ accessCode: '#2580' });
    await wish(order, { wishes: { knock: 'forbidden' } });
    expect(await seen(id)).toMatchObject({ accessCode: '#2580' });
    await wish(order, { note: '门口密码 1111#,放门口' });
    expect(await seen(id)).toMatchObject({ accessCode: '1111#', policyChanged: true });
    await wish(order, { note: '放门口' });
    expect((await seen(id)).accessCode).toBeUndefined();
    await step(rider, id, 'fail', { reason: 'cannot_continue' });
    await merchant.caller.post(`/v1/orders/${order.id}/cancel`);
  });

  it('a wish that loses is told with the reason and the choices that remain, before the rider sets out', async () => {
    await openZone(service, { contactless: true, photo: 'required' }, { lat: 31.5, lng: 121 });
    const shop = await openMerchant(service, { location: { lat: 31.5, lng: 121 } });
    const order = await postOrder(shop, {
      note: '请当面交给我,不用拍照',
      location: { lat: 31.501, lng: 121 },
    });
    const { body: first } = await service.as().get<Told>(order.link);
    expect(first.overruled.map(({ rule, by }) => [rule, by])).toEqual([
      ['place', 'zone'],
      ['photo', 'zone'],
    ]);
    for (const { message } of first.overruled) expect(message).toMatch(/[\u4e00-\u9fff].* · By the rules of/);
    expect(first.choices).toMatchObject({
      place: ['door', 'guard_post'],
      contactless: [true],
      photo: ['required'],
      knock: ['allowed', 'forbidden'],
    });
    const again = await wish(order, { wishes: { place: 'in_person' } });
    expect(again.body).toMatchObject({ dropPolicy: { place: 'door' }, choices: first.choices });
    expect(again.body.overruled).toContainEqual(
      expect.objectContaining({ rule: 'place', wished: 'in_person', decided: 'door', by: 'zone' }),
    );
    for (const place of first.choices?.place ?? []) {
      const { body } = await wish(order, { note: '', wishes: { place } });
      expect(body).toMatchObject({ dropPolicy: { place }, overruled: [] });
    }
  });

  it('other times are planned for, and kept', async () => {
    const order = await postOrder(merchant);
    await takeTo(rider, order, 'accept').then(({ id }) =>
      step(rider, id, 'fail', { reason: 'store_closed' }),
    );
    const windowOf = async () => {
      const [row] = await service.database.query<{ opens: Date | null; closes: Date | null }>(
        'SELECT not_before AS opens, not_after AS closes FROM deliveries WHERE id = $1',
        [order.deliveryId],
      );
      return row as { opens: Date | null; closes: Date | null };
    };
    expect(await windowOf()).toEqual({ opens: null, closes: null });
    await wish(order, { wishes: { notBefore: '00:00', notAfter: '23:59' } });
    await until(async () => (await windowOf()).closes !== null, 'the window');
    await merchant.caller.post(`/v1/orders/${order.id}/cancel`);
    expect(await assignmentsOf(rider)).toEqual([]);
  });
});
