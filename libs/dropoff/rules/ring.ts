import { PERMISSIONS, type Permission } from '../drop-policy.js';
import { notContactedBy } from './contacts.js';
import { asDecided, nothing, permitted, type DropRule } from './drop-rule.js';

/** Whether the carrier may ring the bell. */
export const ring: DropRule<Permission> = {
  values: PERMISSIONS,
  default: 'allowed',
  lenient: 'allowed',
  careful: 'forbidden',
  wishedBy: ['resident', 'compound'],
  words: permitted({ zh: '按门铃', en: 'ring' }),
  byLaw: nothing,
  conflict: nothing,
  keptApart: nothing,
  atTheGate: asDecided,
};

export const notRung = notContactedBy(
  'ring',
  '住户要求不要按门铃,而您按了,请联系站点 · You rang, which the resident does not want: ask ops',
);
