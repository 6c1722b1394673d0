import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { ShopRefused } from '../shop-http.js';
import { below } from '../shop-url.js';
import type { ShopifyAccount } from './shopify-account.js';

/** Tokens got by client id and secret, in memory only. Shopify lets them live for a day. */
const tokens = new LRUCache<string, string>({ max: 1_000 });
/** Seconds before its end from which a token is not used any more. */
const SPARE = 300;

const granted = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });

/**
 * Calls as this account's app: by the token that was given, or by one that Shopify grants for the app's id
 * and secret (apps made since 2026 have no lasting token). One that is taken back early is asked for anew,
 * once.
 */
export async function withToken<Answer>(
  account: ShopifyAccount,
  call: (token: string) => Promise<Answer>,
  signal: AbortSignal,
): Promise<Answer> {
  const { accessToken } = account.credentials;
  if (accessToken) return call(accessToken);
  const kept = tokens.get(nameOf(account));
  if (kept) {
    try {
      return await call(kept);
    } catch (error) {
      if (!(error instanceof ShopRefused) || error.status !== 401) throw error;
      tokens.delete(nameOf(account));
    }
  }
  return call(await grant(account, signal));
}

async function grant(account: ShopifyAccount, signal: AbortSignal): Promise<string> {
  const { settings, credentials, http } = account;
  const { body } = await http.json(below(settings.url, 'admin/oauth/access_token'), {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: credentials.clientId ?? '',
      client_secret: credentials.clientSecret ?? '',
    }),
    answer: granted,
    signal,
  });
  const ttl = Math.max(1, body.expires_in - SPARE) * 1_000;
  tokens.set(nameOf(account), body.access_token, { ttl });
  return body.access_token;
}

const nameOf = ({ settings, credentials }: ShopifyAccount) =>
  createHash('sha256')
    .update(JSON.stringify([settings.url, credentials.clientId, credentials.clientSecret]))
    .digest('base64url');
