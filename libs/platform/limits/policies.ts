import type { PartyKind } from '../auth/access-tokens.js';
import type { LimitPolicy } from './allowance.js';

/** Bytes of a body that count as much as a request. */
export const BYTES_A_POINT = 16 * 1024;

const policy = (name: string, points: number, seconds: number): LimitPolicy => ({ name, points, seconds });

/** Seconds in which a party's points are counted: short enough that a till which was too fast soon goes on. */
const WINDOW = 10;

/**
 * Of each kind of caller. They are far above what any of them needs, so that they are met only by mistakes
 * and attacks: a phone asks once or twice a second, a simulated one thirty times as often.
 */
export const partyPolicies = (merchantRequestsASecond: number): Readonly<Record<PartyKind, LimitPolicy>> => ({
  merchant: policy('merchant', merchantRequestsASecond * WINDOW, WINDOW),
  picker: policy('picker', 100 * WINDOW, WINDOW),
  rider: policy('rider', 100 * WINDOW, WINDOW),
  volunteer: policy('volunteer', 100 * WINDOW, WINDOW),
  ops: policy('ops', 600 * WINDOW, WINDOW),
});

/** Of one resident's link. What it changes costs more than what it shows. */
export const LINK_READS = policy('link', 300, 60);
export const LINK_WRITES = policy('link-writes', 120, 60);

/** Of one address that calls on behalf of one stock source. */
export const SIGNED_CALLS = policy('hooks', 1_200, 60);

/**
 * Sign-ins, tried or begun, of one address: a whole office is behind one. What is shown cannot be guessed at
 * any pace.
 */
export const SIGN_INS = policy('sign-ins', 300, 60);
/** Links opened on phones, of one address. */
export const ENROLMENTS = policy('enrolments', 300, 60);
/** Requests to join a compound, of one address: a compound's phones may share one. */
export const JOIN_REQUESTS = policy('join-requests', 30, 600);

/** Refusals of one address. */
export const REFUSALS = policy('refusals', 3_000, 60);
/** Wrong keys, each another, that are looked up for one address. */
export const WRONG_KEYS = policy('wrong-keys', 100, 60);

/** Photos of one carrier: each costs half a second of a processor. */
export const PHOTOS = policy('photos', 60, 60);
