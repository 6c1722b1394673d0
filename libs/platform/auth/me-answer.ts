import { z } from 'zod';
import { instant, type AnswerOf } from '../http/answer.js';
import type { PartyKind } from './access-tokens.js';

const KINDS = ['merchant', 'picker', 'rider', 'volunteer', 'ops'] as const satisfies readonly PartyKind[];

/** Who calls, with which key, and what that opens. */
export const meAnswer = z
  .object({
    kind: z.enum(KINDS),
    id: z.string(),
    name: z.string(),
    merchantId: z.string().optional().describe('Of a picker: whose store it is.'),
    storeId: z.string().optional().describe('Of a picker.'),
    zoneId: z.string().optional().describe('Of a carrier.'),
    compoundId: z.string().optional().describe('Of a volunteer.'),
    scopes: z.array(z.string()).describe('What the key opens.'),
    key: z.object({
      id: z.uuid(),
      name: z.string(),
      prefix: z.string(),
      createdAt: instant,
      expiresAt: instant.nullable().describe('From then on it opens nothing; null: it does not expire.'),
    }),
    limits: z
      .object({
        requests: z.object({ points: z.int(), seconds: z.int() }),
      })
      .describe(
        'Points in so many seconds, of all your keys together: a request is one, and each 16 kB of its body one more.',
      ),
    now: instant.describe('The service’s time.'),
  })
  .meta({ title: 'CallerAnswer' });
export type MeAnswer = AnswerOf<typeof meAnswer>;
