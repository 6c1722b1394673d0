import type { PayOutcome } from '../../tariffs/pay-of.js';

/** Reasons for which a rider brings a bag back that are its own affair: the way is not paid. */
const OWN_DOING: ReadonlySet<string> = new Set(['cannot_continue', 'other']);

/** What a bag that is brought back earns: by why it was, whoever said so. */
export const outcomeOfReturn = (reason: string | null): PayOutcome =>
  reason !== null && OWN_DOING.has(reason) ? 'released' : 'returned';

/**
 * Before the pick-up: who went there for nothing by the store's doing is paid what it waited; by its own,
 * nothing.
 */
export const waitedForNothing = (reason: string): boolean =>
  !OWN_DOING.has(reason) && reason !== 'carrier_unavailable';
