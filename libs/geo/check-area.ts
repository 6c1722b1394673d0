import type { Area, Part, Ring } from './area.js';
import { toLocation } from './area.js';
import { areasOverlap, liesWithin } from './areas-overlap.js';
import { faultOfRing } from './check-ring.js';

/** Corners of one ring: to see whether more cross each other takes too long. */
const MOST_CORNERS = 2_000;
const MOST_RINGS = 100;

export interface AreaFault {
  /** Of the part, then of the ring in it; absent: the area as a whole. */
  readonly at?: readonly number[];
  readonly message: string;
}

/** Why an area bounds no zone or compound, in words for whoever drew it; undefined where it does. */
export function faultOfArea(area: Area): AreaFault | undefined {
  const rings = area.flat().length;
  if (area.length === 0 || area.some((part) => part.length === 0)) return { message: 'is empty' };
  if (rings > MOST_RINGS) return { message: `has ${rings} rings: at most ${MOST_RINGS}` };
  return faultOfRings(area) ?? faultOfHoles(area) ?? faultOfParts(area);
}

function faultOfRings(area: Area): AreaFault | undefined {
  for (const [part, rings] of area.entries())
    for (const [index, ring] of rings.entries()) {
      const message = faultOfLine(ring);
      if (message) return { at: [part, index], message };
    }
  return undefined;
}

function faultOfLine(ring: Ring): string | undefined {
  if (ring.length > MOST_CORNERS + 1)
    return `has ${ring.length - 1} corners: at most ${MOST_CORNERS}, so draw it more simply`;
  return faultOfRing(ring.map(toLocation));
}

function faultOfHoles(area: Area): AreaFault | undefined {
  for (const [part, [outer, ...holes]] of area.entries())
    for (const [index, hole] of holes.entries()) {
      const at = [part, index + 1];
      if (!liesWithin([hole], [outer as Ring]))
        return { at, message: 'is a hole that reaches outside its ring' };
      if (holes.slice(0, index).some((other) => areasOverlap([[other]], [[hole]])))
        return { at, message: 'is a hole that overlaps another' };
    }
  return undefined;
}

function faultOfParts(area: Area): AreaFault | undefined {
  const overlapsEarlier = (part: Part, index: number) =>
    area.slice(0, index).some((other) => areasOverlap([other], [part]));
  const at = area.findIndex(overlapsEarlier);
  return at < 0 ? undefined : { at: [at], message: 'is a part that overlaps another' };
}
