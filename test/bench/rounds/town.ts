import type { Carrier, OpenLeg, Round } from '#libs/dispatch/round.js';
import { greatCircleTravelTimes } from '#libs/geo/travel-times.js';
import type { Location } from '#libs/geo/location.js';
import { epochMs, seconds } from '../../../libs/geo/units.js';

const NOON = Date.UTC(2022, 2, 29, 4);
const MINUTE = 60_000;
const LEGS_A_RIDER = 10;
const LEGS_A_STORE = 20;
/** A zone with a hundred legs is about this wide; with more, it grows so that streets are as full as before. */
const METRES_FOR_100 = 3_000;

/** A round at its worst: every rider idle at once, ten open legs for each, a dark store every twenty legs. */
export function aTown(legs: number, seed: number): Round {
  const random = seeded(seed);
  const side = METRES_FOR_100 * Math.sqrt(legs / 100);
  const somewhere = (): Location => ({
    lat: 31.27 + (random() * side) / 111_195,
    lng: 121.52 + (random() * side) / 95_000,
  });
  const stores = Array.from({ length: Math.ceil(legs / LEGS_A_STORE) }, somewhere);
  return {
    now: epochMs(NOON),
    zone: { maxLegsInHand: 8, maxBundle: 4 },
    carriers: Array.from({ length: Math.ceil(legs / LEGS_A_RIDER) }, (_, number): Carrier => ({
      id: `rider-${number}`,
      kind: 'rider',
      vehicle: random() < 0.8 ? 'ebike' : 'bicycle',
      location: somewhere(),
      freeAt: epochMs(NOON),
      idleSince: epochMs(NOON - random() * 30 * MINUTE),
      shiftEndsAt: epochMs(NOON + 240 * MINUTE),
      capacity: { bags: 8, weightGrams: 40_000, coldBox: random() < 0.6 },
      load: { bags: 0, weightGrams: 0 },
      legsInHand: 0,
      admittedTo: [],
    })),
    legs: Array.from({ length: legs }, (_, number): OpenLeg => {
      const store = Math.floor(random() * stores.length);
      const placedAt = NOON - random() * 30 * MINUTE;
      const pickup = stores[store] as Location;
      return {
        id: `leg-${number}`,
        pickupId: `store-${store}`,
        pickup,
        dropoff: {
          lat: pickup.lat + ((random() - 0.5) * 3_000) / 111_195,
          lng: pickup.lng + ((random() - 0.5) * 3_000) / 95_000,
        },
        placedAt: epochMs(placedAt),
        readyAt: epochMs(placedAt + 15 * MINUTE),
        promisedAt: epochMs(placedAt + 60 * MINUTE),
        load: { bags: 1 + Math.floor(random() * 2), weightGrams: 3_000 },
        temperature: random() < 0.2 ? 'frozen' : 'ambient',
        carrierKind: 'rider',
        pickupHandling: seconds(120),
        dropoffHandling: seconds(120),
        declinedBy: [],
      };
    }),
    travel: greatCircleTravelTimes({ detourFactor: 1.35 }),
    seed,
  };
}

/** Mulberry32: the same town on every machine. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
