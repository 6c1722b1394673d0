import { z } from 'zod';
import { levelUpdateRequest } from '../../level-update.js';
import type { PulledRow } from '../stock-adapter.js';

/** What is free there: the shelf less what orders of others hold. A system without orders of its own has it all free. */
const told = z.looseObject({
  sku: z.string().trim().min(1).max(100),
  onHand: z.unknown(),
  available: z.unknown().optional(),
});

/** Of a level as that system holds it, what can be taken over: not its times and safety stock, which are for its own number. */
const taken = levelUpdateRequest.pick({
  sku: true,
  onHand: true,
  name: true,
  temperature: true,
  weightGrams: true,
  category: true,
  price: true,
});

const takenWithTime = taken.extend(levelUpdateRequest.pick({ asOf: true }).shape);

/** `timed`: its `asOf` says when the number was so, not when it was last counted. */
export function readLevel(given: unknown, row: number, timed = false): PulledRow {
  const named = told.safeParse(given);
  if (!named.success) return { row, refusal: 'sku: is missing' };
  const { sku, available, onHand, ...rest } = named.data;
  const known = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null));
  const level = (timed ? takenWithTime : taken).safeParse({ ...known, sku, onHand: available ?? onHand });
  if (level.success) return { row, level: level.data };
  const [issue] = level.error.issues;
  return { row, sku, refusal: `${issue?.path.join('.')}: ${issue?.message}` };
}
