import { epochMs, seconds as inSeconds, type EpochMs, type Seconds } from '../geo/units.js';
import { ANSWER, NOBODY, NEXT_DOOR, PICKING_AT_WORK, SPREAD, Z90 } from './defaults.js';
import { travelIn, type Expectation, type Pace } from './supply.js';
import type { Way } from './way.js';

/** By when half of such bags are at their place, and by when nine of ten. */
export interface EstimatedArrival {
  readonly p50: EpochMs;
  readonly p90: EpochMs;
}

export interface Awaited extends Expectation {
  readonly now: EpochMs;
  /** When the store has it packed. */
  readonly readyAt: EpochMs;
  /** The bag may not come before. */
  readonly notBefore?: EpochMs;
  readonly way: Way;
}

/**
 * The rider comes while the store packs: the later of the two begins the way. What each part may take longer
 * is added up as of independent parts (their variances), and nine tenths of a normal distribution is
 * promised. ADR 24 tells what that is worth.
 */
export function estimatePromise(awaited: Awaited, pace: Pace): EstimatedArrival {
  const { now, readyAt, notBefore = now } = awaited;
  const picking = Math.max(0, readyAt - now) / 1_000;
  const rider = awaited.outlook.toStore ?? NOBODY;
  const begins = Math.max(picking, rider);
  const beginsLate = Math.max(
    picking + Z90 * SPREAD.picking * Math.min(picking, PICKING_AT_WORK),
    rider + Z90 * SPREAD.rider * rider,
  );
  const { seconds, variance } = wayThrough(awaited, pace);
  const there = Math.max(now + (begins + seconds) * 1_000, notBefore);
  const spread = Math.hypot(beginsLate - begins, Z90 * Math.sqrt(variance));
  return { p50: toSecond(there), p90: toSecond(there + spread * 1_000) };
}

const toSecond = (moment: number): EpochMs => epochMs(Math.ceil(moment / 1_000) * 1_000);

/** From the packed bag to its place, where its rider is there: what an expected time counts from. */
export function wayThrough(
  { way, outlook, volunteerFree }: Pick<Awaited, 'way' | 'outlook' | 'volunteerFree'>,
  pace: Pace,
): { readonly seconds: Seconds; readonly variance: number } {
  const ride = travelIn(pace).travelTime(way.from, way.stop, outlook.vehicle);
  const stops = outlook.stopsBefore * (pace.dropoffHandlingSeconds + NEXT_DOOR);
  const hands = pace.pickupHandlingSeconds + pace.dropoffHandlingSeconds / 2 + way.lastMetres + stops;
  const waits = way.carriedOn ? ANSWER + (volunteerFree ?? NOBODY) : 0;
  const walk = way.carriedOn ? pace.dropoffHandlingSeconds + way.carriedOn.walk : 0;
  return {
    seconds: inSeconds(ride + hands + waits + walk),
    variance: (SPREAD.ride * ride) ** 2 + (SPREAD.hands * (hands + walk)) ** 2 + (SPREAD.rider * waits) ** 2,
  };
}
