import { Problem } from '../http/problem.js';
import type { PartyKind } from './access-tokens.js';

export const unauthorized = () =>
  new Problem(401, 'UNAUTHORIZED', 'Send `Authorization: Bearer` with a key or token of this service.');

export const forbidden = (allowed: readonly PartyKind[]) =>
  new Problem(403, 'FORBIDDEN', `This address is for: ${allowed.join(', ')}.`);

export const needsSession = () =>
  new Problem(401, 'UNAUTHORIZED', 'This is about your session: sign in, and send its cookie.');

export const crossSite = () =>
  new Problem(
    403,
    'CROSS_SITE',
    'A session changes something only where `Sec-Fetch-Site` or `Origin` says that a page of this service asks.',
  );

export const roleForbids = (role: string) =>
  new Problem(403, 'ROLE_FORBIDS', `Your role (${role}) may not do this.`);

export const limitForbids = () =>
  new Problem(
    403,
    'ROLE_FORBIDS',
    'This is about the whole service or merchant, and you are limited to a part of it.',
  );
