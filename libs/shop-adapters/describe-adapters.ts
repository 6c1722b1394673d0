import { z } from 'zod';
import type { AnswerOf } from '../platform/http/answer.js';
import { ADAPTERS } from './adapters.js';

/** Each adapter, in words for whoever sets a source. */
export const stockAdapters = z
  .array(
    z.object({
      name: z.string(),
      settings: z.record(z.string(), z.unknown()).describe('JSON Schema.'),
      credentials: z.record(z.string(), z.unknown()).nullable().describe('JSON Schema; null: takes none.'),
      opsOnly: z.array(z.string()).describe('Settings that only ops may give.'),
      pushes: z.boolean().describe('Whether it can be told what orders take.'),
      webhooks: z.boolean(),
    }),
  )
  .meta({ title: 'StockAdapters' });

export function describeAdapters(): AnswerOf<typeof stockAdapters> {
  return [...ADAPTERS.values()].map((adapter) => ({
    name: adapter.name,
    settings: schemaOf(adapter.settings),
    credentials: adapter.credentials ? schemaOf(adapter.credentials) : null,
    opsOnly: adapter.opsOnly ?? [],
    pushes: adapter.push !== undefined,
    webhooks: adapter.webhook !== undefined,
  }));
}

/** Of what is given, not of what is made of it. */
const schemaOf = (schema: z.ZodType): Record<string, unknown> => ({
  ...z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }),
});
