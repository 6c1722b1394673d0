import { z } from 'zod';
import { instant, type AnswerOf } from '../../platform/http/answer.js';

export const auditEntry = z.object({
  id: z.string(),
  actor: z.string().describe('`ops:` and the id of a person.'),
  actorName: z.string().nullable(),
  action: z.string(),
  target: z.string(),
  reason: z.string().describe('Empty where none was given, or once its time is over.'),
  detail: z.record(z.string(), z.unknown()),
  at: instant,
});
export type AuditEntry = AnswerOf<typeof auditEntry>;

export const auditAnswer = z
  .object({ entries: z.array(auditEntry), nextCursor: z.string().optional() })
  .meta({ title: 'AuditLog' });
export type AuditPage = AnswerOf<typeof auditAnswer>;
