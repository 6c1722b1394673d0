import type { DropPolicy } from '../dropoff/drop-policy.js';

/** Whether a carrier who has read one has read the other: whose wish a rule is, is none of its affairs. */
export function saysTheSame(
  { rules: _rules, ...one }: DropPolicy,
  { rules: _others, ...other }: DropPolicy,
): boolean {
  const inOrder = (policy: object): string => JSON.stringify(Object.entries(policy).sort());
  return inOrder(one) === inOrder(other);
}

const TIMES = ['notBefore', 'notAfter', 'day', 'dayIs'] as const;

export const hasOtherTimes = (one: DropPolicy, other: DropPolicy): boolean =>
  TIMES.some((rule) => one[rule] !== other[rule]);
