import Flatbush from 'flatbush';
import pointInPolygon from 'point-in-polygon-hao';
import type { Location } from './location.js';

/** As much of a zone as is needed to find it: its ring of corners, closed or not. */
export interface ZoneOutline {
  readonly id: string;
  readonly polygon: readonly Location[];
}

/** [lng, lat], as GeoJSON and the point-in-polygon test have it. */
type Position = [number, number];

interface Entry {
  readonly id: string;
  readonly rings: Position[][];
  readonly area: number;
}

/**
 * Finds the zone a location lies in: boxes narrow the search, an exact test decides. A boundary belongs to the zone.
 * Where zones overlap or touch, the smallest has it, as it was drawn for a reason; then the lowest id.
 */
export class ZoneIndex {
  private readonly entries: readonly Entry[];
  private readonly boxes: Flatbush | undefined;

  constructor(zones: readonly ZoneOutline[]) {
    this.entries = zones.filter(({ polygon }) => polygon.length >= 3).map(toEntry);
    this.boxes = this.entries.length > 0 ? boxesOf(this.entries) : undefined;
  }

  /** The id of the zone at `location`, if there is one. */
  find({ lat, lng }: Location): string | undefined {
    let found: Entry | undefined;
    for (const index of this.boxes?.search(lng, lat, lng, lat) ?? []) {
      const entry = this.entries[index];
      if (entry && (!found || comesBefore(entry, found)) && contains(entry, [lng, lat])) found = entry;
    }
    return found?.id;
  }
}

/** Whose a place is that lies in both: the smaller's, then the lower id's. */
export const hasPlacesOf = (one: ZoneOutline, other: ZoneOutline): boolean =>
  comesBefore(toEntry(one), toEntry(other));

function toEntry({ id, polygon }: ZoneOutline): Entry {
  const ring = polygon.map(({ lat, lng }): Position => [lng, lat]);
  // Closed, as the test wants it; a corner that is there twice does no harm.
  const closed = [...ring, ring[0] as Position];
  return { id, rings: [closed], area: areaOf(closed) };
}

function boxesOf(entries: readonly Entry[]): Flatbush {
  const boxes = new Flatbush(entries.length);
  for (const { rings } of entries) {
    const lngs = rings.flat().map(([lng]) => lng);
    const lats = rings.flat().map(([, lat]) => lat);
    boxes.add(Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats));
  }
  boxes.finish();
  return boxes;
}

/** In square degrees: only good for telling which of two overlapping zones is the smaller. */
function areaOf(ring: readonly Position[]): number {
  const twice = ring.reduce((sum, [lng, lat], index) => {
    const [nextLng, nextLat] = ring[(index + 1) % ring.length] as Position;
    return sum + lng * nextLat - nextLng * lat;
  }, 0);
  return Math.abs(twice) / 2;
}

const comesBefore = (a: Entry, b: Entry): boolean => a.area < b.area || (a.area === b.area && a.id < b.id);

/** The test answers 0 for a point on the boundary. */
const contains = ({ rings }: Entry, position: Position): boolean => pointInPolygon(position, rings) !== false;
