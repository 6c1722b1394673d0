import type { Person } from './person.js';

/** Whose key it is. */
export type PartyKind = 'merchant' | 'picker' | 'rider' | 'volunteer' | 'ops';

/** The one party that a key or token opens the rows of. */
export interface Party {
  readonly kind: PartyKind;
  readonly id: string;
  /** Who acts for it, where that is a person: absent, it is a machine and opens all that is its party's. */
  readonly person?: Person;
}

/** A party that calls, and the key that it calls with. */
export interface Bearer extends Party {
  readonly keyId: string;
  /** Whether it came as a cookie, and is no good otherwise. */
  readonly session: boolean;
}
