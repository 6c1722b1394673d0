import { z } from 'zod';
import { FALL_BACK_CAUSES, FALL_BACK_PLACES } from '../../dropoff/fall-back-place.js';
import { bilingualName } from '../../places/bilingual-name.js';
import { instant, type AnswerOf } from '../../platform/http/answer.js';
import { CELL_STATES } from '../cells/cell-machine.js';

/** The cell kept for a rider's bag. */
export const riderLocker = z
  .object({
    name: bilingualName,
    cell: z.string(),
    code: z.string().optional().describe('Opens the cell, once accepted; see `open-cell`.'),
    opened: z.boolean().describe('The cell shows the code that proves the bag is in it.'),
  })
  .describe('The cell that is kept for the bag.');
export type RiderLocker = AnswerOf<typeof riderLocker>;

/** The cell that a resident's bag is kept a place in, or lies in. */
export const residentLocker = z.object({
  name: bilingualName,
  cell: z.string(),
  state: z.enum(CELL_STATES),
  online: z.boolean(),
  storedAt: instant.nullable().describe('Null: the cell is kept for the bag.'),
  overdueAt: instant.nullable().describe('Please fetch it before.'),
  triesLeft: z.int().describe('Wrong codes that may still be given.'),
});
export type ResidentLocker = AnswerOf<typeof residentLocker>;

export const fellBack = z
  .object({
    place: z.enum(FALL_BACK_PLACES),
    because: z.enum(FALL_BACK_CAUSES),
    at: instant,
    message: z.string().describe('Chinese and English.'),
  })
  .describe('Where the bag goes because its locker could not take it, or its shelf was full.');
export type FellBack = AnswerOf<typeof fellBack>;
