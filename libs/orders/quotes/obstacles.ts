import type { ZoneSupply } from '../../deliveries/supply/load-supply.js';
import type { EpochMs } from '../../geo/units.js';
import type { Zone } from '../../places/zone.entity.js';
import { zoneRules } from '../../places/zone-rules.js';
import type { Way } from '../../promise/way.js';
import type { Packed } from '../packing.js';
import type { QuoteReason } from './quote-answer.js';

/** Who is on shift tells nothing of a bag that is wanted later than this. */
const SOON = 3_600_000;

interface Bag {
  readonly zone: Zone;
  readonly packed: Packed;
  readonly way: Way;
  /** When it may leave the store. */
  readonly from: EpochMs;
  readonly now: EpochMs;
}

/** What is in the way of a bag by who is on shift now. An order is accepted all the same: somebody may come. */
export function obstacles(supply: ZoneSupply, { zone, packed, way, from, now }: Bag): QuoteReason[] {
  if (from > now + SOON) return [];
  const { vehicles } = zoneRules(zone.rules);
  const couldCarry = supply.carriers.some(
    ({ kind, capacity, vehicle }) =>
      kind === 'rider' &&
      capacity.bags >= packed.bags &&
      capacity.weightGrams >= packed.weightGrams &&
      (packed.temperature !== 'frozen' || capacity.coldBox) &&
      (vehicles?.includes(vehicle) ?? true),
  );
  const { carriedOn } = way;
  const couldTakeOn =
    !carriedOn || supply.volunteers.some(({ admittedTo }) => admittedTo.includes(carriedOn.compoundId));
  return [...(couldCarry ? [] : [nobody(supply)]), ...(couldTakeOn ? [] : [SEALED])];
}

const nobody = ({ riders }: ZoneSupply): QuoteReason => ({
  code: 'NOBODY_ON_SHIFT',
  message:
    riders.length === 0
      ? 'No rider is on shift in the zone.'
      : 'None of the riders on shift in the zone could carry it: it is too much, frozen without a cold box, or their vehicles are not let in.',
  refused: false,
});

const SEALED: QuoteReason = {
  code: 'SEALED',
  message: 'Riders may not go in, and no volunteer of the compound is on shift to take it on.',
  refused: false,
};
