import { PERMISSIONS, type Permission } from '../drop-policy.js';
import { notContactedBy } from './contacts.js';
import { asDecided, nothing, permitted, type DropRule } from './drop-rule.js';

/** Whether the carrier may knock. */
export const knock: DropRule<Permission> = {
  values: PERMISSIONS,
  default: 'allowed',
  lenient: 'allowed',
  careful: 'forbidden',
  wishedBy: ['resident', 'compound'],
  words: permitted({ zh: '敲门', en: 'knock' }),
  byLaw: nothing,
  conflict: nothing,
  keptApart: nothing,
  atTheGate: asDecided,
};

export const notKnocked = notContactedBy(
  'knock',
  '住户要求不要敲门,而您敲了门,请联系站点 · You knocked, which the resident does not want: ask ops',
);
