import { ONE_ENGINE } from '../support/engines.js';
import { startService, type Service } from '../support/service.js';
import { assignmentsOf, nextOffer, proofFor, step } from '../support/story.js';
import { openMerchant, openZone, orderFor, rideIn, type Merchant } from '../support/town.js';

describe.each(ONE_ENGINE)('a note that is kept, on $engine', (engine) => {
  let service: Service;
  let merchant: Merchant;
  let zoneId: string;

  beforeAll(async () => {
    service = await startService(engine);
    zoneId = await openZone(service);
    merchant = await openMerchant(service);
  });
  afterAll(() => service.stop());

  const post = async (note: string) => {
    const { status, body } = await merchant.caller.post('/v1/orders', orderFor(merchant, {}, { note }));
    expect(status).toBe(201);
    return body as { id: string; deliveryId: string; dropPolicy: Record<string, unknown> };
  };

  it('sends the bag to the guard, and refuses a delivery at the door in words for the rider', async () => {
    const rider = await rideIn(service, zoneId);
    const order = await post('不要放门口,放门卫,别敲门');
    expect(order.dropPolicy).toMatchObject({ place: 'guard_post', knock: 'forbidden', forRider: '' });
    const offer = await nextOffer(rider, order.deliveryId);
    for (const name of ['accept', 'pick-up', 'arrive']) await step(rider, offer.id, name);
    const atTheDoor = await step(rider, offer.id, 'deliver', proofFor(offer, { place: 'door' }));
    expect(atTheDoor).toMatchObject({
      status: 422,
      body: {
        code: 'DROP_POLICY_UNMET',
        unmet: [{ rule: 'place', message: '放在门卫处 · Leave it at the guard post' }],
      },
    });
    expect((await step(rider, offer.id, 'deliver', proofFor(offer))).status).toBe(200);
    await rider.caller.put('/v1/rider/shift', { state: 'offline', force: true });
  });

  it('shows the code of the gate to the carrier of the bag, and in no drop policy', async () => {
    const rider = await rideIn(service, zoneId);
    const order = await post('门禁密码2580#,三楼左手');
    expect(JSON.stringify(order.dropPolicy)).not.toContain('2580');
    expect(order.dropPolicy.forRider).toBe('三楼左手');
    const offer = await nextOffer(rider, order.deliveryId);
    expect(JSON.stringify(offer)).not.toContain('2580');
    await step(rider, offer.id, 'accept');
    expect(await assignmentsOf(rider)).toMatchObject([{ accessCode: '2580#' }]);
    for (const name of ['pick-up', 'arrive']) await step(rider, offer.id, name);
    const delivered = await step(rider, offer.id, 'deliver', proofFor(offer));
    expect(delivered.status).toBe(200);
    expect(JSON.stringify(delivered.body)).not.toContain('2580');
    await rider.caller.put('/v1/rider/shift', { state: 'offline', force: true });
  });

  it('hands a bag over only where the recipient is there, two metres away', async () => {
    const rider = await rideIn(service, zoneId);
    const order = await post('请当面交给我');
    expect(order.dropPolicy).toMatchObject({ place: 'in_person', contactless: false });
    const offer = await nextOffer(rider, order.deliveryId);
    for (const name of ['accept', 'pick-up', 'arrive']) await step(rider, offer.id, name);
    expect(await step(rider, offer.id, 'deliver', proofFor(offer))).toMatchObject({
      status: 422,
      body: { unmet: [{ rule: 'recipientPresent' }, { rule: 'twoMetres' }] },
    });
    const there = { recipientPresent: true, twoMetresKept: true };
    const met = await step(rider, offer.id, 'deliver', proofFor(offer, there));
    expect(met.status).toBe(200);
    await rider.caller.put('/v1/rider/shift', { state: 'offline', force: true });
  });
});
