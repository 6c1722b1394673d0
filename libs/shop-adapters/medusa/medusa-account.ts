import { z } from 'zod';
import { shopUrl } from '../shop-url.js';
import type { Account } from '../stock-adapter.js';

export const settings = z.object({
  url: shopUrl.describe('Address of the Medusa application, without /admin.'),
  locationId: z.string().min(1).max(100).describe('The stock location of this store: sloc_...'),
});

export const credentials = z.object({
  secretKey: z.string().startsWith('sk_').max(200).describe('A secret API key of the admin.'),
});

export type MedusaSettings = z.infer<typeof settings>;
export type MedusaCredentials = z.infer<typeof credentials>;
export type MedusaAccount = Account<MedusaSettings, MedusaCredentials>;

/** The key is the user's name, without a password. */
export const authorization = ({ credentials: { secretKey } }: MedusaAccount) => ({
  authorization: `Basic ${Buffer.from(`${secretKey}:`).toString('base64')}`,
});
