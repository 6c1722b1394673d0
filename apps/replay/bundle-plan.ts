import { travelMinutes, type Minute, type Pace, type Point } from './mdrp/read-instance.js';

interface Stop {
  readonly order: string;
  readonly door: Point;
  readonly readyAt: Minute;
}

/** Orders of one restaurant that one courier carries together, in the sequence of their doors. */
export interface Bundle {
  readonly restaurant: Point;
  readonly stops: readonly Stop[];
}

export interface BundlePlan {
  readonly pickupAt: Minute;
  /** Where and when the courier is free again, if no door takes longer than planned. */
  readonly endsAt: Minute;
  readonly endsIn: Point;
}

/**
 * The day's rules for one bundle: the pick-up is half the service time after the arrival and not before
 * everything is ready; half the service time later the courier leaves. At each door the same.
 */
export function planBundle(
  { restaurant, stops }: Bundle,
  from: Point,
  departsAt: Minute,
  pace: Pace,
): BundlePlan {
  const arrivesAt = departsAt + travelMinutes(from, restaurant, pace);
  const ready = Math.max(...stops.map(({ readyAt }) => readyAt));
  const pickupAt = Math.max(arrivesAt + pace.pickupService / 2, ready);
  let place = restaurant;
  let time = pickupAt + pace.pickupService / 2;
  for (const { door } of stops) {
    time += travelMinutes(place, door, pace) + pace.dropoffService;
    place = door;
  }
  return { pickupAt, endsAt: time, endsIn: place };
}

/** Where a courier is on the way, `gone` of the whole way behind. */
export function between(from: Point, to: Point, gone: number): Point {
  const part = Math.min(1, Math.max(0, gone));
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}
