import type { DropPolicy, OverruledWish, Place } from '../../dropoff/drop-policy.js';

/**
 * The same policy at another place: the compound's word, because it is its locker that will not do; or the
 * note's, where that is what it asks for when its place is full.
 */
export function withPlace(
  { fallback, ...policy }: DropPolicy,
  overruled: readonly OverruledWish[],
  place: Place,
): { readonly policy: DropPolicy; readonly overruled: OverruledWish[] } {
  const wished = fallback?.when === 'place_full' && fallback.place === place;
  const lost = { rule: 'place', wished: policy.place, decided: place, by: 'compound' } as const;
  const others = overruled.filter(({ rule }) => rule !== 'place');
  return {
    policy: {
      ...policy,
      place,
      rules: [
        ...policy.rules.filter(({ rule }) => rule !== 'place'),
        { rule: 'place', source: wished ? 'note' : 'compound' },
      ],
    },
    overruled: wished ? others : [...others, lost],
  };
}
