import { LRUCache } from 'lru-cache';
import type { Location } from '../geo/location.js';
import type { Metres } from '../geo/units.js';

/** Places whose ways are remembered; a zone has some thousand doors, and riders' positions come and go. */
const PLACES = 20_000;
/** Of a degree: two places some ten metres apart are one, so that a rider who waits is asked about once. */
const GRID = 1e4;

/** What has been learnt of the ways on the street, from place to place. */
export class RoadDistances {
  private readonly from = new LRUCache<number, Map<number, Metres | null>>({ max: PLACES });

  /** Undefined: not known; null: no way leads there. */
  between(from: Location, to: Location): Metres | null | undefined {
    return this.from.get(placeNumber(from))?.get(placeNumber(to));
  }

  learn(from: Location, to: Location, metres: Metres | null): void {
    const number = placeNumber(from);
    const ways = this.from.get(number) ?? new Map<number, Metres | null>();
    ways.set(placeNumber(to), metres);
    this.from.set(number, ways);
  }
}

const placeNumber = ({ lat, lng }: Location): number =>
  Math.round((lat + 90) * GRID) * (360 * GRID + 1) + Math.round((lng + 180) * GRID);
