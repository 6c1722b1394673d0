import { LRUCache } from 'lru-cache';
import type { Location } from '../geo/location.js';
import type { Metres } from '../geo/units.js';
import { placeNumber, type Ways } from './streets.js';
import type { Table } from './tables-of-round.js';

/** Places whose ways are remembered; a zone has some thousand doors, and riders' positions come and go. */
const PLACES = 20_000;

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

  /** What is known of the ways in these tables. */
  within(tables: readonly Table[]): Ways {
    const known = new Map<number, Map<number, Metres | null>>();
    for (const { sources, destinations } of tables)
      for (const from of sources) {
        const number = placeNumber(from);
        const ways = known.get(number) ?? new Map<number, Metres | null>();
        for (const to of destinations) {
          const metres = this.between(from, to);
          if (metres !== undefined) ways.set(placeNumber(to), metres);
        }
        known.set(number, ways);
      }
    return known;
  }
}
