import type { Position, Ring } from '../../geo/area.js';
import type { Location } from '../../geo/location.js';
import { type Metres, metres } from '../../geo/units.js';

const METRES_A_DEGREE = 111_195;

/** How far a place is from the line of a ring; near enough to be on a plane. */
export function pointToRing({ lat, lng }: Location, ring: Ring): Metres {
  const shrink = Math.cos((lat * Math.PI) / 180);
  const flat = ([x, y]: Position): Position => [
    (x - lng) * METRES_A_DEGREE * shrink,
    (y - lat) * METRES_A_DEGREE,
  ];
  const corners = ring.map(flat);
  let nearest = Infinity;
  for (let at = 1; at < corners.length; at++)
    nearest = Math.min(nearest, fromOrigin(corners[at - 1] as Position, corners[at] as Position));
  return metres(nearest);
}

function fromOrigin([ax, ay]: Position, [bx, by]: Position): Metres {
  const [dx, dy] = [bx - ax, by - ay];
  const long = dx * dx + dy * dy;
  const along = long === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / long));
  return metres(Math.hypot(ax + along * dx, ay + along * dy));
}
