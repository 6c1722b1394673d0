import { Problem } from '../platform/http/problem.js';

/** What keeps a zone from being taken away. */
export type LeftInZone = Readonly<Record<'deliveries' | 'carriers' | 'compounds', number>>;

export const zoneInUse = (left: LeftInZone) =>
  new Problem(
    409,
    'ZONE_IN_USE',
    `The zone still has ${left.deliveries} deliveries under way, ${left.carriers} carriers and ${left.compounds} compounds.`,
    { left },
  );

export const onlyGate = () =>
  new Problem(409, 'STILL_NEEDED', 'It is the only gate of its compound: add another one first.', {
    left: { compounds: 1 },
  });
