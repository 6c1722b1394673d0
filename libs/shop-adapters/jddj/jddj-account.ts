import { z } from 'zod';
import { shopUrl } from '../shop-url.js';
import type { Account } from '../stock-adapter.js';

export const settings = z.object({
  url: shopUrl
    .default('https://openapi.jddj.com/djapi/')
    .describe('For the sandbox: https://openapi.jddj.com/mockapi/'),
  stationNo: z
    .string()
    .regex(/^\d{1,20}$/)
    .describe('到家门店编号, the number that JDDJ gave the store.'),
  userPin: z
    .string()
    .min(1)
    .max(50)
    .default('last100')
    .describe('操作人, who JDDJ shows as having changed stock.'),
});

export const credentials = z.object({
  appKey: z.string().min(1).max(100),
  appSecret: z.string().min(1).max(100),
  token: z.string().min(1).max(100).describe('商家授权码; it runs out and has to be renewed with JDDJ.'),
});

export type JddjSettings = z.infer<typeof settings>;
export type JddjCredentials = z.infer<typeof credentials>;
export type JddjAccount = Account<JddjSettings, JddjCredentials>;
