import type { DropPolicy, OverruledWish, Place } from '../../dropoff/drop-policy.js';

/** The same policy at another place: the compound's word, because it is its locker that will not do. */
export function withPlace(
  policy: DropPolicy,
  overruled: readonly OverruledWish[],
  place: Place,
): { readonly policy: DropPolicy; readonly overruled: OverruledWish[] } {
  const lost = { rule: 'place', wished: policy.place, decided: place, by: 'compound' } as const;
  return {
    policy: {
      ...policy,
      place,
      rules: [...policy.rules.filter(({ rule }) => rule !== 'place'), { rule: 'place', source: 'compound' }],
    },
    overruled: [...overruled.filter(({ rule }) => rule !== 'place'), lost],
  };
}
