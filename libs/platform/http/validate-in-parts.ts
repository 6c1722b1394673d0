import { setImmediate as othersTurn } from 'node:timers/promises';
import type { z } from 'zod';
import { ERRORS_TOLD } from './validation.js';

/** Entries that are validated at once: some milliseconds, however wrong they are. */
const PART = 500;

type Validate = z.ZodType['~standard']['validate'];

/**
 * Lets a schema validate the long list in this field part by part, with others' work between them, and stop
 * when it has found as much as is told. Zod alone would look at all 50,000 entries in one go, and note seven
 * faults of each.
 */
export function validateInParts<Schema extends z.ZodType>(
  schema: Schema,
  field: string,
  most: number,
): Schema {
  const whole = schema['~standard'].validate as Validate;
  const validate: Validate = async (value, options) => {
    const list = (value as Record<string, unknown> | null | undefined)?.[field];
    if (!Array.isArray(list) || list.length <= PART) return whole(value, options);
    if (list.length > most)
      return { issues: [{ message: `must hold at most ${most} entries`, path: [field] }] };
    const entries: unknown[] = [];
    let parsed: object = {};
    const issues = [];
    for (let from = 0; from < list.length && issues.length < ERRORS_TOLD; from += PART) {
      const part = { ...(value as object), [field]: list.slice(from, from + PART) };
      const result = await whole(part, options);
      if (result.issues) issues.push(...result.issues.map((issue) => shifted(issue, field, from)));
      else {
        parsed = result.value as object;
        entries.push(...((result.value as Record<string, unknown[]>)[field] as unknown[]));
      }
      await othersTurn();
    }
    return issues.length > 0 ? { issues } : { value: { ...parsed, [field]: entries } };
  };
  return Object.defineProperty(schema, '~standard', { value: { ...schema['~standard'], validate } });
}

type Issue = NonNullable<Extract<Awaited<ReturnType<Validate>>, { issues: unknown }>['issues']>[number];

/** An issue of a part as one of the whole list. */
function shifted(issue: Issue, field: string, from: number): Issue {
  const [first, index, ...rest] = issue.path ?? [];
  if (first !== field || typeof index !== 'number') return issue;
  return { ...issue, path: [field, index + from, ...rest] };
}
