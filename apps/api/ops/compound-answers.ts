import { z } from 'zod';
import type { RegisteredCompound } from '../../../libs/ops/compound-orders.service.js';
import { DROP_POINT_KINDS } from '../../../libs/places/drop-point.entity.js';
import { ACCESS_STATES } from '../../../libs/places/zone.entity.js';
import { bilingualName, instant, location, tally } from '../openapi/terms.js';

/** A compound as ops has set it up, for the OpenAPI document. */

const dropPoint = z.object({
  id: z.string(),
  kind: z.enum(DROP_POINT_KINDS),
  name: bilingualName,
  location,
  places: z.int(),
});

export const compoundAnswer = z
  .object({
    id: z.string(),
    zoneId: z.string(),
    name: bilingualName,
    location,
    state: z.enum(ACCESS_STATES),
    gates: z.array(
      z.object({ id: z.string(), name: bilingualName, location, dropPoints: z.array(dropPoint) }),
    ),
    buildings: z.array(
      z.object({
        number: z.string(),
        location,
        floors: z.int(),
        lift: z.boolean(),
        units: z.array(z.object({ number: z.string(), entrance: location })).optional(),
      }),
    ),
    dropWishes: z.record(z.string(), z.unknown()),
  })
  .meta({ title: 'CompoundAnswer' });

export const compoundsBoard = z
  .object({
    compounds: z.array(
      z.object({
        id: z.string(),
        zoneId: z.string(),
        name: bilingualName,
        state: z.enum(ACCESS_STATES).describe('Its own; a zone that is closed around it closes it too.'),
        volunteersOnline: z.int(),
        calledAt: instant.nullable().describe('Since when its volunteers are called, if they are.'),
        waiting: z.int(),
        waitingBecause: tally,
        dropPoints: z.array(
          z.object({
            id: z.string(),
            kind: z.enum(DROP_POINT_KINDS),
            name: bilingualName,
            places: z.int(),
            taken: z.int(),
          }),
        ),
      }),
    ),
  })
  .meta({ title: 'Compounds' });

export function toCompoundAnswer({ compound, dropPoints }: RegisteredCompound) {
  const { lat, lng, gates, ...rest } = compound;
  return {
    ...rest,
    location: { lat, lng },
    gates: gates.map((gate) => ({
      ...gate,
      dropPoints: dropPoints
        .filter(({ gateId }) => gateId === gate.id)
        .toSorted((a, b) => (a.id < b.id ? -1 : 1))
        .map(({ id, kind, name, lat: north, lng: east, places }) => ({
          id,
          kind,
          name,
          location: { lat: north, lng: east },
          places,
        })),
    })),
  };
}
