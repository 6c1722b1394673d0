import { z } from 'zod';
import { ShopAway, ShopRefused } from '../shop-http.js';
import { below } from '../shop-url.js';
import { withToken } from './admin-token.js';
import type { ShopifyAccount } from './shopify-account.js';

/** A document of the Admin GraphQL API, and what its data must look like. */
export interface Question<Data> {
  readonly document: string;
  readonly data: z.ZodType<Data>;
}

const fault = z.object({
  message: z.string(),
  extensions: z.object({ code: z.string().optional() }).optional(),
});
const cost = z.object({
  requestedQueryCost: z.number(),
  throttleStatus: z.object({ currentlyAvailable: z.number(), restoreRate: z.number().positive() }),
});
const extensions = z.object({ cost: cost.optional().catch(undefined) }).optional();

/** Faults that asking again will not cure. */
const STATUSES: Readonly<Record<string, number>> = { ACCESS_DENIED: 403, SHOP_INACTIVE: 402 };

/**
 * Asks the shop. GraphQL answers 200 whatever the fault; what it says decides whether to try again, and when.
 */
export async function ask<Data>(
  account: ShopifyAccount,
  { document, data }: Question<Data>,
  variables: object,
  signal: AbortSignal,
): Promise<Data> {
  const { settings, http } = account;
  const answer = z.object({ data: data.nullish(), errors: z.array(fault).optional(), extensions });
  const send = (token: string) =>
    http.json(below(settings.url, `admin/api/${settings.apiVersion}/graphql.json`), {
      method: 'POST',
      headers: { 'x-shopify-access-token': token },
      body: { query: document, variables },
      answer,
      signal,
    });
  const { body } = await withToken(account, send, signal);
  const [error] = body.errors ?? [];
  if (error) throw faultOf(error, body.extensions?.cost);
  if (body.data == null) throw new ShopAway('Shopify answered neither data nor errors');
  return body.data;
}

function faultOf({ message, extensions: told }: z.infer<typeof fault>, spent?: z.infer<typeof cost>): Error {
  const words = `Shopify answered: ${message}`;
  const code = told?.code ?? '';
  if (code === 'THROTTLED') return new ShopAway(words, spent && secondsUntilAffordable(spent));
  const status = STATUSES[code];
  return status ? new ShopRefused(words, status) : new ShopAway(words);
}

/** The bucket fills by `restoreRate` points a second; the query needs its whole requested cost. */
function secondsUntilAffordable({ requestedQueryCost, throttleStatus }: z.infer<typeof cost>): number {
  const missing = requestedQueryCost - throttleStatus.currentlyAvailable;
  return Math.max(1, Math.ceil(missing / throttleStatus.restoreRate));
}
