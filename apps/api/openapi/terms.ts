import { z } from 'zod';

/** What many answers are made of. */

export const location = z.object({ lat: z.number(), lng: z.number() }).describe('WGS 84.');
export const bilingualName = z.object({ zh: z.string(), en: z.string() });
export const instant = z.string().meta({ format: 'date-time' });
/** How many of each kind: a kind without any is absent. */
export const tally = z.record(z.string(), z.int());
