import { z } from 'zod';
import { ADAPTERS } from './adapters.js';

/** One adapter, in words for whoever sets a source: what it wants to know is JSON Schema. */
export interface AdapterDescription {
  readonly name: string;
  readonly settings: object;
  readonly credentials: object | null;
  readonly opsOnly: readonly string[];
  readonly pushes: boolean;
  readonly webhooks: boolean;
}

export function describeAdapters(): AdapterDescription[] {
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
const schemaOf = (schema: z.ZodType): object =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
