import { z } from 'zod';
import { areaAnswer } from '../places/area-schema.js';
import { bilingualName } from '../places/bilingual-name.js';
import { location } from '../places/location-schema.js';
import { ACCESS_STATES } from '../places/zone.entity.js';
import { instant, type AnswerOf } from '../platform/http/answer.js';

/** A zone as ops has drawn it, with those that have ground in common with it. */
export const drawnZoneAnswer = z
  .object({
    id: z.string(),
    externalId: z.string().nullable(),
    name: bilingualName,
    state: z.enum(ACCESS_STATES),
    polygon: z.array(location).describe('Its ring of corners; of its largest part, where it has several.'),
    area: areaAnswer,
    rules: z.record(z.string(), z.unknown()).describe('What the zone sets itself.'),
    retiredAt: instant.nullable().describe('Since when it takes no orders any more.'),
    overlaps: z
      .array(
        z.object({
          id: z.string(),
          name: bilingualName,
          hasPlacesInBoth: z.boolean().describe('A place in both is the other zone’s.'),
        }),
      )
      .describe('Zones with ground in common. A place in two belongs to the smaller, then to the lower id.'),
  })
  .meta({ title: 'DrawnZoneAnswer' });
export type DrawnZone = AnswerOf<typeof drawnZoneAnswer>;
