import { DateTime } from 'luxon';
import { ONE_ENGINE } from '../../support/engines.js';
import { startService, type Service } from '../../support/service.js';
import type { Assignment } from '../../../libs/client/openapi.js';
import { assignmentsOf, nextOffer, proofFor, step, until } from '../../support/story.js';
import { openMerchant, openZone, rideIn, type Merchant, type Rider } from '../../support/town.js';
import { postOrder, type PostedOrder } from '../../support/way-to-the-door.js';

/** Where no rider was free in time: the window is over, and the bag still lies in the store. */
describe.each(ONE_ENGINE)('a bag that missed its window, on $engine', (engine) => {
  /** Tomorrow, by the service's clock. */
  const tomorrow = (hour: number): DateTime =>
    DateTime.now().setZone('Asia/Shanghai').startOf('day').plus({ days: 1, hours: hour });
  let service: Service;
  let zoneId: string;
  let merchant: Merchant;
  let rider: Rider | undefined;

  beforeAll(async () => {
    service = await startService(engine);
    zoneId = await openZone(service);
    merchant = await openMerchant(service);
  });
  afterAll(() => service.stop());
  afterEach(async () => {
    await rider?.caller.put('/v1/rider/shift', { state: 'offline', force: true });
    rider = undefined;
  });

  const clockAt = (moment: DateTime) =>
    service.ops.put('/v1/ops/clock', { now: moment.toISO(), speed: 1, reason: 'test' });
  const rideInAt = async (moment: DateTime): Promise<Rider> => {
    await clockAt(moment);
    rider = await rideIn(service, zoneId);
    return rider;
  };
  const waive = ({ deliveryId }: PostedOrder, rule: string) =>
    service.ops.post(`/v1/ops/deliveries/${deliveryId}/waive`, { rule, reason: 'the resident agreed' });
  const waitsFor = ({ deliveryId }: PostedOrder, reason: string) =>
    until(async () => {
      const { body } = await service.ops.get<{
        deliveries: { readonly id: string; readonly heldReason: string | null }[];
      }>('/v1/ops/deliveries');
      return body.deliveries.find(({ id }) => id === deliveryId)?.heldReason === reason;
    }, `the bag to wait because of ${reason}`);
  const bring = async (by: Rider, { deliveryId }: PostedOrder) => {
    const { id } = await nextOffer(by, deliveryId);
    for (const name of ['accept', 'pick-up', 'arrive']) await step(by, id, name);
    const held = (await assignmentsOf(by)).find((one) => one.id === id) as Assignment;
    return step(by, id, 'deliver', proofFor(held));
  };

  it('is brought late where the window was the merchant’s', async () => {
    await clockAt(tomorrow(18));
    const latest = tomorrow(20).toISO();
    const order = await postOrder(merchant, {}, { window: { latest } });
    const late = await rideInAt(tomorrow(21));
    expect(await bring(late, order)).toMatchObject({ status: 200 });
  });

  it('waits where the hours are the resident’s, until ops lets them go', async () => {
    await clockAt(tomorrow(18));
    const order = await postOrder(merchant, { note: '晚上8点前送到' });
    const late = await rideInAt(tomorrow(21));
    await waitsFor(order, 'time_window');
    expect((await waive(order, 'notAfter')).status).toBe(204);
    expect(await bring(late, order)).toMatchObject({ status: 200 });
  });

  it('is brought early where ops lets go the hour it was to wait for', async () => {
    const early = await rideInAt(tomorrow(18));
    const order = await postOrder(merchant, { note: '晚上8点以后送' });
    await waitsFor(order, 'waiting_is_free');
    expect((await waive(order, 'notBefore')).status).toBe(204);
    expect(await bring(early, order)).toMatchObject({ status: 200 });
  });
});
