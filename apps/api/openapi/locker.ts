import { z } from 'zod';
import { FALL_BACK_CAUSES, FALL_BACK_PLACES } from '../../../libs/dropoff/fall-back-place.js';
import { CELL_STATES } from '../../../libs/lockers/cells/cell-machine.js';
import { instant } from './terms.js';

export const cellState = z.enum(CELL_STATES);
export const fallBackPlace = z.enum(FALL_BACK_PLACES);

export const fellBack = z
  .object({
    place: fallBackPlace,
    because: z.enum(FALL_BACK_CAUSES),
    at: instant,
    message: z.string().describe('Chinese and English.'),
  })
  .describe('Where the bag goes because its locker could not take it, or its shelf was full.');
