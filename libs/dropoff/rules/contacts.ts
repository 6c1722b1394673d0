import type { Contact } from '../proof.js';
import type { ProofCheck } from './proof-check.js';

/** A contact cannot be taken back: who made one that is forbidden needs ops to let it go. */
export const notContactedBy =
  (kind: Contact, unmet: string): ProofCheck =>
  (proof, { policy, contactsBefore = [] }) => {
    if (policy[kind] !== 'forbidden') return 'silent';
    const made = [...contactsBefore, ...(proof.contacts ?? [])].includes(kind);
    return made ? { unmet } : 'kept';
  };
