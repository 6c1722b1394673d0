import pointInPolygon from 'point-in-polygon-hao';
import type { Location } from './location.js';

type Position = [number, number];

/** Whether two rings have ground in common; a boundary that they share is none. */
export function ringsOverlap(a: readonly Location[], b: readonly Location[]): boolean {
  const [one, other] = [closed(a), closed(b)];
  return cornersInside(one, other) || cornersInside(other, one) || sidesCross(one, other);
}

/** A corner that is there twice does no harm. */
function closed(ring: readonly Location[]): Position[] {
  const positions = ring.map(({ lat, lng }): Position => [lng, lat]);
  return [...positions, positions[0] as Position];
}

/** A corner or the middle of a side: two rings that are the same have no corner inside each other. */
function cornersInside(ring: readonly Position[], other: Position[]): boolean {
  return probes(ring).some((position) => pointInPolygon(position, [other]) === true);
}

function probes(ring: readonly Position[]): Position[] {
  const corners = ring.slice(1);
  const middle = corners.reduce<Position>(
    ([x, y], [lng, lat]) => [x + lng / corners.length, y + lat / corners.length],
    [0, 0],
  );
  const inside = pointInPolygon(middle, [[...ring]]) === true ? [middle] : [];
  return [...corners, ...inside];
}

function sidesCross(a: readonly Position[], b: readonly Position[]): boolean {
  return a
    .slice(1)
    .some((to, i) => b.slice(1).some((end, j) => crosses(a[i] as Position, to, b[j] as Position, end)));
}

/** Properly: each side has an end on either side of the other. */
function crosses(a: Position, b: Position, c: Position, d: Position): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

const side = ([ax, ay]: Position, [bx, by]: Position, [x, y]: Position): number =>
  Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));
