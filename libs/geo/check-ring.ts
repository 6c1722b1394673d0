import { kinks } from '@turf/kinks';
import { distance, type Location } from './location.js';
import { type Metres, metres } from './units.js';

/** Side of the smallest and of the largest box that a zone is drawn in. */
const SMALLEST = metres(10);
const LARGEST = metres(500_000);
/** Degrees; nearer to a pole a box of degrees is no box any more. */
const POLE = 85;
const METRES_A_DEGREE = 111_195;

/** Why a ring of corners bounds no zone, in words for whoever drew it; undefined where it does. */
export function faultOfRing(corners: readonly Location[]): string | undefined {
  const ring = withoutRepeats(corners);
  if (new Set(ring.map(({ lat, lng }) => `${lat},${lng}`)).size < 3) return 'needs three different corners';
  if (ring.some(({ lat }) => Math.abs(lat) > POLE))
    return `reaches a pole: stay between ${-POLE} and ${POLE} degrees`;
  const lngs = ring.map(({ lng }) => lng);
  if (Math.max(...lngs) - Math.min(...lngs) > 180)
    return 'crosses the 180th meridian: draw a zone on each side of it';
  const diagonal = diagonalOf(ring);
  if (diagonal > LARGEST)
    return `is ${Math.round(diagonal / 1_000)} km across: at most ${LARGEST / 1_000} km`;
  const [crossing] = crossingsOf(ring);
  if (crossing) return `crosses itself near ${crossing.lat.toFixed(6)},${crossing.lng.toFixed(6)}`;
  const flat = areaOf(ring) < SMALLEST ** 2;
  return flat ? 'has no area: its corners lie on a line, or on one spot' : undefined;
}

/** Corners that are named twice in a row, the closing one too, are one. */
function withoutRepeats(corners: readonly Location[]): Location[] {
  return corners.filter(({ lat, lng }, index) => {
    const next = corners[(index + 1) % corners.length];
    return next?.lat !== lat || next.lng !== lng;
  });
}

function diagonalOf(ring: readonly Location[]): Metres {
  const [lats, lngs] = [ring.map(({ lat }) => lat), ring.map(({ lng }) => lng)];
  return distance(
    { lat: Math.min(...lats), lng: Math.min(...lngs) },
    { lat: Math.max(...lats), lng: Math.max(...lngs) },
  );
}

/** In square metres, as on a plane: good for telling a zone from a line. */
function areaOf(ring: readonly Location[]): number {
  const [{ lat: south, lng: west }] = ring as [Location, ...Location[]];
  const shrink = Math.cos((south * Math.PI) / 180);
  const plane = ring.map(({ lat, lng }) => ({
    x: (lng - west) * METRES_A_DEGREE * shrink,
    y: (lat - south) * METRES_A_DEGREE,
  }));
  const twice = plane.reduce((sum, { x, y }, index) => {
    const next = plane[(index + 1) % plane.length] as { x: number; y: number };
    return sum + x * next.y - next.x * y;
  }, 0);
  return Math.abs(twice) / 2;
}

function crossingsOf(ring: readonly Location[]): Location[] {
  const closed = [...ring, ring[0] as Location].map(({ lat, lng }) => [lng, lat]);
  const { features } = kinks({ type: 'Polygon', coordinates: [closed] });
  return features.map(({ geometry: { coordinates } }) => ({
    lat: coordinates[1] as number,
    lng: coordinates[0] as number,
  }));
}
