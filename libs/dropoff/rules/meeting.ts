import { YES_AND_NO } from './drop-rule.js';
import type { Declaration, ProofCheck } from './proof-check.js';

/** Of a bag that is handed over, and of a recipient who comes to the door all the same. */

export const recipientThere: ProofCheck = (proof, { policy }) => {
  if (policy.place !== 'in_person') return 'silent';
  if (proof.recipientPresent === true) return 'kept';
  return { unmet: '须收货人本人在场 · The recipient must be there' };
};

export const recipientPresent: Declaration<boolean> = {
  values: YES_AND_NO,
  description: 'That the recipient was there.',
  whenKept: ({ place }) => place === 'in_person' || undefined,
};

/** Who is to be spared contact and opens the door all the same is kept away from, too. */
export const twoMetresApart: ProofCheck = (proof, { policy }) => {
  const met = policy.contactless && proof.recipientPresent === true;
  if (policy.place !== 'in_person' && !met) return 'silent';
  if (proof.twoMetresKept === true) return 'kept';
  return {
    unmet:
      '请把袋子放下,退后两米,等收货人来拿,再确认' +
      ' · Put the bag down, step back two metres while it is taken, and say that you did',
  };
};

export const twoMetresKept: Declaration<boolean> = {
  values: YES_AND_NO,
  description: 'Of a meeting: that two metres were kept.',
  whenKept: ({ place }) => place === 'in_person' || undefined,
};
