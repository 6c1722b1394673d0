import type { Location } from '../geo/location.js';
import type { EpochMs, Metres } from '../geo/units.js';
import type { DropPolicy, Place, RuleName } from './drop-policy.js';

/** What a carrier shows to have kept the drop policy. */
export interface Proof {
  readonly place: Place;
  readonly location: Location;
  readonly photoId?: string;
  readonly cellCode?: string;
  readonly recipientPresent?: boolean;
}

/** What the proof is held against. */
export interface ProofContext {
  readonly policy: DropPolicy;
  readonly dropoff: Location;
  /** How far from the drop-off point the position may be; grows with how badly the point is known. */
  readonly radius: Metres;
  /** The code of the cell that is kept for the bag, where it is known; else any cell will do, as long as it is told. */
  readonly cellCode?: string;
  /** Whether the photo named in the proof was uploaded by this carrier for this leg. */
  readonly photoReceived: boolean;
  readonly now: EpochMs;
  /** IANA name, for the policy's times of day. */
  readonly timeZone: string;
}

export type ProofRule = RuleName | 'location' | 'cellCode' | 'recipientPresent';

/** A rule the proof does not meet, in words the carrier can act on, Chinese and English. */
export interface UnmetRule {
  readonly rule: ProofRule;
  readonly message: string;
}
