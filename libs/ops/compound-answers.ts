import { z } from 'zod';
import { bilingualName } from '../places/bilingual-name.js';
import { DROP_POINT_KINDS } from '../places/drop-point.entity.js';
import { location } from '../places/location-schema.js';
import { ACCESS_STATES } from '../places/zone.entity.js';
import { instant, tally, type AnswerOf } from '../platform/http/answer.js';
import { areaAnswer, toAreaAnswer } from '../places/area-schema.js';
import type { DropPoint } from '../places/drop-point.entity.js';
import type { RegisteredCompound } from './compound-rows.js';

/** As a gate has it: what was read can be sent back. */
const dropPointOfGate = z.object({
  id: z.string(),
  externalId: z.string().optional(),
  kind: z.enum(DROP_POINT_KINDS),
  name: bilingualName,
  location,
  places: z.int(),
});

export const dropPointAnswer = z
  .object({
    id: z.string(),
    externalId: z.string().nullable(),
    compoundId: z.string(),
    gateId: z.string(),
    kind: z.enum(DROP_POINT_KINDS),
    name: bilingualName,
    location,
    places: z.int(),
    retiredAt: instant.nullable().describe('Since when no bag is bound for it any more.'),
  })
  .meta({ title: 'DropPointAnswer' });

export const dropPointsPage = z
  .object({ dropPoints: z.array(dropPointAnswer), nextCursor: z.string().optional() })
  .meta({ title: 'DropPointsPage' });

const gate = { id: z.string(), externalId: z.string().optional(), name: bilingualName, location };
const building = {
  number: z.string(),
  externalId: z.string().optional(),
  location,
  floors: z.int(),
  lift: z.boolean(),
  units: z.array(z.object({ number: z.string(), entrance: location })).optional(),
};
const retiredAt = instant.describe('Since when it is not in use any more.');

/** A compound as ops has set it up. */
export const compoundAnswer = z
  .object({
    id: z.string(),
    externalId: z.string().nullable(),
    zoneId: z.string(),
    name: bilingualName,
    location,
    outline: areaAnswer.nullable().describe('Where it lies, if anybody has drawn it.'),
    state: z.enum(ACCESS_STATES),
    gates: z.array(z.object({ ...gate, dropPoints: z.array(dropPointOfGate) })),
    buildings: z.array(z.object(building)),
    dropWishes: z.record(z.string(), z.unknown()),
    former: z
      .object({
        gates: z.array(z.object({ ...gate, retiredAt })),
        buildings: z.array(z.object({ ...building, retiredAt })),
      })
      .describe('What is not in use any more.'),
    retiredAt: instant.nullable().describe('Since when it takes no orders any more.'),
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
        externalId: z.string().nullable(),
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
    nextCursor: z.string().optional(),
  })
  .meta({ title: 'Compounds' });
export type CompoundsBoard = AnswerOf<typeof compoundsBoard>;

export function toCompoundAnswer({
  compound,
  dropPoints,
}: RegisteredCompound): AnswerOf<typeof compoundAnswer> {
  const { lat, lng, gates, outline, ...rest } = compound;
  return {
    ...rest,
    location: { lat, lng },
    outline: outline && toAreaAnswer(outline),
    gates: gates.map((one) => ({
      ...one,
      dropPoints: dropPoints.filter(({ gateId }) => gateId === one.id).map(toPointOfGate),
    })),
  };
}

export const toDropPointAnswer = ({ lat, lng, ...point }: DropPoint): AnswerOf<typeof dropPointAnswer> => ({
  ...point,
  location: { lat, lng },
});

const toPointOfGate = (point: DropPoint): AnswerOf<typeof dropPointOfGate> => {
  const { id, externalId, kind, name, lat, lng, places } = point;
  return { id, ...(externalId !== null && { externalId }), kind, name, location: { lat, lng }, places };
};
