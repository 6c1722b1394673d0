import { isDeepStrictEqual } from 'node:util';
import type { FieldError } from '../../platform/http/problem.js';
import type { KeptRow, Settled } from '../rows.js';

/**
 * The fields of `next` that differ from what is there; those that a row does not tell are undefined, and
 * stay.
 */
export function changedFields<Of extends object>(
  existing: Partial<Of>,
  next: Partial<Of>,
): (keyof Of & string)[] {
  const told = Object.keys(next) as (keyof Of & string)[];
  return told.filter(
    (name) => next[name] !== undefined && !isDeepStrictEqual(plain(existing[name]), plain(next[name])),
  );
}

/** As the tables give it back. */
const plain = (value: unknown): unknown =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value));

export const settled = (row: KeptRow, come: Partial<Settled> & Pick<Settled, 'outcome'>): Settled => ({
  number: row.number,
  changes: [],
  errors: row.errors,
  warnings: row.warnings,
  ...come,
});

export const refused = (row: KeptRow, ...errors: readonly FieldError[]): Settled =>
  settled(row, { outcome: 'refuse', errors: [...row.errors, ...errors] });
