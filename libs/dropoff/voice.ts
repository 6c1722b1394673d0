import type { RuleName, RuleSource, RuleValue, Wishes } from './drop-policy.js';

/** One voice in a drop policy. Of several, the earlier in the list is the stronger. */
export interface Voice {
  readonly source: RuleSource;
  readonly wishes: Wishes;
  /** Speaks for safety, so that nobody's wish is a change of mind about it. */
  readonly safety?: boolean;
  /** Hands a bag over without contact: it is put down and taken two metres away. */
  readonly apart?: boolean;
  readonly words?: { readonly [Name in RuleName]?: string };
}

/** What was decided of a rule, and whose word it was. */
export interface Decision {
  readonly value: RuleValue;
  readonly voice: Voice;
}
export type Decisions = ReadonlyMap<RuleName, Decision>;
