import type { DropPolicy } from '../drop-policy.js';
import { addendsOf } from './feature-tree.js';
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
  readonly biases: readonly number[];
}

const MODELS: readonly Model[] = LEARNT_RULES.map((rule) => ({
  rule,
  values: WEIGHTS[rule].map(({ value }) => value),
  biases: WEIGHTS[rule].map(({ bias }) => bias),
}));

/**
 * Reads a plain note by what labelled notes had in common: logistic regression on runs of characters, trained by
 * `npm run train:notes`. Alone it is right far less often than the rules; it hears what they have no words for.
 */
export function secondReading(plain: string): Opinion[] {
  const sums = MODELS.map(({ biases }) => [...biases]);
  for (const adds of addendsOf(plain)) {
    for (const { rule, value, weight } of adds) {
      const sum = sums[rule] as number[];
      sum[value] = (sum[value] as number) + weight;
    }
  }
  return MODELS.map(({ rule, values }, model) => likeliest(rule, values, sums[model] as number[]));
}

function likeliest(rule: LearntRule, values: Model['values'], sums: readonly number[]): Opinion {
  const most = Math.max(...sums);
  const all = sums.reduce((total, sum) => total + Math.exp(sum - most), 0);
  return { rule, value: values[sums.indexOf(most)] as Opinion['value'], probability: 1 / all };
}
