import { z } from 'zod';
import { shopUrl } from '../shop-url.js';
import type { Account } from '../stock-adapter.js';

export const settings = z.object({
  apiUrl: shopUrl.describe('The Admin API, as https://shop.example/admin-api.'),
  stockLocation: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .describe('Id or name of the stock location; may be left out where the channel has only one.'),
  channelToken: z.string().min(1).max(200).optional().describe('The default channel, if not given.'),
});
export type VendureSettings = z.infer<typeof settings>;

const secret = z.string().min(1).max(500).optional();
export const credentials = z
  .object({ apiKey: secret, username: secret, password: secret })
  .refine(({ apiKey, username, password }) => (apiKey ? !username && !password : username && password), {
    path: ['apiKey'],
    message: 'give apiKey, or username and password',
  });
export type VendureCredentials = z.infer<typeof credentials>;

export type VendureAccount = Account<VendureSettings, VendureCredentials>;
