import { z } from 'zod';

/** A location in a request: WGS 84, degrees. */
export const locationSchema = z.object({
  lat: z.number().min(-90).max(90),
  lng: z.number().min(-180).max(180),
});

/** A location in an answer. */
export const location = z.object({ lat: z.number(), lng: z.number() }).describe('WGS 84.');
