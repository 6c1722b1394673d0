import { z } from 'zod';
import { shopUrl } from '../shop-url.js';
import type { Account } from '../stock-adapter.js';

/**
 * Oldest version that this adapter speaks: from then on an adjustment needs its key and `changeFromQuantity`.
 */
const OLDEST_VERSION = '2026-04';

const numeric = /^\d{1,20}$/;

export const settings = z.object({
  url: shopUrl.describe('https://NAME.myshopify.com'),
  locationId: z
    .string()
    .regex(/^(gid:\/\/shopify\/Location\/)?\d{1,20}$/)
    .describe('The location of this store, as a number or as gid://shopify/Location/NUMBER.'),
  apiVersion: z
    .string()
    .regex(/^\d{4}-(01|04|07|10)$/)
    .refine((version) => version >= OLDEST_VERSION, `must be ${OLDEST_VERSION} or later`)
    .default('2026-10'),
});

export const credentials = z
  .object({
    accessToken: z
      .string()
      .min(1)
      .max(500)
      .optional()
      .describe('The lasting token of an app made before 2026.'),
    clientId: z.string().min(1).max(200).optional(),
    clientSecret: z
      .string()
      .min(1)
      .max(500)
      .optional()
      .describe("The app's secret; it also signs the webhooks."),
  })
  .refine(({ accessToken, clientId, clientSecret }) => accessToken ?? (clientId && clientSecret), {
    path: ['clientId'],
    message: 'give clientId and clientSecret, or accessToken',
  });

export type ShopifySettings = z.infer<typeof settings>;
export type ShopifyCredentials = z.infer<typeof credentials>;
export type ShopifyAccount = Account<ShopifySettings, ShopifyCredentials>;

/** Shopify's global id of a thing, given that or its number. */
export const gid = (kind: 'Location' | 'InventoryItem', id: string | number) =>
  numeric.test(String(id)) ? `gid://shopify/${kind}/${id}` : String(id);

export const locationOf = ({ settings: { locationId } }: Pick<ShopifyAccount, 'settings'>) =>
  gid('Location', locationId);
