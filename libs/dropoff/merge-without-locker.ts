import { merge, type Merged } from './merge.js';
import type { Voice } from './voice.js';

/**
 * Merges for a drop-off without a locker: whoever wishes for one wishes for no place, and the resident is
 * told.
 */
export function mergeWithoutLocker(strongestFirst: readonly Voice[]): Merged {
  const merged = merge(strongestFirst.map(withoutLocker));
  const chosen = strongestFirst.find(
    ({ source, wishes }) => (source === 'resident' || source === 'note') && wishes.place !== undefined,
  );
  if (chosen?.wishes.place !== 'locker') return merged;
  const lost = { rule: 'place', wished: 'locker', decided: merged.rules.place, by: 'default' } as const;
  return { ...merged, overruled: [...merged.overruled.filter(({ rule }) => rule !== 'place'), lost] };
}

const withoutLocker = (voice: Voice): Voice =>
  voice.wishes.place === 'locker' ? { ...voice, wishes: { ...voice.wishes, place: undefined } } : voice;
