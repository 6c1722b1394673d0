import type { DropPolicy, OverruledWish, RuleOrigin } from './drop-policy.js';

interface Told {
  readonly policy: DropPolicy;
  readonly overruled: readonly OverruledWish[];
}

/**
 * The same policy for a carrier who has to keep away from everybody while the bag is in its hands: what was to be handed
 * over is left at the door, where it is bound already. By the zone's word; see KEPT_APART for wishes that come later.
 */
export function keepApart({ policy, overruled }: Told): Told {
  if (policy.contactless && policy.place !== 'in_person') return { policy, overruled };
  const handedOver = policy.place === 'in_person';
  const changed = handedOver ? { contactless: true, place: 'door' as const } : { contactless: true };
  const byZone = (origin: RuleOrigin): RuleOrigin =>
    origin.rule in changed ? { rule: origin.rule, source: 'zone' } : origin;
  const forGoods = policy.rules.some(({ rule, source }) => rule === 'place' && source === 'goods');
  const lost: OverruledWish = handedOver
    ? {
        ...{ rule: 'place', wished: 'in_person', decided: 'door', by: 'zone' },
        ...(forGoods && { whose: 'goods' as const }),
      }
    : { rule: 'contactless', wished: false, decided: true, by: 'zone' };
  return {
    policy: { ...policy, ...changed, rules: policy.rules.map(byZone) },
    overruled: [...overruled.filter(({ rule }) => rule !== lost.rule), lost],
  };
}
