import type { CompiledNote, Place } from '../dropoff/drop-policy.js';
import type { Packed } from './packing.js';

/** What the fee depends on besides: the goods decide about both. */
export interface FeeLoad {
  readonly weightGrams: number;
  readonly place: Place;
}

export const feeLoadOf = ({ weightGrams }: Packed, { policy }: CompiledNote): FeeLoad => ({
  weightGrams,
  place: policy.place,
});
