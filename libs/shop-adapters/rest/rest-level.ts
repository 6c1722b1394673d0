import { judgeRow } from '../judge-row.js';
import type { PulledRow } from '../stock-adapter.js';

/**
 * Of a level as that system holds it, what can be taken over: not its times and safety stock, which are for
 * its own number.
 */
const TAKEN = ['sku', 'name', 'temperature', 'weightGrams', 'category', 'price'] as const;

/**
 * `timed`: its `asOf` says when the number was so, not when it was last counted. What is free there is the
 * shelf less what orders of others hold; a system without orders of its own has it all free.
 */
export function readLevel(given: unknown, row: number, timed = false): PulledRow {
  const told = (typeof given === 'object' && given !== null ? given : {}) as Readonly<
    Record<string, unknown>
  >;
  const columns = timed ? [...TAKEN, 'asOf'] : TAKEN;
  const known = columns.flatMap((column) => (told[column] == null ? [] : [[column, told[column]] as const]));
  return judgeRow(row, { ...Object.fromEntries(known), onHand: told.available ?? told.onHand });
}
