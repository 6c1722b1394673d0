import type { DropPolicy } from '../drop-policy.js';
import { sumsOf } from './feature-tree.js';
import { LEARNT_RULES, type LearntRule } from './rule-weights.js';
import { WEIGHTS } from './weights.js';

/** What a second reader makes of a rule, and how likely it is. */
export interface Opinion {
  readonly rule: LearntRule;
  readonly value: DropPolicy[LearntRule];
  readonly probability: number;
}

interface Model {
  readonly rule: LearntRule;
  readonly values: readonly DropPolicy[LearntRule][];
  /** Where its values stand among those of all rules. */
  readonly from: number;
}

const MODELS: readonly Model[] = LEARNT_RULES.map((rule, index) => ({
  rule,
  values: WEIGHTS[rule].map(({ value }) => value),
  from: LEARNT_RULES.slice(0, index).reduce((values, before) => values + WEIGHTS[before].length, 0),
}));

/**
 * Reads a plain note by what labelled notes had in common: logistic regression on runs of characters, trained
 * by `npm run train:notes`. Alone it is right far less often than the rules; it hears what they have no words
 * for.
 */
export function secondReading(plain: string): Opinion[] {
  const sums = sumsOf(plain);
  return MODELS.map(({ rule, values, from }) =>
    likeliest(rule, values, sums.slice(from, from + values.length)),
  );
}

function likeliest(rule: LearntRule, values: Model['values'], sums: readonly number[]): Opinion {
  const most = Math.max(...sums);
  const all = sums.reduce((total, sum) => total + Math.exp(sum - most), 0);
  return { rule, value: values[sums.indexOf(most)] as Opinion['value'], probability: 1 / all };
}
