import pointInPolygon from 'point-in-polygon-hao';
import polylabel from 'polylabel';
import type { Location } from './location.js';

/** [lng, lat], as GeoJSON has it. */
export type Position = [number, number];
/** Closed: its last position is its first. */
export type Ring = Position[];
/** An outer ring, then its holes. */
export type Part = Ring[];
/** Ground with holes, in one part or several: the coordinates of a GeoJSON MultiPolygon. */
export type Area = Part[];

export const toPosition = ({ lat, lng }: Location): Position => [lng, lat];
export const toLocation = ([lng, lat]: Position): Location => ({ lat, lng });

/** Closes a ring of corners, closed or not. */
function closedRing(corners: readonly Location[]): Ring {
  const ring = corners.map(toPosition);
  const [first, last] = [ring[0], ring.at(-1)];
  if (!first || !last || (ring.length > 1 && samePlace(first, last))) return ring;
  return [...ring, [...first]];
}

const samePlace = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1];

export const areaOfRing = (corners: readonly Location[]): Area => [[closedRing(corners)]];

/** In square degrees, of a closed ring; above 0 where it runs counterclockwise. */
export function signedSize(ring: readonly Position[]): number {
  const [west, south] = ring[0] ?? [0, 0];
  const twice = ring.reduce((sum, [lng, lat], index) => {
    const [nextLng, nextLat] = ring[(index + 1) % ring.length] as Position;
    return sum + (lng - west) * (nextLat - south) - (nextLng - west) * (lat - south);
  }, 0);
  return twice / 2;
}

export const sizeOfRing = (ring: Ring): number => Math.abs(signedSize(ring));

/** In square degrees: good for telling which of two is the smaller. */
export function sizeOf(area: Area): number {
  let size = 0;
  for (const part of area)
    for (const [index, ring] of part.entries()) size += index === 0 ? sizeOfRing(ring) : -sizeOfRing(ring);
  return size;
}

/** Wound as RFC 7946 asks: outer rings counterclockwise, holes clockwise. */
export const wound = (area: Area): Area =>
  area.map((part) =>
    part.map((ring, index) => (signedSize(ring) >= 0 === (index === 0) ? ring : ring.toReversed())),
  );

export const isWound = (area: Area): boolean =>
  area.every((part) => part.every((ring, index) => signedSize(ring) >= 0 === (index === 0)));

/** The outer ring of the largest part: all that there is of most areas. */
export function mainRing(area: Area): Ring {
  const outers = area.map(([outer]) => outer as Ring);
  return outers.reduce((largest, ring) => (sizeOfRing(ring) > sizeOfRing(largest) ? ring : largest));
}

export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export function boxOf(area: Area): Box {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const [outer] of area)
    for (const [lng, lat] of outer as Ring) {
      box.west = Math.min(box.west, lng);
      box.south = Math.min(box.south, lat);
      box.east = Math.max(box.east, lng);
      box.north = Math.max(box.north, lat);
    }
  return box;
}

/** A boundary belongs to its area, that of a hole too. */
export const areaHas = (area: Area, position: Position): boolean =>
  area.some((part) => pointInPolygon(position, part) !== false);

/** Degrees: about a metre. */
const LABEL_PRECISION = 0.00001;

/** A place well within the area: of the largest part the one farthest from its edges. */
export function innerPlace(area: Area): Location {
  const main = mainRing(area);
  const part = area.find(([outer]) => outer === main) as Part;
  const [lng, lat] = polylabel(part, LABEL_PRECISION);
  return { lat, lng };
}
