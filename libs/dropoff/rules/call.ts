import { CALL_RULES, type CallRule } from '../drop-policy.js';
import { notContactedBy } from './contacts.js';
import { asDecided, nothing, type DropRule, type Words } from './drop-rule.js';

const WORDS: Readonly<Record<CallRule, Words>> = {
  forbidden: { zh: '不打电话', en: 'no call' },
  before: { zh: '来之前打电话', en: 'a call before' },
  on_arrival: { zh: '到了打电话', en: 'a call on arrival' },
  allowed: { zh: '可以打电话', en: 'a call allowed' },
};

/** Whether the carrier telephones, and when. */
export const call: DropRule<CallRule> = {
  values: CALL_RULES,
  default: 'allowed',
  lenient: 'allowed',
  careful: 'forbidden',
  wishedBy: ['resident'],
  words: (value) => WORDS[value],
  byLaw: nothing,
  conflict: nothing,
  keptApart: nothing,
  atTheGate: asDecided,
};

export const notCalled = notContactedBy(
  'call',
  '住户要求不要打电话,而您打了,请联系站点 · You called, which the resident does not want: ask ops',
);
