import fc from 'fast-check';
import type { Assignment, CompoundAnswer } from '../../../libs/client/openapi.js';
import { behindTheGate, openCompound, setState, volunteerFor } from '../../support/compound.js';
import { ENGINES } from '../../support/engines.js';
import { brokenHistories } from '../../support/histories.js';
import { startService, type Service } from '../../support/service.js';
import { assignmentsOf, proofFor, step, until } from '../../support/story.js';
import { openMerchant, openZone, orderFor, rideIn, type Merchant, type Rider } from '../../support/town.js';

type Call =
  | { readonly kind: 'order' | 'pause' }
  | { readonly kind: 'gate'; readonly state: 'open' | 'restricted' | 'sealed' }
  | {
      readonly kind: 'step';
      readonly by: 'rider' | 'volunteer';
      readonly which: number;
      readonly name: Step;
    };
type Step = 'next' | 'accept' | 'decline' | 'pick-up' | 'arrive' | 'deliver' | 'to the door';

const NEXT: Readonly<Record<string, string>> = {
  offered: 'accept',
  accepted: 'pick-up',
  picked_up: 'arrive',
  arrived: 'deliver',
};

const calls: fc.Arbitrary<Call[]> = fc.array(
  fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom<Call>({ kind: 'order' }, { kind: 'pause' }) },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('gate' as const),
        state: fc.constantFrom('open' as const, 'restricted' as const, 'sealed' as const),
      }),
    },
    {
      weight: 9,
      arbitrary: fc.record({
        kind: fc.constant('step' as const),
        by: fc.constantFrom('rider' as const, 'rider' as const, 'volunteer' as const),
        which: fc.nat(5),
        name: fc.constantFrom<Step>('next', 'next', 'next', 'decline', 'arrive', 'deliver', 'to the door'),
      }),
    },
  ),
  { minLength: 15, maxLength: 30 },
);

const RUNS = 6;

describe.each(ENGINES)('whatever is called, and in whatever order, on $engine', (engine) => {
  let service: Service;
  let zoneId: string;
  let merchant: Merchant;
  let carriers: Record<'rider' | 'volunteer', Rider>;
  let compound: CompoundAnswer;

  beforeAll(async () => {
    service = await startService(engine);
    zoneId = await openZone(service, { declineCoolOffSeconds: 0 });
    merchant = await openMerchant(service);
    const beer = { sku: 'beer', onHand: 1_000, weightGrams: 500, ageRestricted: true };
    await merchant.caller.put(`/v1/stores/${merchant.storeId}/stock`, [beer]);
  });
  afterAll(() => service.stop());

  let ordered = 0;
  /** Every other one for adults only, to be disinfected. */
  const order = async (): Promise<string> => {
    const beer = ++ordered % 2 === 0 && { lines: [{ sku: 'beer', quantity: 1 }] };
    const dropoff = behindTheGate(compound, beer ? { note: '麻烦酒精喷一下' } : {});
    const { body } = await merchant.caller.post('/v1/orders', orderFor(merchant, beer || {}, dropoff));
    return body.id as string;
  };
  const asAsked = { recipientPresent: true, twoMetresKept: true, disinfected: true };
  const atTheDoor = { place: 'door', location: { lat: 0, lng: 0 } };
  const call = async (who: Rider, one: Assignment, name: Step) => {
    const todo = name === 'next' ? NEXT[one.state] : name;
    if (!todo) return undefined;
    if (todo === 'to the door') return step(who, one.id, 'deliver', { proof: { ...asAsked, ...atTheDoor } });
    return step(who, one.id, todo, todo === 'deliver' ? proofFor(one, asAsked) : undefined);
  };
  /** Leads through the gate: only who goes to the door is told the building. */
  const leadsInside = ({ dropoff }: Assignment) => dropoff.building !== undefined;
  const deliverAll = (orderIds: readonly string[]) =>
    until(
      async () => {
        for (const who of Object.values(carriers)) {
          for (const one of await assignmentsOf(who)) await call(who, one, 'next');
        }
        const states = await Promise.all(
          orderIds.map(async (id) => (await merchant.caller.get(`/v1/orders/${id}`)).body.state),
        );
        return states.every((state) => state === 'delivered');
      },
      'every order to be delivered',
      30,
    );

  it('no rider is sent or let into a compound closed to riders, and nothing is lost', async () => {
    await fc.assert(
      fc.asyncProperty(calls, async (sequence) => {
        compound = await openCompound(service, zoneId, { shelf: 3 });
        atTheDoor.location = compound.buildings[1]?.location as typeof atTheDoor.location;
        carriers = {
          rider: await rideIn(service, zoneId),
          volunteer: await volunteerFor(service, zoneId, compound),
        };
        const { rider } = carriers;
        const orderIds = [await order(), await order()];
        let gate = 'open';
        for (const one of sequence) {
          if (one.kind === 'order') orderIds.push(await order());
          if (one.kind === 'pause') await new Promise((resolve) => setTimeout(resolve, 200));
          if (one.kind === 'gate') {
            gate = one.state;
            await setState(service, compound, gate);
          }
          const seen = await assignmentsOf(rider);
          if (gate !== 'open') expect(seen.filter(leadsInside)).toEqual([]);
          if (one.kind !== 'step') continue;
          const who = carriers[one.by];
          const live = one.by === 'rider' ? seen : await assignmentsOf(who);
          const chosen = live[one.which % Math.max(1, live.length)];
          const answer = chosen && (await call(who, chosen, one.name));
          const wentIn = answer?.status === 200 && one.name === 'to the door';
          if (gate !== 'open' && one.by === 'rider') expect(wentIn).toBe(false);
        }
        await deliverAll(orderIds);
        for (const who of Object.values(carriers))
          await who.caller.put('/v1/rider/shift', { state: 'offline', force: true });
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
    expect(await brokenHistories(service.database)).toEqual([]);
  }, 90_000);
});
