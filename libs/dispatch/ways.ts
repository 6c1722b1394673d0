import type { Location } from '../geo/location.js';
import { type Seconds, seconds } from '../geo/units.js';
import { VEHICLES, type TravelTimes, type Vehicle } from '../geo/travel-times.js';

const SLOTS = 1 << 16;

/**
 * Travel times between the numbered places of one round. The search asks for the same few ways again and
 * again, so the oracle's answers are kept in a direct-mapped cache: a fixed amount of memory however large
 * the round, where a matrix of 20,000 doors would not fit.
 */
export class Ways {
  private readonly keys = new Float64Array(SLOTS).fill(-1);
  private readonly times = new Float64Array(SLOTS);
  private readonly places: Location[] = [];

  constructor(private readonly travel: TravelTimes) {}

  /** The number of a new place. */
  add(place: Location): number {
    return this.places.push(place) - 1;
  }

  place(number: number): Location {
    return this.places[number] as Location;
  }

  /** `vehicle` is a number of `vehicleNumber`. */
  seconds(from: number, to: number, vehicle: number): Seconds {
    const key = (from * this.places.length + to) * VEHICLES.length + vehicle;
    const slot = (Math.imul(from, 0x9e3779b1) ^ Math.imul(to, 0x85ebca6b) ^ vehicle) >>> 16;
    if (this.keys[slot] === key) return seconds(this.times[slot] as number);
    const time = this.travel.travelTime(this.place(from), this.place(to), VEHICLES[vehicle] as Vehicle);
    this.keys[slot] = key;
    this.times[slot] = time;
    return time;
  }

  metres(from: number, to: number): number {
    return this.travel.distance(this.place(from), this.place(to));
  }
}

export const vehicleNumber = (vehicle: Vehicle): number => VEHICLES.indexOf(vehicle);
