import type { OpenLeg, Preferences } from './round.js';

/** Whether the carrier would rather not carry this leg. */
export function dislikes(preferences: Preferences, leg: OpenLeg): boolean {
  const { maxLegGrams = Infinity, maxFloorsOnFoot = Infinity, pickupIds } = preferences;
  return (
    leg.load.weightGrams > maxLegGrams ||
    (leg.floorsOnFoot ?? 0) > maxFloorsOnFoot ||
    (pickupIds !== undefined && !pickupIds.includes(leg.pickupId))
  );
}
