import type { Location } from '../geo/location.js';
import type { EpochMs, Metres } from '../geo/units.js';
import type { DropPolicy, FallbackWhen, Place, RuleName } from './drop-policy.js';

export const CONTACTS = ['knock', 'ring', 'call'] as const;
/** A way in which a carrier made itself heard. */
export type Contact = (typeof CONTACTS)[number];

/** What a carrier says it did or found: its word alone. `rules/` has what each part means. */
export interface Declared {
  readonly fallback?: FallbackWhen;
  readonly recipientPresent?: boolean;
  readonly twoMetresKept?: boolean;
  readonly disinfected?: boolean;
}

/** What a carrier shows to have kept the drop policy. */
export interface Proof extends Declared {
  readonly place: Place;
  readonly location: Location;
  readonly photoId?: string;
  readonly cellCode?: string;
  /** How the carrier made itself heard. What was told once for a leg stays told: see {@link ProofContext}. */
  readonly contacts?: readonly Contact[];
}

/** What is known of a photo that this carrier uploaded and no other proof uses. */
export interface PhotoEvidence {
  /** When and where it was taken, by its own metadata: a camera may tell neither. */
  readonly takenAt?: EpochMs;
  readonly takenFrom?: Location;
  readonly uploadedAt: EpochMs;
}

/** What the proof is held against. */
export interface ProofContext {
  readonly policy: DropPolicy;
  readonly dropoff: Location;
  /** How far from the drop-off point the position may be; see positionRadius. */
  readonly radius: Metres;
  /**
   * The code of the cell that is kept for the bag, where it is known; else any cell will do, as long as it is
   * told.
   */
  readonly cellCode?: string;
  /**
   * Wrong codes that may still be given for that cell; none left: only a photo shows that the bag lies in it.
   */
  readonly cellTriesLeft?: number;
  /** The door of that cell, where its locker tells; absent: nobody knows. */
  readonly cellDoor?: 'open' | 'shut';
  /** The photo named in the proof; absent: it has not been received. */
  readonly photo?: PhotoEvidence;
  /** When the bag was picked up: a photo that is older shows something else. */
  readonly pickedUpAt?: EpochMs;
  /**
   * What earlier proofs of this leg, refused ones too, declared: a door that was knocked at stays knocked at.
   */
  readonly contactsBefore?: readonly Contact[];
  /** The moments that the policy's times of day stand for. */
  readonly window: { readonly notBefore?: EpochMs; readonly notAfter?: EpochMs };
  /** In which those moments are told to the carrier. */
  readonly timeZone: string;
  /** `now` is when it was done by the phone, and we heard of it later: what is younger contradicts it. */
  readonly late?: boolean;
  readonly now: EpochMs;
}

/** What a proof can meet or not, and ops can waive: the policy's rules, and what follows from them. */
export type ProofRule =
  Exclude<RuleName, 'contactless'> | 'location' | 'cellCode' | 'cell' | 'recipientPresent' | 'twoMetres';

/** A rule the proof does not meet, in words the carrier can act on, Chinese and English. */
export interface UnmetRule {
  readonly rule: ProofRule;
  readonly message: string;
}

/** What became of one rule that bound the drop-off. */
export interface Verdict {
  readonly rule: ProofRule;
  readonly outcome: 'kept' | 'waived' | 'refused';
  /** Of a refused rule: what the carrier can do. */
  readonly message?: string;
}
