import type { Goods, Place, Wishes } from './drop-policy.js';
import { RULE_NAMES, ruleOf } from './rules/index.js';
import type { Voice } from './voice.js';

/** Where a bag lies in the open until somebody comes for it. */
const IN_THE_OPEN: ReadonlySet<Place> = new Set(['gate_shelf', 'guard_post']);

/** The law on the sale, which no wish of the resident undoes: a hand-over, two metres apart. */
export function lawOnGoods(goods: Goods): Voice[] {
  const asked = RULE_NAMES.flatMap((rule) => {
    const value = ruleOf(rule).byLaw(goods);
    return value === undefined ? [] : [[rule, value]];
  });
  return asked.length > 0
    ? [{ source: 'goods', apart: true, wishes: Object.fromEntries(asked) as Wishes }]
    : [];
}

/**
 * What is better for the goods than the place that was decided without them; who wants it so may have it
 * otherwise.
 */
export function careOfGoods({ perishable }: Goods, place: Place): Voice[] {
  return perishable && IN_THE_OPEN.has(place) ? [{ source: 'goods', wishes: { place: 'door' } }] : [];
}

/** Whether goods have anything to say, where the place would be this one without them. */
export const goodsMatter = (goods: Goods, place: Place): boolean =>
  lawOnGoods(goods).length + careOfGoods(goods, place).length > 0;
