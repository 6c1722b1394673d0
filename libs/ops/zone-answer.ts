import { z } from 'zod';
import { bilingualName } from '../places/bilingual-name.js';
import { location } from '../places/location-schema.js';
import { ACCESS_STATES } from '../places/zone.entity.js';
import type { AnswerOf } from '../platform/http/answer.js';

/** A zone as ops has drawn it, with those that have ground in common with it. */
export const drawnZoneAnswer = z
  .object({
    id: z.string(),
    name: bilingualName,
    state: z.enum(ACCESS_STATES),
    polygon: z.array(location),
    rules: z.record(z.string(), z.unknown()).describe('What the zone sets itself.'),
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
