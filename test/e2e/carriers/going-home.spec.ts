import { expectProblem, leavingAllAsItWas } from '../../support/bad-input.js';
import { ENGINES, type Engine } from '../../support/engines.js';
import { startService, type Service } from '../../support/service.js';
import { nextOffer, proofFor, step, until } from '../../support/story.js';
import { openMerchant, openZone, orderFor, rideIn, type Merchant, type Rider } from '../../support/town.js';
import type { DeliveriesPage } from '../../../libs/client/openapi.js';

const [engine] = ENGINES as [Engine];

describe('a carrier who goes home', () => {
  let service: Service;
  let merchant: Merchant;
  let zoneId: string;
  let rider: Rider;

  beforeAll(async () => {
    service = await startService(engine);
    merchant = await openMerchant(service);
    zoneId = await openZone(service);
  });
  beforeEach(async () => {
    rider = await rideIn(service, zoneId);
  });
  afterEach(() => goHome(rider, true));
  afterAll(() => service.stop());

  const goHome = ({ caller }: Rider, force?: boolean) =>
    caller.put<{ state: string; inHand: object[] }>('/v1/rider/shift', {
      state: 'offline',
      ...(force && { force }),
    });
  const post = async () =>
    (await merchant.caller.post<{ id: string; deliveryId: string }>('/v1/orders', orderFor(merchant))).body;
  const onBoard = async (deliveryId: string) =>
    (await service.ops.get<DeliveriesPage>('/v1/ops/deliveries?limit=100')).body.deliveries.find(
      ({ id }) => id === deliveryId,
    );

  it('hands on what it has accepted and not fetched: another carries it', async () => {
    const { deliveryId } = await post();
    const offer = await nextOffer(rider, deliveryId);
    await step(rider, offer.id, 'accept');
    expect((await goHome(rider)).body.state).toBe('offline');
    const { body } = await rider.caller.get<{ state: string }>(`/v1/rider/assignments/${offer.id}`);
    expect(body.state).toBe('withdrawn');
    const other = await rideIn(service, zoneId);
    const again = await nextOffer(other, deliveryId);
    for (const name of ['accept', 'pick-up', 'arrive'])
      expect((await step(other, again.id, name)).status).toBe(200);
    expect((await step(other, again.id, 'deliver', proofFor(again))).status).toBe(200);
    expect((await goHome(other)).body.state).toBe('offline');
  });

  it('is told what it has in hand, and stays on shift', async () => {
    const { deliveryId } = await post();
    const offer = await nextOffer(rider, deliveryId);
    for (const name of ['accept', 'pick-up']) await step(rider, offer.id, name);
    const refused = await leavingAllAsItWas(service, () => goHome(rider));
    expectProblem(refused, 409, 'BAGS_IN_HAND');
    expect(refused.body.inHand).toEqual([
      { assignmentId: offer.id, deliveryId, externalId: expect.any(String) as string, state: 'picked_up' },
    ]);
    expect(await onBoard(deliveryId)).toMatchObject({ late: false, carrierOffShift: false });
  });

  it('may go with bags in hand if it says so: ops sees each as late', async () => {
    const { deliveryId } = await post();
    const offer = await nextOffer(rider, deliveryId);
    for (const name of ['accept', 'pick-up']) await step(rider, offer.id, name);
    expect((await goHome(rider, true)).body.state).toBe('offline');
    expect(await onBoard(deliveryId)).toMatchObject({
      state: 'picked_up',
      late: true,
      carrierOffShift: true,
    });
    const late = (await service.ops.get<DeliveriesPage>('/v1/ops/deliveries?late=true')).body.deliveries;
    expect(late.map(({ id }) => id)).toContain(deliveryId);
    await step(rider, offer.id, 'arrive');
    expect((await step(rider, offer.id, 'deliver', proofFor(offer))).status).toBe(200);
  });

  it('whose shift has run out leaves nothing behind either', async () => {
    const { deliveryId } = await post();
    const offer = await nextOffer(rider, deliveryId);
    await step(rider, offer.id, 'accept');
    await service.database.query(
      `UPDATE carriers SET shift_ends_at = now() - interval '1 hour' WHERE id = $1`,
      [rider.id],
    );
    await until(async () => (await onBoard(deliveryId))?.state === 'queued', 'the delivery to be handed on');
    await merchant.caller.post(`/v1/orders/${(await orderOf(deliveryId)).id}/cancel`, { reason: 'a test' });
  });

  const orderOf = async (deliveryId: string) => {
    const [found] = await service.database.query<{ id: string }>(
      'SELECT order_id AS id FROM deliveries WHERE id = $1',
      [deliveryId],
    );
    return found as { id: string };
  };
});
