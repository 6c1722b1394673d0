import { behindTheGate, openCompound } from '../../support/compound.js';
import { ONE_ENGINE } from '../../support/engines.js';
import { startService, type Service } from '../../support/service.js';
import { proofFor, step } from '../../support/story.js';
import { openMerchant, openZone, rideIn, type Merchant, type Rider } from '../../support/town.js';
import { postOrder, takeTo } from '../../support/way-to-the-door.js';

describe.each(ONE_ENGINE)('goods have their say in how they are left, on $engine', (engine) => {
  let service: Service;
  let zoneId: string;
  let merchant: Merchant;
  let rider: Rider;

  beforeAll(async () => {
    service = await startService(engine);
    zoneId = await openZone(service);
    merchant = await openMerchant(service);
    const levels = [
      { sku: 'beer', onHand: 100, weightGrams: 500, ageRestricted: true },
      { sku: 'ice-cream', onHand: 100, weightGrams: 500, temperature: 'frozen' },
    ];
    const told = await merchant.caller.put(`/v1/stores/${merchant.storeId}/stock`, levels);
    expect(told.status).toBe(200);
    rider = await rideIn(service, zoneId, { capacity: { bags: 12, weightGrams: 45_000, coldBox: true } });
  });
  afterAll(() => service.stop());

  const of = (...skus: string[]) => ({ lines: skus.map((sku) => ({ sku, quantity: 1 })) });
  const track = async ({ link }: { link: string }) => (await service.as().get(link)).body;

  it('beer is handed over two metres apart, whatever the note says, and the resident is told before', async () => {
    const order = await postOrder(merchant, { note: '放门口,无接触' }, of('milk', 'beer'));
    const lost = { rule: 'place', wished: 'door', decided: 'in_person', by: 'goods' };
    expect(order).toMatchObject({
      dropPolicy: { place: 'in_person', contactless: true },
      overruled: [lost],
    });
    expect(order.dropPolicy.rules).toContainEqual({ rule: 'place', source: 'goods' });
    expect(await track(order)).toMatchObject({
      overruled: [{ ...lost, message: expect.stringContaining('adults only') }],
      choices: { place: ['in_person'] },
    });
    const wished = await service.as().post(`${order.link}/note`, { wishes: { place: 'guard_post' } });
    expect(wished).toMatchObject({
      status: 200,
      body: { dropPolicy: { place: 'in_person' }, overruled: [{ wished: 'guard_post' }, { wished: 'door' }] },
    });
    const assignment = await takeTo(rider, order);
    const deliver = (proof: object) => step(rider, assignment.id, 'deliver', proofFor(assignment, proof));
    expect(await deliver({ place: 'door' })).toMatchObject({
      status: 422,
      body: { unmet: [{ rule: 'place' }, { rule: 'recipientPresent' }, { rule: 'twoMetres' }] },
    });
    expect(await deliver({ recipientPresent: true })).toMatchObject({
      status: 422,
      body: { unmet: [{ rule: 'twoMetres' }] },
    });
    expect((await deliver({ recipientPresent: true, twoMetresKept: true })).status).toBe(200);
  });

  it('beer is left at the door of a house in quarantine: safety comes first', async () => {
    const order = await postOrder(merchant, { note: '阳性隔离中勿接触' }, of('beer'));
    expect(order).toMatchObject({
      dropPolicy: { place: 'door', contactless: true },
      overruled: [{ wished: 'in_person', decided: 'door', by: 'note', whose: 'goods' }],
    });
    const assignment = await takeTo(rider, order);
    const met = await step(rider, assignment.id, 'deliver', proofFor(assignment, { recipientPresent: true }));
    expect(met).toMatchObject({ status: 422, body: { unmet: [{ rule: 'twoMetres' }] } });
    expect((await step(rider, assignment.id, 'deliver', proofFor(assignment))).status).toBe(200);
  });

  it('is told again word for word to who asks again with the same key', async () => {
    const again = await postOrder(merchant, {}, { ...of('beer'), externalId: 'beer-once' });
    expect(again.dropPolicy).toMatchObject({ place: 'in_person' });
    const { body } = await merchant.caller.get(`/v1/orders/${again.id}`);
    expect(body.dropPolicy).toEqual(again.dropPolicy);
    await merchant.caller.post(`/v1/orders/${again.id}/cancel`);
  });

  it('ice cream lies in the open only where its resident wants it, who is told until when it keeps', async () => {
    const compound = await openCompound(service, zoneId);
    const order = await postOrder(
      merchant,
      { ...behindTheGate(compound), note: '放小区门口货架' },
      of('ice-cream'),
    );
    expect(order).toMatchObject({
      dropPolicy: { place: 'gate_shelf' },
      overruled: [{ wished: 'door', decided: 'gate_shelf', by: 'note', whose: 'goods' }],
    });
    expect((await track(order)).overruled).toMatchObject([
      { message: expect.stringContaining('fetch them soon') },
    ]);
    const assignment = await takeTo(rider, order);
    expect((await track(order)).keepsUntil).toBeUndefined();
    expect((await step(rider, assignment.id, 'deliver', proofFor(assignment))).status).toBe(200);
    const { keepsUntil } = await track(order);
    const minutes = (Date.parse(keepsUntil as string) - Date.now()) / 60_000;
    expect(minutes).toBeGreaterThan(38);
    expect(minutes).toBeLessThanOrEqual(40);
  });

  it('milk says nothing, and what is for adults is shown with the levels', async () => {
    const plain = await postOrder(merchant, { note: '放门口' });
    expect(plain).toMatchObject({ dropPolicy: { place: 'door' } });
    expect(plain.overruled).toBeUndefined();
    await merchant.caller.post(`/v1/orders/${plain.id}/cancel`);
    const store = `/v1/stores/${merchant.storeId}/stock`;
    const restricted = async () => {
      const { body } = await merchant.caller.get<{ sku: string; ageRestricted: boolean }[]>(store);
      return body.filter(({ ageRestricted }) => ageRestricted).map(({ sku }) => sku);
    };
    expect(await restricted()).toEqual(['beer']);
    // A count that does not speak of it leaves it as it is.
    await merchant.caller.put(store, [{ sku: 'beer', onHand: 90 }]);
    expect(await restricted()).toEqual(['beer']);
    const wrong = await merchant.caller.put(store, [{ sku: 'beer', onHand: 90, ageRestricted: 'yes' }]);
    expect(wrong).toMatchObject({ status: 400, body: { errors: [{ field: '0.ageRestricted' }] } });
  });

  it('disinfection is for who comes to the resident, and on the way to the gate where the zone wants it', async () => {
    const compound = await openCompound(service, zoneId, { state: 'restricted' });
    const toTheGate = async () => {
      const order = await postOrder(merchant, { ...behindTheGate(compound), note: '麻烦酒精喷一下' });
      const assignment = await takeTo(rider, order);
      return { order, assignment, answer: await step(rider, assignment.id, 'deliver', proofFor(assignment)) };
    };
    const asked = await toTheGate();
    expect(asked.order.dropPolicy.disinfect).toBe(true);
    expect(asked.assignment.dropPolicy).toMatchObject({ place: 'gate_shelf', disinfect: false });
    expect(asked.answer.status).toBe(200);

    const rules = { photo: 'optional', dispatchEverySeconds: 1, disinfect: true };
    const told = await service.ops.patch(`/v1/ops/zones/${zoneId}`, { rules, reason: 'outbreak' });
    expect(told.status).toBe(200);
    const everywhere = await toTheGate();
    expect(everywhere.order.dropPolicy.rules).toContainEqual({ rule: 'disinfect', source: 'zone' });
    expect(everywhere.answer).toMatchObject({ status: 422, body: { unmet: [{ rule: 'disinfect' }] } });
    const { id } = everywhere.assignment;
    const proof = proofFor(everywhere.assignment, { disinfected: true });
    expect((await step(rider, id, 'deliver', proof)).status).toBe(200);
  });
});
