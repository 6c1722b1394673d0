import type { Operator } from './operator.js';
import { otherCalculation, otherSign } from './arithmetic.js';
import { noOptionalChain, nothingReturned, otherMethod } from './calls.js';
import { lessElements, otherBoolean, otherNumber, otherText } from './literals.js';
import { decided, notNegated, oneSide, otherComparison } from './logic.js';
import { otherPattern } from './regular-expressions.js';

export const OPERATORS: readonly Operator[] = [
  decided,
  otherComparison,
  oneSide,
  notNegated,
  otherCalculation,
  otherSign,
  otherBoolean,
  otherNumber,
  otherText,
  lessElements,
  otherMethod,
  noOptionalChain,
  nothingReturned,
  otherPattern,
];
