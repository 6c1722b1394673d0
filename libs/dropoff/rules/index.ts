import type { RuleName, RuleValue, RuleValues } from '../drop-policy.js';
import type { Declared, ProofRule } from '../proof.js';
import { call, notCalled } from './call.js';
import { cellShut, codeOfTheCell } from './cell.js';
import { contactless } from './contactless.js';
import { bagDisinfected, disinfect, disinfected } from './disinfect.js';
import type { DropRule, Wisher } from './drop-rule.js';
import { knock, notKnocked } from './knock.js';
import { atTheDropOff } from './location.js';
import { recipientPresent, recipientThere, twoMetresApart, twoMetresKept } from './meeting.js';
import { notAfter, notTooLate } from './not-after.js';
import { notBefore, notTooEarly } from './not-before.js';
import { photo, photoOfTheBag } from './photo.js';
import { fallback, leftAtPlace, place } from './place.js';
import type { Declaration, ProofCheck } from './proof-check.js';
import { notRung, ring } from './ring.js';

/** In the order in which they are decided and told: a rule may depend on those before it. */
export const RULES: { readonly [Name in RuleName]-?: DropRule<NonNullable<RuleValues[Name]>> } = {
  contactless,
  place,
  knock,
  ring,
  call,
  photo,
  notBefore,
  notAfter,
  disinfect,
};
export const RULE_NAMES = Object.keys(RULES) as readonly RuleName[];
export const ruleOf = (name: RuleName): DropRule<NonNullable<RuleValue>> => RULES[name];
export const rulesWishedBy = (who: Wisher): readonly RuleName[] =>
  RULE_NAMES.filter((rule) => RULES[rule].wishedBy.includes(who));

/** What a proof is checked for, in the order in which it is told. */
export const PROOF_CHECKS: Readonly<Record<ProofRule, ProofCheck>> = {
  place: leftAtPlace,
  location: atTheDropOff,
  photo: photoOfTheBag,
  cellCode: codeOfTheCell,
  cell: cellShut,
  recipientPresent: recipientThere,
  twoMetres: twoMetresApart,
  disinfect: bagDisinfected,
  knock: notKnocked,
  ring: notRung,
  call: notCalled,
  notBefore: notTooEarly,
  notAfter: notTooLate,
};
export const PROOF_RULES = Object.keys(PROOF_CHECKS) as readonly ProofRule[];

/** The parts of a proof that are the carrier's word. */
export const DECLARATIONS: {
  readonly [Part in keyof Declared]-?: Declaration<NonNullable<Declared[Part]>>;
} = { fallback, recipientPresent, twoMetresKept, disinfected };
export const DECLARED_PARTS = Object.keys(DECLARATIONS) as readonly (keyof Declared)[];
