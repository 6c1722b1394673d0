import fc from 'fast-check';
import { aCarrier, aLeg, aRound, at, minutes } from './a-round.js';
import type { Carrier, OpenLeg, Round } from '../round.js';
import { seconds } from '../../geo/units.js';

/**
 * Rounds at random, for property tests: small towns with every kind of constraint, some of them impossible to
 * keep.
 */

const minute = (min: number, max: number) => fc.integer({ min, max }).map(minutes);
const place = fc
  .record({ east: fc.integer({ min: -12, max: 12 }), north: fc.integer({ min: -12, max: 12 }) })
  .map(({ east, north }) => at(east, north));
const compound = fc.constantFrom('garden', 'tower');
/** One time in six. */
const rarely = <Value>(value: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });
const DROP_POINTS = ['shelf', 'locker'];
const IDS = ['ann', 'bo', 'cy', 'dai', 'eva', 'fu', 'gao', 'hua'];

const carrier = (id: string): fc.Arbitrary<Carrier> =>
  fc
    .record({
      kind: fc.constantFrom('rider' as const, 'rider' as const, 'rider' as const, 'volunteer' as const),
      vehicle: fc.constantFrom('ebike' as const, 'foot' as const),
      location: place,
      busyFor: fc.constantFrom(0, 0, 0, 5, 15),
      idleFor: fc.integer({ min: 0, max: 90 }),
      shiftEndsAt: minute(5, 180),
      bags: fc.integer({ min: 1, max: 6 }),
      coldBox: fc.boolean(),
      loaded: fc.integer({ min: 0, max: 2 }),
      admittedTo: fc.uniqueArray(compound),
      preferences: rarely(
        fc.record({ maxLegGrams: fc.constantFrom(1_000, 2_000), maxFloorsOnFoot: fc.constantFrom(2, 6) }),
      ),
    })
    .map(({ busyFor, idleFor, bags, coldBox, loaded, preferences, ...rest }) =>
      aCarrier(id, {
        ...rest,
        ...(preferences && { preferences }),
        freeAt: minutes(busyFor),
        idleSince: minutes(busyFor > 0 ? busyFor : -idleFor),
        capacity: { bags, weightGrams: bags * 3_000, coldBox },
        load: { bags: loaded, weightGrams: loaded * 2_000 },
        legsInHand: loaded,
      }),
    );

const leg = (id: string): fc.Arbitrary<OpenLeg> =>
  fc
    .record({
      store: fc.integer({ min: 0, max: 2 }),
      dropoff: place,
      placedFor: fc.integer({ min: 0, max: 30 }),
      readyAt: minute(-20, 30),
      promisedAt: minute(-10, 60),
      bags: fc.integer({ min: 1, max: 2 }),
      temperature: fc.constantFrom('ambient' as const, 'ambient' as const, 'frozen' as const),
      carrierKind: fc.constantFrom('rider' as const, 'rider' as const, 'volunteer' as const),
      closedCompoundId: rarely(compound),
      maxCarry: rarely(fc.integer({ min: 300, max: 1_800 }).map(seconds)),
      notBefore: rarely(minute(0, 60)),
      notAfter: rarely(minute(10, 90)),
      vehicles: rarely(fc.constant(['ebike' as const])),
      dropPointId: rarely(fc.constantFrom(...DROP_POINTS)),
      priority: rarely(fc.constantFrom('low' as const, 'high' as const)),
      awaitsEarlierLeg: rarely(fc.constant(true)),
      floorsOnFoot: fc.integer({ min: 0, max: 6 }),
      declinedBy: rarely(fc.subarray(IDS)),
    })
    .map(({ store, placedFor, bags, declinedBy = [], ...rest }) =>
      aLeg(id, {
        ...present(rest),
        declinedBy,
        pickupId: `store-${store}`,
        pickup: at(store * 4 - 4, 2),
        placedAt: minutes(-placedFor),
        load: { bags, weightGrams: bags * 1_500 },
      }),
    );

/** Without what is undefined: absent is what the engine's types mean by no limit. */
function present<Fields extends object>(
  fields: Fields,
): { [Name in keyof Fields]: Exclude<Fields[Name], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Fields]: Exclude<Fields[Name], undefined>;
  };
}

export const anyRound = (most: { readonly legs: number; readonly carriers: number }): fc.Arbitrary<Round> =>
  fc
    .record({
      carriers: fc.integer({ min: 1, max: most.carriers }),
      legs: fc.integer({ min: 1, max: most.legs }),
      maxBundle: fc.integer({ min: 1, max: 4 }),
      maxLegsInHand: fc.integer({ min: 1, max: 8 }),
      seed: fc.nat(),
      holdBack: fc.boolean(),
      freePlaces: fc.integer({ min: 0, max: 4 }),
    })
    .chain(({ carriers, legs, maxBundle, maxLegsInHand, seed, holdBack, freePlaces }) =>
      fc
        .record({
          carriers: fc.tuple(...IDS.slice(0, carriers).map(carrier)),
          legs: fc.tuple(...Array.from({ length: legs }, (_, number) => leg(`leg-${number}`))),
        })
        .map((cast) =>
          aRound({
            ...cast,
            zone: { maxBundle, maxLegsInHand },
            dropPoints: DROP_POINTS.map((id) => ({ id, freePlaces })),
            seed,
            options: { switches: { holdBack } },
          }),
        ),
    );

/** The same places and times, but nothing in the way of a plan except time: the most plans to choose from. */
export function withoutConstraints(round: Round): Round {
  return {
    ...round,
    zone: { maxBundle: 4, maxLegsInHand: 8 },
    carriers: round.carriers.map(({ id, location, freeAt, idleSince }) =>
      aCarrier(id, { location, freeAt, idleSince }),
    ),
    legs: round.legs.map(({ id, pickupId, pickup, dropoff, placedAt, readyAt, promisedAt }) =>
      aLeg(id, { pickupId, pickup, dropoff, placedAt, readyAt, promisedAt }),
    ),
  };
}
