import { z } from 'zod';
import { bilingualName } from '../places/bilingual-name.js';
import { DROP_POINT_KINDS } from '../places/drop-point.entity.js';
import { location } from '../places/location-schema.js';
import { ACCESS_STATES } from '../places/zone.entity.js';
import { instant, tally, type AnswerOf } from '../platform/http/answer.js';
import type { RegisteredCompound } from './compound-orders.service.js';

const dropPoint = z.object({
  id: z.string(),
  kind: z.enum(DROP_POINT_KINDS),
  name: bilingualName,
  location,
  places: z.int(),
});

/** A compound as ops has set it up. */
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

/** Who may go in, what waits and why, how full the shelves are. */
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
export type CompoundsBoard = AnswerOf<typeof compoundsBoard>;

export function toCompoundAnswer({
  compound,
  dropPoints,
}: RegisteredCompound): AnswerOf<typeof compoundAnswer> {
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
