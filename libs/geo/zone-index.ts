import Flatbush from 'flatbush';
import { areaHas, areaOfRing, boxOf, sizeOf, type Area } from './area.js';
import type { Location } from './location.js';

/**
 * As much of a zone as is needed to find it: its ring of corners, closed or not, and all of its ground where
 * that is more.
 */
export interface ZoneOutline {
  readonly id: string;
  readonly polygon: readonly Location[];
  /** With holes, or in several parts. */
  readonly area?: Area | null;
}

interface Entry {
  readonly id: string;
  readonly area: Area;
  readonly size: number;
}

/** All the ground of a zone. */
export const groundOf = ({ polygon, area }: Omit<ZoneOutline, 'id'>): Area => area ?? areaOfRing(polygon);

/**
 * Finds the zone a location lies in: boxes narrow the search, an exact test decides. A boundary belongs to
 * the zone; what lies in a hole of it is outside. Where zones overlap or touch, the smallest has it, as it
 * was drawn for a reason; then the lowest id.
 */
export class ZoneIndex {
  private readonly entries: readonly Entry[];
  private readonly boxes: Flatbush | undefined;

  constructor(zones: readonly ZoneOutline[]) {
    this.entries = zones.filter(({ polygon }) => polygon.length >= 3).map(toEntry);
    this.boxes = this.entries.length > 0 ? indexOf(this.entries) : undefined;
  }

  /** The id of the zone at `location`, if there is one. */
  find({ lat, lng }: Location): string | undefined {
    let found: Entry | undefined;
    for (const index of this.boxes?.search(lng, lat, lng, lat) ?? []) {
      const entry = this.entries[index];
      if (entry && (!found || comesBefore(entry, found)) && areaHas(entry.area, [lng, lat])) found = entry;
    }
    return found?.id;
  }
}

/** Whose a place is that lies in both: the smaller's, then the lower id's. */
export const hasPlacesOf = (one: ZoneOutline, other: ZoneOutline): boolean =>
  comesBefore(toEntry(one), toEntry(other));

function toEntry(zone: ZoneOutline): Entry {
  const area = groundOf(zone);
  return { id: zone.id, area, size: sizeOf(area) };
}

function indexOf(entries: readonly Entry[]): Flatbush {
  const boxes = new Flatbush(entries.length);
  for (const { area } of entries) {
    const { west, south, east, north } = boxOf(area);
    boxes.add(west, south, east, north);
  }
  boxes.finish();
  return boxes;
}

const comesBefore = (a: Entry, b: Entry): boolean => a.size < b.size || (a.size === b.size && a.id < b.id);
