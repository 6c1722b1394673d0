import { z } from 'zod';
import { seenText } from '../../../libs/platform/http/seen-text.js';
import { buildingKey, unitKey } from '../../../libs/geo/doors/door-names.js';
import { DROP_POINT_KINDS } from '../../../libs/places/drop-point.entity.js';
import { wishesBy } from '../../../libs/places/drop-rule-schemas.js';
import { locationSchema } from '../../../libs/places/location-schema.js';
import { ACCESS_STATES } from '../../../libs/places/zone.entity.js';
import { areaSchema } from '../../../libs/places/area-schema.js';
import { reason } from './reason.js';
import { externalId } from './registered-query.js';

/** How ops describes a compound. */

const name = seenText(200);
const bilingualName = z.object({ zh: name, en: name });
const number = seenText(20);
const id = z.string().min(1).max(100);

const dropPoint = z.object({
  id: id.optional().describe('Of one that is there already.'),
  externalId: externalId.optional(),
  kind: z.enum(DROP_POINT_KINDS),
  name: bilingualName,
  location: locationSchema.optional().describe('Absent: by the gate.'),
  places: z.number().int().min(1).max(2_000).describe('Bags that it holds, or cells.'),
});
const gate = z.object({
  id: id.optional().describe('Of one that is there already.'),
  externalId: externalId.optional(),
  name: bilingualName,
  location: locationSchema,
  dropPoints: z.array(dropPoint).max(50).default([]),
});
/** Two names that an address could mean alike: a bag for one would go to the other. */
function onceEach(
  all: readonly { readonly number: string }[],
  key: (number: string) => string,
  context: z.core.$RefinementCtx,
): void {
  const seen = new Map<string, string>();
  for (const [index, { number: written }] of all.entries()) {
    const before = seen.get(key(written));
    if (before === undefined) seen.set(key(written), written);
    else context.addIssue({ code: 'custom', path: [index, 'number'], message: `is the same as ${before}` });
  }
}

const building = z.object({
  number,
  externalId: externalId.optional(),
  location: locationSchema,
  floors: z.number().int().min(1).max(150),
  lift: z.boolean(),
  units: z
    .array(z.object({ number, entrance: locationSchema }))
    .max(50)
    .superRefine((all, context) => onceEach(all, unitKey, context))
    .optional()
    .describe('Entrances, in walking order.'),
});
const state = z.enum(ACCESS_STATES);
const dropWishes = z
  .strictObject(wishesBy('compound'))
  .describe('What the committee wants of every drop-off; stronger than a note.');

const gates = z.array(gate).min(1).max(50);
const buildings = z
  .array(building)
  .max(1_000)
  .superRefine((all, context) => onceEach(all, buildingKey, context));

const outline = areaSchema.describe('Where it lies.');

export const buildingRequest = building.extend({ reason }).meta({ title: 'BuildingRequest' });

export const compoundRequest = z
  .object({
    externalId: externalId.optional(),
    zoneId: id,
    name: bilingualName,
    location: locationSchema,
    outline: outline.optional(),
    state: state.default('open'),
    gates,
    buildings: buildings.default([]),
    dropWishes: dropWishes.default({}),
    reason,
  })
  .meta({ title: 'CompoundRequest' });

export const compoundChange = z
  .object({
    externalId: externalId.nullable().optional(),
    zoneId: id.optional().describe('Its volunteers move with it.'),
    location: locationSchema.optional(),
    outline: outline.nullable().optional(),
    state: state.optional(),
    name: bilingualName.optional(),
    gates: gates.optional().describe('Added, or changed where the id is given; the others stay.'),
    buildings: buildings
      .optional()
      .describe('In the place of those that are there, of which the others are retired.'),
    dropWishes: dropWishes.optional(),
    reason,
  })
  .refine(({ reason: _reason, ...change }) => Object.values(change).some((value) => value !== undefined), {
    path: ['state'],
    message: 'give something to change',
  })
  .meta({ title: 'CompoundChange' });
