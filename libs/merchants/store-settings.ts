import { z } from 'zod';
import { OVERSELL_RULES } from './store.entity.js';

const seconds = (most: number) => z.number().int().min(1).max(most);

/** How a store works, as its merchant sets it: this schema makes its validation, its type and its OpenAPI. */
export const storeSettings = z.object({
  preparationSeconds: z.number().int().min(0).max(86_400).optional(),
  pickers: z
    .number()
    .int()
    .min(1)
    .max(1_000)
    .nullable()
    .optional()
    .describe('People who pick at once; null: no limit, the preparation time counts.'),
  secondsALine: seconds(3_600).optional().describe('What a picker takes for a line.'),
  oversellRule: z
    .enum(OVERSELL_RULES)
    .optional()
    .describe('For lines of which more was sold than is there: offer a substitute, or cut them.'),
  priceBand: z.number().int().min(0).max(100).optional().describe('Percent that a substitute may differ by.'),
  answerMinutes: seconds(1_440).optional().describe('How long a resident may take to answer.'),
});
export type StoreSettings = z.infer<typeof storeSettings>;

export const givesNothing = (settings: object): boolean =>
  Object.values(settings).every((value) => value === undefined);
