import { areaOfRing, mainRing, toLocation, wound, type Area } from '../geo/area.js';
import { areasOverlap } from '../geo/areas-overlap.js';
import { faultOfArea } from '../geo/check-area.js';
import type { Location } from '../geo/location.js';
import { groundOf, hasPlacesOf } from '../geo/zone-index.js';
import { toAreaAnswer } from '../places/area-schema.js';
import type { Zone } from '../places/zone.entity.js';
import { invalid } from '../platform/http/problem.js';
import type { DrawnZone } from './zone-answer.js';

/** How ops draws a zone: a ring of corners, or ground with holes or in several parts. */
export interface Drawing {
  readonly polygon?: readonly Location[];
  readonly area?: Area;
}

/** The columns of a drawing. Throws the problem that names where it is wrong; nothing where none is given. */
export function groundColumns({ polygon, area }: Drawing): Partial<Pick<Zone, 'polygon' | 'area'>> {
  if (area) {
    refuseFaults(area, (at) => ['area.coordinates', ...at].join('.'));
    const isRing = area.length === 1 && area[0]?.length === 1;
    const ring = mainRing(area).slice(0, -1);
    return { polygon: ring.map(toLocation), area: isRing ? null : wound(area) };
  }
  if (!polygon) return {};
  refuseFaults(areaOfRing(polygon), () => 'polygon');
  return { polygon: [...polygon], area: null };
}

function refuseFaults(area: Area, fieldOf: (at: readonly number[]) => string): void {
  const fault = faultOfArea(area);
  if (fault) throw invalid([{ field: fieldOf(fault.at ?? []), message: fault.message }]);
}

/** Overlaps are told, not refused: a small zone within a large one is drawn for a reason. */
export function toDrawnZone(zone: Zone, all: readonly Zone[]): DrawnZone {
  const ground = groundOf(zone);
  const overlaps = all
    .filter((other) => other.id !== zone.id && !other.retiredAt && areasOverlap(ground, groundOf(other)))
    .map((other) => ({ id: other.id, name: other.name, hasPlacesInBoth: !hasPlacesOf(zone, other) }));
  const { id, externalId, name, state, polygon, rules, retiredAt } = zone;
  return { id, externalId, name, state, polygon, area: toAreaAnswer(ground), rules, retiredAt, overlaps };
}
