import {
  isWound,
  sizeOfRing,
  toLocation,
  wound,
  type Area,
  type Part,
  type Position,
  type Ring,
} from '../../geo/area.js';
import { faultOfArea } from '../../geo/check-area.js';
import type { Location } from '../../geo/location.js';
import type { FieldError } from '../../platform/http/problem.js';
import { isFault, readPosition } from './read-location.js';

/** What a geometry is of use for. */
export interface ReadGeometry {
  readonly place?: Location;
  readonly area?: Area;
  readonly errors: readonly FieldError[];
  readonly warnings: readonly FieldError[];
}

const FIELD = 'geometry';
const AT = `${FIELD}.coordinates`;

/** Thrown with what is wrong with a geometry, caught where it is read as a whole. */
class BadGeometry extends Error {
  constructor(readonly fault: FieldError) {
    super(fault.message);
  }
}

const bad = (message: string, field = FIELD): never => {
  throw new BadGeometry({ field, message });
};

/**
 * A place, or an area whose rings are closed, in order and wound as RFC 7946 asks: what had to be put right
 * is told.
 */
export function readGeometry(geometry: unknown): ReadGeometry {
  const warnings: FieldError[] = [];
  try {
    return { ...readAs(geometry, warnings), errors: [], warnings };
  } catch (error) {
    if (!(error instanceof BadGeometry)) throw error;
    return { errors: [error.fault], warnings };
  }
}

function readAs(geometry: unknown, warnings: FieldError[]): Pick<ReadGeometry, 'place' | 'area'> {
  const { type, coordinates, geometries } = (geometry ?? {}) as Record<string, unknown>;
  switch (type) {
    case 'Point':
      return { place: toLocation(positionAt(coordinates, AT)) };
    case 'Polygon':
      return { area: checked([partAt(coordinates, AT, warnings)], warnings) };
    case 'MultiPolygon': {
      const parts = listAt(coordinates, AT).map((part, index) => partAt(part, `${AT}.${index}`, warnings));
      return { area: checked(parts, warnings) };
    }
    case 'GeometryCollection':
      return readAs(theOnlyOne(geometries, warnings), warnings);
    default:
      return bad(
        typeof type === 'string' ? `is a ${type.slice(0, 40)}: a point or a polygon is needed` : 'is missing',
      );
  }
}

/** A collection stands for the one polygon in it, or the one point. */
function theOnlyOne(geometries: unknown, warnings: FieldError[]): unknown {
  const all = (Array.isArray(geometries) ? geometries : []) as ({ type?: unknown } | null)[];
  const kinds = [['Polygon', 'MultiPolygon'], ['Point']];
  for (const kind of kinds) {
    const found = all.filter((one) => typeof one?.type === 'string' && kind.includes(one.type));
    if (found.length === 1) {
      warnings.push({
        field: FIELD,
        message: `is a GeometryCollection: its ${found[0]?.type as string} is taken`,
      });
      return found[0];
    }
  }
  return bad('is a GeometryCollection in which there is not one polygon or point alone');
}

function checked(parts: Area, warnings: FieldError[]): Area {
  const fault = faultOfArea(parts);
  if (fault) bad(fault.message, [AT, ...(fault.at ?? [])].join('.'));
  if (!isWound(parts))
    warnings.push({
      field: AT,
      message: 'is wound against RFC 7946 (outer rings counterclockwise): turned round',
    });
  return wound(parts);
}

function partAt(coordinates: unknown, at: string, warnings: FieldError[]): Part {
  const rings = listAt(coordinates, at).map((ring, index) => ringAt(ring, `${at}.${index}`, warnings));
  const largest = rings.reduce(
    (best, ring, index) => (sizeOfRing(ring) > sizeOfRing(rings[best] as Ring) ? index : best),
    0,
  );
  if (largest === 0) return rings;
  warnings.push({
    field: at,
    message: 'has a hole before its outer ring: the largest ring is taken for that',
  });
  return [rings[largest] as Ring, ...rings.filter((_, index) => index !== largest)];
}

function ringAt(coordinates: unknown, at: string, warnings: FieldError[]): Ring {
  const ring = listAt(coordinates, at).map((position, index) => positionAt(position, `${at}.${index}`));
  const [first, last] = [ring[0], ring.at(-1)];
  if (!first || !last || (first[0] === last[0] && first[1] === last[1])) return ring;
  warnings.push({ field: at, message: 'is not closed: closed' });
  return [...ring, first];
}

function listAt(value: unknown, at: string): unknown[] {
  return Array.isArray(value) && value.length > 0
    ? (value as unknown[])
    : bad('must be a list with something in it', at);
}

function positionAt(value: unknown, at: string): Position {
  const read = readPosition(value, at);
  if (isFault(read)) throw new BadGeometry(read);
  return read;
}
