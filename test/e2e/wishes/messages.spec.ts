import { ONE_ENGINE } from '../../support/engines.js';
import { startService, type Service } from '../../support/service.js';
import { proofFor, step } from '../../support/story.js';
import { CENTRE, openMerchant, openZone, rideIn, type Merchant, type Rider } from '../../support/town.js';
import { postOrder, takeTo } from '../../support/way-to-the-door.js';

const MINUTES = 60_000;

describe.each(ONE_ENGINE)('resident and rider write to each other, on $engine', (engine) => {
  let service: Service;
  let merchant: Merchant;
  let rider: Rider;
  let now = Date.now();

  beforeAll(async () => {
    service = await startService(engine);
    const zoneId = await openZone(service);
    merchant = await openMerchant(service);
    rider = await rideIn(service, zoneId);
  });
  afterAll(() => service.stop());

  /** The clock runs on by so many minutes, and stands still but for the time the test takes. */
  const later = async (minutes: number) => {
    const { body } = await service.ops.get<{ now: string }>('/v1/ops/clock');
    now = Date.parse(body.now) + minutes * MINUTES;
    await service.ops.put('/v1/ops/clock', { now: new Date(now).toISOString(), speed: 1 });
  };
  const asResident = async (link: string) =>
    (await service.as().post(`${link}/messages`, { text: '谢谢 thanks' })).status;
  const asRider = async (id: string) =>
    (await step(rider, id, 'messages', { text: '不客气 welcome' })).status;

  it('until an hour after the delivery has ended, by the time of the service', async () => {
    const order = await postOrder(merchant);
    const assignment = await takeTo(rider, order);
    expect(await asRider(assignment.id)).toBe(201);
    expect((await step(rider, assignment.id, 'deliver', proofFor(assignment))).status).toBe(200);
    await later(58);
    expect([await asResident(order.link), await asRider(assignment.id)]).toEqual([201, 201]);
    const { body: open } = await rider.caller.get(`/v1/rider/assignments/${assignment.id}`);
    expect(open.messages).toHaveLength(3);
    await later(3);
    expect([await asResident(order.link), await asRider(assignment.id)]).toEqual([409, 409]);
    const { body: closed } = await rider.caller.get(`/v1/rider/assignments/${assignment.id}`);
    expect(closed.messages).toEqual([]);
    const { body } = await service.as().get<{ messages: object[] }>(order.link);
    expect(body.messages).toHaveLength(3);
  });

  it('a bag that comes back later does not open them again', async () => {
    const order = await postOrder(merchant);
    const assignment = await takeTo(rider, order);
    await step(rider, assignment.id, 'fail', { reason: 'gate_closed' });
    await later(59);
    expect([await asResident(order.link), await asRider(assignment.id)]).toEqual([201, 201]);
    await later(2);
    await step(rider, assignment.id, 'return', { location: CENTRE });
    expect([await asResident(order.link), await asRider(assignment.id)]).toEqual([409, 409]);
  });

  it('a rider who gave the work up before the pick-up hears and says no more', async () => {
    const order = await postOrder(merchant);
    const assignment = await takeTo(rider, order, 'accept');
    await asResident(order.link);
    await step(rider, assignment.id, 'fail', { reason: 'store_closed' });
    expect(await asRider(assignment.id)).toBe(409);
    const { body } = await rider.caller.get(`/v1/rider/assignments/${assignment.id}`);
    expect(body.messages).toEqual([]);
    expect(await asResident(order.link)).toBe(201);
  });
});
