import { z } from 'zod';
import { shopUrl } from '../shop-url.js';
import type { Account } from '../stock-adapter.js';

export const settings = z.object({
  url: shopUrl.describe('Address of the WordPress site, without /wp-json.'),
});

export const credentials = z.object({
  consumerKey: z.string().min(1).max(200).describe('ck_... of a REST API key that may read and write.'),
  consumerSecret: z.string().min(1).max(200),
  webhookSecret: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe('The secret of the webhook, if there is one.'),
});

export type WoocommerceSettings = z.infer<typeof settings>;
export type WoocommerceCredentials = z.infer<typeof credentials>;
export type WoocommerceAccount = Account<WoocommerceSettings, WoocommerceCredentials>;
