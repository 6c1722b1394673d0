import { z } from 'zod';
import { instant, tally, type AnswerOf } from '../platform/http/answer.js';
import { CSV_ROWS, OUTCOMES, ROW_KINDS } from './file-row.js';

const told = z.array(z.object({ field: z.string(), message: z.string() }));
const IMPORT_STATES = ['receiving', 'reading', 'checking', 'checked', 'applying', 'done', 'failed'] as const;

/** An import: how far it is, and what would become of its rows, or has. */
export const importAnswer = z
  .object({
    id: z.string(),
    format: z.enum(['geojson', 'csv']),
    rowsAre: z.enum(CSV_ROWS).nullable().describe('What the lines of a table are.'),
    state: z
      .enum(IMPORT_STATES)
      .describe(
        '`checked`: the dry run is over, and nothing has been changed. `done`: what was chosen is applied.',
      ),
    error: z.string().nullable().describe('`failed`: why the file cannot be read.'),
    bytes: z.int(),
    createdAt: instant,
    endedAt: instant.nullable(),
    progress: z.object({
      read: z.int().describe('Features or lines of the file.'),
      ignored: z.int().describe('Of these, what is nothing that is registered, such as roads.'),
      rows: z.int(),
      checked: z.int(),
      chosen: z.int(),
      applied: z.int(),
      warned: z.int(),
    }),
    outcomes: z
      .record(z.string(), tally)
      .describe('Of each kind of rows, how many are created, changed, left the same and refused.'),
  })
  .meta({ title: 'ImportAnswer' });
export type ImportAnswer = AnswerOf<typeof importAnswer>;

export const importsPage = z
  .object({ imports: z.array(importAnswer), nextCursor: z.string().optional() })
  .meta({ title: 'ImportsPage' });

const importRow = z.object({
  number: z.int().describe('Of the feature or line in the file, from 1.'),
  kind: z.enum(ROW_KINDS),
  externalId: z.string().describe('Empty where it has none, and is known by its number or place.'),
  name: z.string().describe('Empty for people who are taken in already.'),
  outcome: z.enum(OUTCOMES).nullable().describe('What becomes of it, or has; null until it is checked.'),
  changes: z.array(z.string()).describe('The fields that change.'),
  errors: told.describe('Why it is refused, by field.'),
  warnings: told.describe('What was put right, or should be looked at.'),
  chosen: z.boolean(),
  appliedAt: instant.nullable(),
  targetId: z.string().nullable().describe('What it is registered as, or in.'),
});
export type ImportRow = AnswerOf<typeof importRow>;

export const importRowsPage = z
  .object({ rows: z.array(importRow), nextCursor: z.string().optional() })
  .meta({ title: 'ImportRowsPage' });
