import { z } from 'zod';
import { FALL_BACK_PLACES } from '../../dropoff/fall-back-place.js';
import { CELL_SIZES, CELL_TEMPERATURES } from '../../lockers/cells/cell-choice.js';
import { CELL_STATES } from '../../lockers/cells/cell-machine.js';
import { OPENED_BY, OPENING_OUTCOMES } from '../../lockers/openings/openings.js';
import { bilingualName } from '../../places/bilingual-name.js';
import { instant, type AnswerOf } from '../../platform/http/answer.js';

const cell = z.object({
  number: z.string(),
  size: z.enum(CELL_SIZES),
  temperature: z.enum(CELL_TEMPERATURES),
  state: z.enum(CELL_STATES),
  outOfOrderBecause: z.string().nullable(),
  disinfectedAt: instant.nullable().describe('When it is free again; null until its door is seen shut.'),
  bag: z
    .object({
      deliveryId: z.uuid(),
      storedAt: instant.nullable().describe('Null: the cell is kept for it.'),
      overdue: z.boolean(),
      locked: z.boolean().describe('Too many wrong codes.'),
    })
    .nullable(),
  lastOpening: z
    .object({
      askedBy: z.enum(OPENED_BY),
      askedAt: instant,
      outcome: z
        .enum(OPENING_OUTCOMES)
        .nullable()
        .describe('Null: the locker has not said yet whether the door opened.'),
      detail: z.string().nullable(),
    })
    .nullable(),
});

const locker = z.object({
  id: z.string(),
  name: bilingualName,
  compoundId: z.string(),
  /** Whether the service can call it; one that it cannot is opened by its own keys. */
  connected: z.boolean(),
  url: z.string().nullable().describe('Where it is called.'),
  online: z.boolean(),
  offlineSince: instant.nullable(),
  lastError: z.string().nullable(),
  disinfectMinutes: z.int().nullable(),
  overdueHours: z.int().nullable(),
  fallback: z.array(z.enum(FALL_BACK_PLACES)).nullable(),
  cells: z.array(cell),
});

/** Lockers as ops sees them. */
export const lockersAnswer = z.object({ lockers: z.array(locker) }).meta({ title: 'Lockers' });
export type LockersAnswer = AnswerOf<typeof lockersAnswer>;
