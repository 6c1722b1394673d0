import { behindTheGate, openCompound } from '../../support/compound.js';
import { ENGINES, type Engine } from '../../support/engines.js';
import { holdRows } from '../../support/held-rows.js';
import { startService, type Service } from '../../support/service.js';
import { nextOffer, proofFor, step } from '../../support/story.js';
import { openMerchant, openZone, rideIn, type Merchant, type Rider } from '../../support/town.js';
import { postOrder, takeTo } from '../../support/way-to-the-door.js';

const [engine] = ENGINES as [Engine];

/** A carrier's step waits for the carrier's row; the world changes while it does. */
describe('what changes while a carrier’s step is on its way', () => {
  let service: Service;
  let zoneId: string;
  let merchant: Merchant;
  let rider: Rider;

  beforeAll(async () => {
    service = await startService(engine);
    zoneId = await openZone(service);
    merchant = await openMerchant(service);
  });
  afterAll(() => service.stop());
  beforeEach(async () => void (rider = await rideIn(service, zoneId)));
  afterEach(() => rider.caller.put('/v1/rider/shift', { state: 'offline' }));

  /** Takes the step, and changes the world before the step has its lock. */
  const overtaken = async (take: () => ReturnType<typeof step>, text: string, parameters: unknown[]) => {
    const held = await holdRows(service.database, 'SELECT id FROM carriers WHERE id = $1 FOR UPDATE', [
      rider.id,
    ]);
    const answer = take();
    await held.untilWaitedFor();
    await held.change(text, parameters);
    await held.letGo();
    return answer;
  };

  it.each(['arrive', 'deliver'] as const)(
    'nobody enters a gate that has closed: %s is refused, whatever the re-plan has got to',
    async (name) => {
      const compound = await openCompound(service, zoneId);
      const order = await postOrder(merchant, behindTheGate(compound));
      const assignment = await takeTo(rider, order, name === 'arrive' ? 'pick-up' : 'arrive');
      const answer = await overtaken(
        () => step(rider, assignment.id, name, name === 'deliver' ? proofFor(assignment) : undefined),
        `UPDATE compounds SET state = 'sealed' WHERE id = $1`,
        [compound.id],
      );
      const { status, body: refusal } = answer;
      // Where the re-plan has been quicker, the bag goes elsewhere already, and a proof of the door is of no use.
      const refusals = ['409 COMPOUND_CLOSED', ...(name === 'deliver' ? ['422 DROP_POLICY_UNMET'] : [])];
      expect(refusals).toContain(`${status} ${refusal.code}`);
      const { body } = await merchant.caller.get(`/v1/orders/${order.id}`);
      expect(body.state).toBe(name === 'arrive' ? 'picked_up' : 'arrived');
      await merchant.caller.post(`/v1/orders/${order.id}/cancel`);
    },
  );

  it('an offer that has run out is not accepted any more', async () => {
    const order = await postOrder(merchant);
    const { id } = await nextOffer(rider, order.deliveryId);
    const answer = await overtaken(
      () => step(rider, id, 'accept'),
      `UPDATE assignments SET expires_at = now() - interval '1 second' WHERE id = $1`,
      [id],
    );
    expect(answer).toMatchObject({ status: 409, body: { code: 'WRONG_STATE', state: 'expired' } });
    await merchant.caller.post(`/v1/orders/${order.id}/cancel`);
  });
});
