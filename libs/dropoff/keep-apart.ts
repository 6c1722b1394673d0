import type { DropPolicy, OverruledWish, RuleOrigin, Wishes } from './drop-policy.js';
import { RULE_NAMES, ruleOf } from './rules/index.js';

interface Told {
  readonly policy: DropPolicy;
  readonly overruled: readonly OverruledWish[];
}

/**
 * The same policy for a carrier who has to keep away from everybody while the bag is in its hands: what was
 * to be handed over is left at the door, where it is bound already. By the zone's word; see KEPT_APART for
 * wishes that come later.
 */
export function keepApart({ policy, overruled }: Told): Told {
  const changed = keptApart(policy);
  if (RULE_NAMES.every((rule) => !(rule in changed) || changed[rule] === policy[rule]))
    return { policy, overruled };
  const byZone = (origin: RuleOrigin): RuleOrigin =>
    origin.rule in changed ? { rule: origin.rule, source: 'zone' } : origin;
  const lost = lostWish(policy);
  return {
    policy: { ...policy, ...changed, rules: policy.rules.map(byZone) },
    overruled: [...overruled.filter(({ rule }) => rule !== lost.rule), lost],
  };
}

const keptApart = (policy: DropPolicy): Wishes =>
  Object.fromEntries(
    RULE_NAMES.flatMap((rule) => {
      const value = policy[rule];
      const instead = value === undefined ? undefined : ruleOf(rule).keptApart(value);
      return instead === undefined ? [] : [[rule, instead]];
    }),
  );

/** Of all that changes the resident is told what it is noticed by. */
function lostWish({ place, rules }: DropPolicy): OverruledWish {
  if (place !== 'in_person') return { rule: 'contactless', wished: false, decided: true, by: 'zone' };
  const forGoods = rules.some(({ rule, source }) => rule === 'place' && source === 'goods');
  return {
    ...{ rule: 'place', wished: 'in_person', decided: 'door', by: 'zone' },
    ...(forGoods && { whose: 'goods' as const }),
  };
}
