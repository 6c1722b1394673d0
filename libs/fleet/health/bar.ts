import type { EpochMs } from '../../geo/units.js';
import type { BilingualName } from '../../places/bilingual-name.js';

/** All that is kept of a carrier's health. */
export interface HealthRecord {
  /** The latest attestation; the longest it counts. */
  readonly attestation?: { readonly passed: boolean; readonly until: EpochMs };
  /** Ops stood the carrier down; without an end, until ops stands it up. */
  readonly standDown?: { readonly until?: EpochMs };
}

export const BARS = ['STOOD_DOWN', 'ATTESTATION_FAILED', 'ATTESTATION_NEEDED'] as const;

/** Why a carrier is offered nothing. What it has in hand goes on. */
export interface Bar {
  readonly code: (typeof BARS)[number];
  /** When it falls by itself, if it does. */
  readonly until?: EpochMs;
}

/**
 * What keeps a carrier from being offered work at `now`, if anything; the gravest first. Where a zone does
 * not ask for attestations, one that was given still binds: failed, it bars; once it has run out, it is asked
 * for again.
 */
export function barOf(
  { attestation, standDown }: HealthRecord,
  required: boolean,
  now: EpochMs,
): Bar | undefined {
  if (standDown && (standDown.until ?? Infinity) > now) return { code: 'STOOD_DOWN', until: standDown.until };
  if (!attestation) return required ? { code: 'ATTESTATION_NEEDED' } : undefined;
  if (attestation.until <= now) return { code: 'ATTESTATION_NEEDED' };
  return attestation.passed ? undefined : { code: 'ATTESTATION_FAILED' };
}

/** What the carrier does about it, as it is shown. */
export const WHAT_TO_DO: Readonly<Record<Bar['code'], BilingualName>> = {
  STOOD_DOWN: {
    zh: '站点已让你暂停接单：手上的货请送完，不要再取货，等站点通知',
    en: 'Your station has stood you down: finish what is in your hands, fetch nothing more, and wait for its call',
  },
  ATTESTATION_FAILED: {
    zh: '健康申报未通过：发热请休息并联系站点；否则戴好口罩、消毒双手后重新申报',
    en: 'Your health attestation did not pass: with a fever, rest and call your station; else put on a mask, disinfect your hands and attest again',
  },
  ATTESTATION_NEEDED: {
    zh: '请测体温、戴口罩、消毒双手并申报健康，之后才有新派单；手上的单继续送',
    en: 'Take your temperature, put on a mask, disinfect your hands and attest: new offers come after that; what is in your hands goes on',
  },
};
