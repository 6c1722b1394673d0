import { compileReading } from './compile.js';
import {
  CALL_RULES,
  PERMISSIONS,
  PHOTO_RULES,
  PLACES,
  type Place,
  type PolicySources,
  type RuleName,
  type Wishes,
} from './drop-policy.js';
import { readNote } from './note/read-note.js';

const YES_AND_NO = [true, false] as const;

/** What can be wished of each rule; null: a time, of which there is no list. */
const VALUES = {
  contactless: YES_AND_NO,
  place: PLACES,
  knock: PERMISSIONS,
  ring: PERMISSIONS,
  call: CALL_RULES,
  photo: PHOTO_RULES,
  notBefore: null,
  notAfter: null,
  disinfect: YES_AND_NO,
} as const satisfies { readonly [Rule in RuleName]: readonly Wishes[Rule][] | null };

export type Choices = {
  readonly [Rule in RuleName as (typeof VALUES)[Rule] extends null ? never : Rule]: readonly NonNullable<
    (typeof VALUES)[Rule]
  >[number][];
};

/**
 * The values that the resident can still have of each rule: those that hold when wished next, beside what was wished so
 * far. `places` are those that there are.
 */
export function remainingChoices(sources: PolicySources, places: readonly Place[] = PLACES): Choices {
  const reading = readNote(sources.note ?? '');
  const holds = (rule: keyof Choices, value: unknown): boolean => {
    if (rule === 'place' && !places.includes(value as Place)) return false;
    const { policy } = compileReading(reading, {
      ...sources,
      resident: { ...sources.resident, [rule]: value },
    });
    return policy[rule] === value;
  };
  return Object.fromEntries(
    Object.entries<readonly unknown[] | null>(VALUES).flatMap(([rule, values]) =>
      values ? [[rule, values.filter((value) => holds(rule as keyof Choices, value))]] : [],
    ),
  ) as unknown as Choices;
}
