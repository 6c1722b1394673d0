import type { RuleSource } from '../drop-policy.js';
import { nothing, YES_AND_NO, yesOrNo, type DropRule } from './drop-rule.js';
import type { Declaration, ProofCheck } from './proof-check.js';

/** Who asks for it of every bag, wherever it is put down. */
const EVERYWHERE: ReadonlySet<RuleSource | undefined> = new Set(['zone', 'compound']);

/** Whether the bag is disinfected before it is left. */
export const disinfect: DropRule<boolean> = {
  values: YES_AND_NO,
  default: false,
  lenient: false,
  careful: true,
  wishedBy: ['resident', 'compound', 'zone'],
  words: yesOrNo({ zh: '消毒', en: 'disinfected' }, { zh: '不消毒', en: 'not disinfected' }),
  byLaw: nothing,
  conflict: nothing,
  keptApart: nothing,
  atTheGate: (value, source) => (EVERYWHERE.has(source) ? { value } : { value: false, by: 'default' }),
};

export const bagDisinfected: ProofCheck = (proof, { policy }) => {
  if (!policy.disinfect) return 'silent';
  if (proof.disinfected === true) return 'kept';
  return {
    unmet: '请给袋子外面喷洒消毒液,再确认 · Disinfect the outside of the bag, and say that you did',
  };
};

export const disinfected: Declaration<boolean> = {
  values: YES_AND_NO,
  description: 'That the bag was disinfected before it was left.',
  whenKept: (policy) => policy.disinfect || undefined,
};
