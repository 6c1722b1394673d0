import type { Carrier, OpenLeg, Round } from '../round.js';
import { epochMs, metres, seconds } from '../../geo/units.js';

/**
 * Builders for tests and benchmarks: a flat town where a place is minutes east and north, at a minute a
 * minute.
 */

export const NOON = epochMs(Date.UTC(2022, 2, 29, 4));
export const minutes = (count: number) => epochMs(NOON + count * 60_000);

/** A place so many minutes east and north of the market. */
export const at = (east: number, north = 0) => ({ lat: north, lng: east });

export function aCarrier(id: string, settings: Partial<Carrier> = {}): Carrier {
  return {
    id,
    kind: 'rider',
    vehicle: 'ebike',
    location: at(0),
    freeAt: NOON,
    idleSince: NOON,
    shiftEndsAt: minutes(600),
    capacity: { bags: 8, weightGrams: 40_000, coldBox: false },
    load: { bags: 0, weightGrams: 0 },
    legsInHand: 0,
    admittedTo: [],
    ...settings,
  };
}

export function aLeg(id: string, settings: Partial<OpenLeg> = {}): OpenLeg {
  return {
    id,
    pickupId: 'market',
    pickup: at(0),
    dropoff: at(5),
    placedAt: NOON,
    readyAt: NOON,
    promisedAt: minutes(40),
    load: { bags: 1, weightGrams: 3_000 },
    temperature: 'ambient',
    carrierKind: 'rider',
    pickupHandling: seconds(120),
    dropoffHandling: seconds(120),
    declinedBy: [],
    ...settings,
  };
}

export function aRound(settings: Partial<Round> = {}): Round {
  return {
    now: NOON,
    zone: { maxLegsInHand: 8, maxBundle: 4 },
    carriers: [],
    legs: [],
    travel: {
      travelTime: (from, to) => seconds(Math.hypot(to.lng - from.lng, to.lat - from.lat) * 60),
      distance: (from, to) => metres(Math.hypot(to.lng - from.lng, to.lat - from.lat) * 300),
    },
    seed: 1,
    ...settings,
  };
}
