import type { RuleName, Wishes } from './drop-policy.js';
import { RULE_NAMES, ruleOf } from './rules/index.js';

/** What somebody insists on: a zone that can do without a photo does not forbid the resident to ask for one. */
export const insistedOn = (wishes: Wishes): Wishes =>
  those(wishes, (rule) => wishes[rule] !== ruleOf(rule).lenient);

/** What somebody can do without. */
export const lenientOf = (wishes: Wishes): Wishes =>
  those(wishes, (rule) => wishes[rule] === ruleOf(rule).lenient);

const those = (wishes: Wishes, among: (rule: RuleName) => boolean): Wishes =>
  Object.fromEntries(
    RULE_NAMES.filter((rule) => wishes[rule] !== undefined && among(rule)).map((rule) => [
      rule,
      wishes[rule],
    ]),
  );
