import { z } from 'zod';

/** A location in a request: WGS 84, degrees. */
export const locationSchema = z.object({
  lat: z.number().min(-90).max(90),
  lng: z.number().min(-180).max(180),
});
