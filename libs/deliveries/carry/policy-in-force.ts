import type { DropPolicy } from '../../dropoff/drop-policy.js';

/**
 * What a leg's proof is held against: the order's drop policy on the last leg. A leg that ends at a gate ends on its
 * shelf, without contact and whatever the resident wished for the door; the wish binds the leg after it.
 */
export function policyInForce(policy: DropPolicy, lastLeg: boolean): DropPolicy {
  if (lastLeg) return policy;
  const { notBefore: _notBefore, notAfter: _notAfter, ...rest } = policy;
  return {
    ...rest,
    contactless: true,
    place: 'gate_shelf',
    rules: policy.rules
      .filter(({ rule }) => rule !== 'notBefore' && rule !== 'notAfter')
      .map((origin) =>
        origin.rule === 'place' || origin.rule === 'contactless'
          ? { rule: origin.rule, source: 'compound' as const }
          : origin,
      ),
  };
}
