import type { EveryRule, RuleName, Wishes } from './drop-policy.js';

/** The values that ask nothing of anybody. */
const LENIENT: EveryRule = {
  contactless: false,
  place: undefined,
  knock: 'allowed',
  ring: 'allowed',
  call: 'allowed',
  photo: 'optional',
  notBefore: undefined,
  notAfter: undefined,
  disinfect: false,
};

const isLenient = (rule: string, value: unknown): boolean => LENIENT[rule as RuleName] === value;

/** What somebody insists on: a zone that can do without a photo does not forbid the resident to ask for one. */
export const insistedOn = (wishes: Wishes): Wishes =>
  Object.fromEntries(Object.entries(wishes).filter(([rule, value]) => !isLenient(rule, value)));

/** What somebody can do without. */
export const lenientOf = (wishes: Wishes): Wishes =>
  Object.fromEntries(Object.entries(wishes).filter(([rule, value]) => isLenient(rule, value)));
