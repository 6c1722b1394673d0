import { lookup } from 'node:dns/promises';
import { z } from 'zod';
import { invalid, type FieldError } from '../../platform/http/problem.js';
import { readRequest } from '../../platform/http/validation.js';
import { ADAPTERS } from '../../shop-adapters/adapters.js';
import { isPublic } from '../../platform/http/public-addresses.js';
import type { StockAdapter } from '../../shop-adapters/stock-adapter.js';
import { ABSENT } from '../../stock/levels/whole-list-request.js';
import type { Source } from './source.js';

export const stockSourceRequest = z
  .object({
    adapter: z.string().min(1).max(50),
    settings: z.record(z.string(), z.unknown()),
    credentials: z
      .record(z.string(), z.unknown())
      .optional()
      .describe('Encrypted, never shown again. Left out, those of before stay, unless the address changes.'),
    everySeconds: z.number().int().min(1).max(86_400).default(300).describe('Seconds between two pulls.'),
    pushes: z.boolean().default(false).describe('Whether the system is told what orders here take.'),
    absent: z
      .enum(ABSENT)
      .default('keep')
      .describe('What a whole list means for articles that are not in it.'),
  })
  .meta({ title: 'StockSourceRequest' });
export type StockSourceRequest = z.infer<typeof stockSourceRequest>;

/** The adapter asked for; refuses a request that asks of it what it cannot do or be given. */
export function adapterOf(request: StockSourceRequest, by: Source['setBy']): StockAdapter {
  const adapter = ADAPTERS.get(request.adapter);
  if (!adapter) throw refusal('adapter', `must be one of: ${[...ADAPTERS.keys()].join(', ')}`);
  if (request.pushes && !adapter.push) throw refusal('pushes', `${adapter.name} is only read`);
  for (const name of by === 'merchant' ? (adapter.opsOnly ?? []) : []) {
    if (request.settings[name] !== undefined) throw refusal(`settings.${name}`, 'can only be given by ops');
  }
  return adapter;
}

/** Validates one part of the request as the adapter has it. Says what is wrong, never what was given. */
export const parsePart = (schema: z.ZodType, part: 'settings' | 'credentials', given: unknown): unknown =>
  readRequest(schema, given, [part]);

/**
 * Refuses addresses of our own network, as far as they can be told by now; each connection is looked at
 * again.
 */
export async function refusePrivateAddresses(settings: unknown): Promise<void> {
  for (const [name, url] of addressesOf(settings)) {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const found = await lookup(host, { all: true }).catch(() => []);
    if (found.every(({ address }) => isPublic(address))) continue;
    throw refusal(`settings.${name}`, 'must be an address of the public internet');
  }
}

/** Where the settings lead, and so where credentials go. */
export const addressesOf = (settings: unknown): [string, URL][] =>
  Object.entries(settings ?? {}).flatMap(([name, value]) =>
    typeof value === 'string' && /^https?:/i.test(value) && URL.canParse(value)
      ? [[name, new URL(value)] as [string, URL]]
      : [],
  );

const refusal = (field: string, message: string) => invalid([{ field, message } satisfies FieldError]);
