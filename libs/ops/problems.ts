import { Problem } from '../platform/http/problem.js';

/** What keeps a zone from being taken away. */
export interface LeftInZone {
  readonly deliveries: number;
  readonly carriers: number;
  readonly compounds: number;
}

export const zoneInUse = (left: LeftInZone) =>
  new Problem(
    409,
    'ZONE_IN_USE',
    `The zone still has ${left.deliveries} deliveries under way, ${left.carriers} carriers and ${left.compounds} compounds.`,
    { left },
  );
