import { z } from 'zod';
import { ShopAway, ShopRefused } from '../shop-http.js';
import type { VendureAccount } from './vendure-account.js';

/** A document of the Admin API, and what its data must look like. */
export interface Question<Data> {
  readonly document: string;
  readonly data: z.ZodType<Data>;
}

export interface GraphQLAnswer<Data> {
  readonly data: Data;
  readonly headers: Headers;
}

/** What the Admin API would not do: it answers 200 with `errors`, whatever the reason. */
export class VendureRefused extends ShopRefused {
  constructor(
    message: string,
    readonly code: string,
  ) {
    super(`Vendure answered: ${message} (${code})`, STATUSES[code] ?? 400);
  }
}

const STATUSES: Readonly<Record<string, number>> = {
  FORBIDDEN: 403,
  UNAUTHORIZED: 401,
  ENTITY_NOT_FOUND: 404,
  CHANNEL_NOT_FOUND: 404,
};

const fault = z.object({
  message: z.string(),
  extensions: z.object({ code: z.string().optional() }).optional(),
});

/**
 * Sends one document. `data` is null as soon as there is an error: all that we ask for is non-null in the
 * schema.
 */
export async function send<Data>(
  { settings, http }: Pick<VendureAccount, 'settings' | 'http'>,
  { document, data }: Question<Data>,
  variables: object,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<GraphQLAnswer<Data>> {
  const channel = settings.channelToken;
  const answer = await http.json(settings.apiUrl, {
    method: 'POST',
    headers: { ...headers, ...(channel && { 'vendure-token': channel }) },
    body: { query: document, variables },
    answer: z.object({ data: data.nullish(), errors: z.array(fault).optional() }),
    signal,
  });
  const [error] = answer.body.errors ?? [];
  if (error) throw faultOf(error);
  if (answer.body.data == null) throw new ShopAway('Vendure answered neither data nor errors');
  return { data: answer.body.data, headers: answer.headers };
}

/** A fault without a code, of its database say, is none of ours. */
function faultOf({ message, extensions }: z.infer<typeof fault>): Error {
  const code = extensions?.code ?? 'INTERNAL_SERVER_ERROR';
  return code === 'INTERNAL_SERVER_ERROR'
    ? new ShopAway(`Vendure answered: ${message}`)
    : new VendureRefused(message, code);
}
