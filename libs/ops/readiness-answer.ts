import { z } from 'zod';
import type { AnswerOf } from '../platform/http/answer.js';

export const readiness = z
  .object({
    ready: z.boolean(),
    checks: z.record(z.string(), z.object({ ok: z.boolean(), detail: z.string().optional() })),
  })
  .meta({ title: 'Readiness' });
export type ReadinessReport = AnswerOf<typeof readiness>;
