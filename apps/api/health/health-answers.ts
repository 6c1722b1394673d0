import { z } from 'zod';

/** The shapes of signs of life, for the OpenAPI document. */

export const alive = z.object({ status: z.literal('ok') }).meta({ title: 'Alive' });

export const readiness = z
  .object({
    ready: z.boolean(),
    checks: z.record(z.string(), z.object({ ok: z.boolean(), detail: z.string().optional() })),
  })
  .meta({ title: 'Readiness' });
