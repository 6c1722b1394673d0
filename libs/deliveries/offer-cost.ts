import { z } from 'zod';

/** The terms of an offer's cost, as the round gave them. */
export const offerCost = z.object({
  lateSeconds: z.number().describe('Past the promise, added up over its bundle.'),
  travelMetres: z.number(),
  waitSeconds: z.number().describe('Of the carrier at the pick-up point.'),
  handlingSeconds: z.number(),
});
