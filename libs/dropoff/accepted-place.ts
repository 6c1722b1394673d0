import type { DropPolicy, FallbackWhen, Place, Reading } from './drop-policy.js';

interface LeftAt {
  readonly place: Place;
  /** What the carrier declares to have found, where it leaves the bag at the fallback. */
  readonly fallback?: FallbackWhen;
}

/**
 * The place that a bag left there is held against: the fallback's where its condition is declared, one that
 * the note may mean, for who goes by the note is not refused for a doubtful reading; otherwise the policy's
 * own.
 */
export function acceptedPlace(
  { place, fallback }: LeftAt,
  policy: Pick<DropPolicy, 'place' | 'fallback'>,
  { doubts }: Pick<Reading, 'doubts'>,
): Place {
  const asFallback = policy.fallback?.place === place && policy.fallback.when === fallback;
  const asDoubted = doubts.some(({ rule, readAs }) => rule === 'place' && readAs === place);
  return asFallback || asDoubted ? place : policy.place;
}
