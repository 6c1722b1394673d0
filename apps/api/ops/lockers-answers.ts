import { z } from 'zod';
import { CELL_SIZES, CELL_TEMPERATURES } from '../../../libs/lockers/cells/cell-choice.js';
import { cellState, fallBackPlace } from '../openapi/locker.js';
import { bilingualName, instant } from '../openapi/terms.js';

/** The shapes of what ops reads of lockers, for the OpenAPI document. */

const cell = z.object({
  number: z.string(),
  size: z.enum(CELL_SIZES),
  temperature: z.enum(CELL_TEMPERATURES),
  state: cellState,
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
      askedBy: z.enum(['rider', 'resident']),
      askedAt: instant,
      outcome: z
        .enum(['opened', 'jammed', 'wrong_cell', 'not_opened'])
        .nullable()
        .describe('Null: the locker has not said yet whether the door opened.'),
      detail: z.string().nullable(),
    })
    .nullable(),
});

export const lockersAnswer = z
  .object({
    lockers: z.array(
      z.object({
        id: z.string(),
        name: bilingualName,
        compoundId: z.string(),
        connected: z.boolean(),
        url: z.string().nullable().describe('Where it is called.'),
        online: z.boolean(),
        offlineSince: instant.nullable(),
        lastError: z.string().nullable(),
        disinfectMinutes: z.int().nullable(),
        overdueHours: z.int().nullable(),
        fallback: z.array(fallBackPlace).nullable(),
        cells: z.array(cell),
      }),
    ),
  })
  .meta({ title: 'Lockers' });

export const connectedAnswer = z
  .object({ id: z.string(), cells: z.int() })
  .meta({ title: 'ConnectedLocker' });
