import { difference, intersection } from 'polyclip-ts';
import { boxOf, sizeOf, type Area, type Box, type Part } from './area.js';

/** In square degrees, about a square metre: a strip along a side that is shared is rounding, not ground. */
const GROUND = 1e-10;

/**
 * Whether two areas have ground in common. A boundary that they share is none, nor is the hole of one around
 * the other.
 */
export function areasOverlap(a: Area, b: Area): boolean {
  if (!boxesMeet(boxOf(a), boxOf(b))) return false;
  return hasGround(intersection(a, b));
}

/** Whether all of `inner` lies within the ring of `outer`; they may touch. */
export const liesWithin = (inner: Part, outer: Part): boolean => !hasGround(difference(inner, outer));

const hasGround = (area: Area): boolean => area.length > 0 && sizeOf(area) > GROUND;

const boxesMeet = (a: Box, b: Box): boolean =>
  a.west < b.east && b.west < a.east && a.south < b.north && b.south < a.north;
