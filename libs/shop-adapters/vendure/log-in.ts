import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { ShopRefused } from '../shop-http.js';
import { send, VendureRefused, type Question } from './graphql.js';
import type { VendureAccount } from './vendure-account.js';

/**
 * Tokens of administrators, kept in memory only: a login costs Vendure a bcrypt and a session's row that
 * stays a year.
 */
const tokens = new LRUCache<string, string>({ max: 1_000, ttl: 60 * 60 * 1_000 });

const LOG_IN: Question<{ login: { errorCode?: string; message?: string } }> = {
  document: `mutation LogIn($username: String!, $password: String!) {
    login(username: $username, password: $password) { ... on ErrorResult { errorCode message } }
  }`,
  data: z.object({ login: z.object({ errorCode: z.string().optional(), message: z.string().optional() }) }),
};

/**
 * Asks the Admin API as this account's administrator or API key. A session that is over is answered
 * FORBIDDEN, as a missing permission is: where the token is one that was kept, we log in anew, once.
 */
export async function ask<Data>(
  account: VendureAccount,
  question: Question<Data>,
  variables: object,
  signal: AbortSignal,
): Promise<Data> {
  const as = async (headers: Readonly<Record<string, string>>) =>
    (await send(account, question, variables, headers, signal)).data;
  if (account.credentials.apiKey) return as({ 'vendure-api-key': account.credentials.apiKey });
  const kept = tokens.get(nameOf(account));
  if (kept) {
    try {
      return await as(bearer(kept));
    } catch (error) {
      if (!(error instanceof VendureRefused) || error.code !== 'FORBIDDEN') throw error;
      tokens.delete(nameOf(account));
    }
  }
  return as(bearer(await logIn(account, signal)));
}

async function logIn(account: VendureAccount, signal: AbortSignal): Promise<string> {
  const { username, password } = account.credentials;
  const { data, headers } = await send(account, LOG_IN, { username, password }, {}, signal);
  if (data.login.errorCode) {
    throw new ShopRefused(`Vendure answered: ${data.login.message} (${data.login.errorCode})`, 401);
  }
  const token = headers.get('vendure-auth-token');
  if (!token) {
    throw new ShopRefused(
      'Vendure gave no token: its authOptions.tokenMethod must allow bearer (or give an API key)',
      401,
    );
  }
  tokens.set(nameOf(account), token);
  return token;
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

/** Another password is another account: a token must not outlive what it was got with. */
const nameOf = ({ settings, credentials }: VendureAccount) =>
  createHash('sha256')
    .update(JSON.stringify([settings.apiUrl, credentials.username, credentials.password]))
    .digest('base64url');
