import { compileReading } from './compile.js';
import { PLACES, type Place, type PolicySources, type RuleName, type RuleValues } from './drop-policy.js';
import { readNote } from './note/read-note.js';
import { ruleOf, rulesWishedBy } from './rules/index.js';

const valuesOf = (rule: RuleName) => {
  const { values } = ruleOf(rule);
  return values === 'time' ? [] : values;
};

/** What a resident can choose from a list: any hour will do for a time. */
export const CHOSEN_RULES = rulesWishedBy('resident').filter((rule) => valuesOf(rule).length > 0);

export type Choices = { readonly [Rule in RuleName]?: readonly NonNullable<RuleValues[Rule]>[] };

/**
 * The values that the resident can still have of each rule: those that hold when wished next, beside what was
 * wished so far. `places` are those that there are.
 */
export function remainingChoices(sources: PolicySources, places: readonly Place[] = PLACES): Choices {
  const reading = readNote(sources.note ?? '');
  const holds = (rule: RuleName, value: unknown): boolean => {
    if (rule === 'place' && !places.includes(value as Place)) return false;
    const { policy } = compileReading(reading, {
      ...sources,
      resident: { ...sources.resident, [rule]: value },
    });
    return policy[rule] === value;
  };
  return Object.fromEntries(
    CHOSEN_RULES.map((rule) => [rule, valuesOf(rule).filter((value) => holds(rule, value))]),
  );
}
