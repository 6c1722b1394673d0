import type { DropPolicy, RuleName } from '../drop-policy.js';

/** The rules that enough notes speak of to be learnt. */
export const LEARNT_RULES = ['place', 'knock', 'ring', 'call'] as const satisfies readonly RuleName[];
export type LearntRule = (typeof LEARNT_RULES)[number];

/** Of one rule: for each value the weight that each feature adds to it, beside the value's own. */
export type RuleWeights = readonly {
  readonly value: DropPolicy[LearntRule];
  readonly bias: number;
  readonly features: Readonly<Record<string, number>>;
}[];
