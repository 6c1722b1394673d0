import { behindTheGate, openCompound, setState, volunteerFor } from '../../support/compound.js';
import { ENGINES, type Engine } from '../../support/engines.js';
import { holdRows, type HeldRows } from '../../support/held-rows.js';
import { startService, type Service } from '../../support/service.js';
import { assignmentsOf, nextOffer, until } from '../../support/story.js';
import { openMerchant, openZone, rideIn, type Merchant, type Rider } from '../../support/town.js';
import { postOrder } from '../../support/way-to-the-door.js';

const [engine] = ENGINES as [Engine];

/**
 * A round reads the pool, thinks, and writes offers under the carriers' locks. Here the world changes in
 * between.
 */
describe('what changes between a round’s reading and its offers', () => {
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

  /** The round that an order asks for has read everything and waits for its carrier. */
  const roundHeld = async (dropoff: object = {}) => {
    const held = await holdRows(service.database, 'SELECT id FROM carriers WHERE id = $1 FOR UPDATE', [
      rider.id,
    ]);
    const order = await postOrder(merchant, dropoff);
    await held.untilWaitedFor();
    const before = await roundsEnded();
    const letGo = async () => {
      await held.letGo();
      await until(async () => (await roundsEnded()) > before, 'the round to end');
    };
    return { held, order, letGo };
  };
  const roundsEnded = async () => {
    const [found] = await service.database.query<{ rounds: number }>(
      'SELECT coalesce(sum(rounds), 0)::int AS rounds FROM round_totals WHERE zone_id = $1',
      [zoneId],
    );
    return found?.rounds ?? 0;
  };
  const legOf = async (deliveryId: string) => {
    const [leg] = await service.database.query<{ revision: number; enters: string | null; places: number }>(
      `SELECT revision, enters_compound_id AS enters,
         (SELECT count(*)::int FROM place_claims c WHERE c.leg_id = l.id) AS places
       FROM legs l WHERE delivery_id = $1 ORDER BY sequence LIMIT 1`,
      [deliveryId],
    );
    return leg as NonNullable<typeof leg>;
  };
  const stateOf = async (orderId: string) =>
    (await merchant.caller.get<{ state: string }>(`/v1/orders/${orderId}`)).body.state;

  it('a gate that has closed: nobody is offered the way behind it', async () => {
    const compound = await openCompound(service, zoneId);
    await volunteerFor(service, zoneId, compound);
    const { order, letGo } = await roundHeld(behindTheGate(compound));
    await setState(service, compound, 'sealed');
    await until(async () => (await legOf(order.deliveryId)).revision > 0, 'the leg to be planned anew');
    await letGo();
    const offer = await nextOffer(rider, order.deliveryId);
    expect(offer.dropoff.building).toBeUndefined();
    expect(offer.dropoff.dropPoint).toBeDefined();
    // The plan that the round thought of knew of no shelf: an offer of it would have no place there.
    expect(await legOf(order.deliveryId)).toMatchObject({ enters: null, places: 1 });
    await merchant.caller.post(`/v1/orders/${order.id}/cancel`);
  });

  it('a rider who has gone off shift: nothing is offered to whoever is not there', async () => {
    const { held, order, letGo } = await roundHeld();
    await held.change(`UPDATE carriers SET shift_state = 'offline' WHERE id = $1`, [rider.id]);
    await letGo();
    expect(await assignmentsOf(rider)).toEqual([]);
    expect(await stateOf(order.id)).toBe('queued');
    await merchant.caller.post(`/v1/orders/${order.id}/cancel`);
  });

  it('a rider who can carry less by now: nothing is offered that is too heavy', async () => {
    const { held, order, letGo } = await roundHeld();
    await held.change('UPDATE carriers SET capacity_grams = 1 WHERE id = $1', [rider.id]);
    await letGo();
    expect(await assignmentsOf(rider)).toEqual([]);
    expect(await stateOf(order.id)).toBe('queued');
    await merchant.caller.post(`/v1/orders/${order.id}/cancel`);
  });
});

/** Those who steer a delivery at the same moment, in the order in which they came. */
describe('who wants the same delivery at the same moment', () => {
  let service: Service;
  let merchant: Merchant;
  const steer = (deliveryId: string, what: string) =>
    service.ops.post(`/v1/ops/deliveries/${deliveryId}/${what}`, { reason: `${what} in a race` });

  beforeAll(async () => {
    service = await startService(engine);
    await openZone(service);
    merchant = await openMerchant(service);
  });
  afterAll(() => service.stop());

  /** All of them wait for the delivery, the first in front. */
  const inTurn = async (held: HeldRows, asks: readonly (() => Promise<{ status: number }>)[]) => {
    const answers: Promise<{ status: number }>[] = [];
    for (const ask of asks) {
      answers.push(ask());
      await held.untilWaitedFor(answers.length);
    }
    await held.letGo();
    return (await Promise.all(answers)).map(({ status }) => status);
  };
  /** Planned before: a plan waits for its delivery too, and would be taken for one of those in turn. */
  const hold = async ({ deliveryId }: { deliveryId: string }) => {
    const legs = () => service.database.query('SELECT id FROM legs WHERE delivery_id = $1', [deliveryId]);
    await until(async () => (await legs()).length > 0, 'the plan');
    return holdRows(service.database, 'SELECT id FROM deliveries WHERE id = $1 FOR UPDATE', [deliveryId]);
  };
  const historyOf = async ({ deliveryId }: { deliveryId: string }) =>
    (
      await service.database.query<{ event: string }>(
        'SELECT event FROM delivery_history WHERE delivery_id = $1 ORDER BY id',
        [deliveryId],
      )
    ).map(({ event }) => event);

  it('a merchant cancels, and ops holds what is cancelled by then: ops is told', async () => {
    const order = await postOrder(merchant);
    const statuses = await inTurn(await hold(order), [
      () => merchant.caller.post(`/v1/orders/${order.id}/cancel`),
      () => steer(order.deliveryId, 'hold'),
    ]);
    expect(statuses).toEqual([200, 409]);
    expect(await historyOf(order)).toEqual(['accept_order', 'cancel']);
  });

  it('ops holds twice: it is held once', async () => {
    const order = await postOrder(merchant);
    const statuses = await inTurn(await hold(order), [
      () => steer(order.deliveryId, 'hold'),
      () => steer(order.deliveryId, 'hold'),
    ]);
    expect(statuses[0]).toBe(204);
    expect((await historyOf(order)).filter((event) => event === 'hold')).toHaveLength(1);
    await merchant.caller.post(`/v1/orders/${order.id}/cancel`);
  });
});
