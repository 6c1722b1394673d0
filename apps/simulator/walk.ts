import type { Location } from '#libs/geo/location.js';
import { greatCircleTravelTimes, type Vehicle } from '#libs/geo/travel-times.js';
import { between } from './chance.js';
import type { PassingTime } from './passing-time.js';
import { epochMs } from '../../libs/geo/units.js';

/** As the demo's zones reckon with. */
const travel = greatCircleTravelTimes({ detourFactor: 1.35 });
/** Lights, stairs and weather: the way takes this much of its reckoned time. */
const LUCK = [0.85, 1.25] as const;
/**
 * Seconds between two positions: of the service's time, and at least of real time, however fast the clock
 * runs.
 */
const POSITION_EVERY = 20;
const POSITION_EVERY_REAL = 2;

/** Goes from place to place as time passes, telling where it is; resolves on arrival. */
export async function walk(
  from: Location,
  to: Location,
  vehicle: Vehicle,
  time: PassingTime,
  tell: (at: Location) => Promise<void>,
): Promise<void> {
  const seconds = travel.travelTime(from, to, vehicle) * between(...LUCK);
  const every = Math.max(POSITION_EVERY, POSITION_EVERY_REAL * time.speed);
  const start = time.now();
  for (let gone = 0; gone < seconds;) {
    gone = Math.min(seconds, gone + every);
    await time.until(epochMs(start + gone * 1_000));
    const part = gone / seconds;
    const at = { lat: from.lat + (to.lat - from.lat) * part, lng: from.lng + (to.lng - from.lng) * part };
    // A position that is lost is soon followed by the next; nobody waits for it.
    tell(at).catch(() => undefined);
  }
}
