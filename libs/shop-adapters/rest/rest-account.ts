import { z } from 'zod';
import { shopUrl } from '../shop-url.js';
import type { Account } from '../stock-adapter.js';

export const restSettings = z.object({
  url: shopUrl.describe('Where the system answers: its stock is at {url}/v1/stores/{storeId}/stock.'),
  storeId: z.string().min(1).max(100).describe('The store’s id there.'),
});
export type RestSettings = z.infer<typeof restSettings>;

export const restCredentials = z.object({
  apiKey: z.string().min(1).max(500).describe('Sent as `Authorization: Bearer`.'),
  webhookSecret: z
    .string()
    .regex(/^whsec_[A-Za-z0-9+/=]{24,}$/, 'must be a secret of Standard Webhooks: whsec_ and base64')
    .optional()
    .describe('Signs the calls of a system that tells of changes by itself.'),
});
export type RestCredentials = z.infer<typeof restCredentials>;

export type RestAccount = Account<RestSettings, RestCredentials>;

/** All levels there, each looked at on its own: one that is wrong does not spoil the others. */
export async function readStock(account: RestAccount, signal: AbortSignal): Promise<readonly unknown[]> {
  const { body } = await account.http.json(stockUrl(account), {
    headers: authorization(account),
    answer: z.array(z.unknown()),
    signal,
  });
  return body;
}

export const stockUrl = ({ settings: { url, storeId } }: RestAccount): string =>
  `${url.replace(/\/+$/, '')}/v1/stores/${encodeURIComponent(storeId)}/stock`;

export const authorization = ({ credentials: { apiKey } }: RestAccount) => ({
  authorization: `Bearer ${apiKey}`,
});
