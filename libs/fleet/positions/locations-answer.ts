import { z } from 'zod';
import { location } from '../../places/location-schema.js';
import { instant, type AnswerOf } from '../../platform/http/answer.js';
import { PASSED_OVER } from './judge-position.js';
import type { TakenPositions } from './positions.service.js';

/** What became of positions that were told late, and where the carrier is by now. */
export const locationsAnswer = z
  .object({
    taken: z.int(),
    passedOver: z
      .array(z.object({ index: z.int(), because: z.enum(PASSED_OVER) }))
      .describe('Positions that are not where you are now, and why.'),
    location: location.nullable(),
    locatedAt: instant.nullable(),
  })
  .meta({ title: 'LocationsAnswer' });

export const toLocationsAnswer = ({ last, ...taken }: TakenPositions): AnswerOf<typeof locationsAnswer> => ({
  ...taken,
  location: last?.location ?? null,
  locatedAt: last ? new Date(last.at) : null,
});
