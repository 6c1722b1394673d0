import type { Location } from '#libs/geo/location.js';
import type { Point } from './mdrp/read-instance.js';

const METRES_A_DEGREE = (6_371_008.8 * Math.PI) / 180;

/**
 * Where in the East China Sea, off Chongming, replays are laid out: far from any zone with people in it. Each
 * replay has a patch of its own, as zones are never removed and an order goes to the zone its door lies in.
 */
const FIRST_PATCH: Location = { lat: 31.6, lng: 122.8 };
const PATCHES_A_ROW = 10;
const BETWEEN_PATCHES = 0.6;

/**
 * Lays the plane of an instance on the globe so that great-circle distances are its Euclidean ones: degrees
 * of longitude are scaled for the latitude of the middle. 20 km from it that is wrong by some two metres in a
 * thousand.
 */
export class Chart {
  private readonly middle: Point;
  private readonly box: {
    readonly west: number;
    readonly east: number;
    readonly south: number;
    readonly north: number;
  };

  constructor(
    points: readonly Point[],
    private readonly anchor: Location,
  ) {
    const xs = points.map(({ x }) => x);
    const ys = points.map(({ y }) => y);
    this.box = {
      west: Math.min(...xs),
      east: Math.max(...xs),
      south: Math.min(...ys),
      north: Math.max(...ys),
    };
    this.middle = { x: (this.box.west + this.box.east) / 2, y: (this.box.south + this.box.north) / 2 };
  }

  locate({ x, y }: Point): Location {
    const { lat, lng } = this.anchor;
    const metresADegreeEast = METRES_A_DEGREE * Math.cos((lat * Math.PI) / 180);
    return {
      lat: lat + (y - this.middle.y) / METRES_A_DEGREE,
      lng: lng + (x - this.middle.x) / metresADegreeEast,
    };
  }

  /** The corners of a box around everything, with a margin in metres. */
  outline(margin: number): Location[] {
    const { west, east, south, north } = this.box;
    return [
      { x: west - margin, y: south - margin },
      { x: east + margin, y: south - margin },
      { x: east + margin, y: north + margin },
      { x: west - margin, y: north + margin },
    ].map((corner) => this.locate(corner));
  }
}

/** The middle of the patch of the given number. */
export function patch(number: number): Location {
  return {
    lat: FIRST_PATCH.lat - Math.floor(number / PATCHES_A_ROW) * BETWEEN_PATCHES,
    lng: FIRST_PATCH.lng + (number % PATCHES_A_ROW) * BETWEEN_PATCHES,
  };
}
