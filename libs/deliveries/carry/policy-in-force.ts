import type { DropPolicy, RuleSource } from '../../dropoff/drop-policy.js';
import type { DropPointKind } from '../../places/drop-point.entity.js';

/** Where a leg ends, as far as its proof depends on it. */
export interface LegEndNow {
  readonly lastLeg: boolean;
  /** Null: at no drop point. */
  readonly dropPointKind: DropPointKind | null;
}

/** Who asks for disinfection of every bag, wherever it is put down. */
const EVERYWHERE: ReadonlySet<RuleSource> = new Set(['zone', 'compound']);

/**
 * What a leg's proof is held against: the order's drop policy on the last leg. A leg that ends at a gate ends on its
 * shelf, or with the guard where that is full, without contact and whatever the resident wished for the door; the wish
 * binds the leg after it.
 */
export function policyInForce(policy: DropPolicy, { lastLeg, dropPointKind }: LegEndNow): DropPolicy {
  if (lastLeg) return policy;
  const {
    notBefore: _notBefore,
    notAfter: _notAfter,
    day: _day,
    dayIs: _dayIs,
    fallback: _fallback,
    ...rest
  } = policy;
  const disinfect = policy.rules.some(({ rule, source }) => rule === 'disinfect' && EVERYWHERE.has(source));
  return {
    ...rest,
    contactless: true,
    place: dropPointKind === 'guard_post' ? 'guard_post' : 'gate_shelf',
    disinfect: disinfect && policy.disinfect,
    rules: policy.rules
      .filter(({ rule }) => rule !== 'notBefore' && rule !== 'notAfter')
      .map((origin) => {
        if (origin.rule === 'disinfect' && !disinfect)
          return { rule: origin.rule, source: 'default' as const };
        return origin.rule === 'place' || origin.rule === 'contactless'
          ? { rule: origin.rule, source: 'compound' as const }
          : origin;
      }),
  };
}
