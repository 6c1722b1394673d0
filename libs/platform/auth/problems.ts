import { Problem } from '../http/problem.js';
import type { PartyKind } from './access-tokens.js';

export const unauthorized = () =>
  new Problem(401, 'UNAUTHORIZED', 'Send `Authorization: Bearer` with a key or token of this service.');

export const forbidden = (allowed: readonly PartyKind[]) =>
  new Problem(403, 'FORBIDDEN', `This address is for: ${allowed.join(', ')}.`);
