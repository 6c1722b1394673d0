import { z } from 'zod';
import type { KeyRequest } from '../../../libs/platform/auth/keys.service.js';
import { moment } from '../../../libs/platform/http/moment.js';

/** Minutes: a week. */
const LONGEST_OVERLAP = 7 * 24 * 60;

const overlapMinutes = z.number().int().min(0).max(LONGEST_OVERLAP);

/** Minutes: a day, for as long as a message is tried. */
const USUAL_OVERLAP = 24 * 60;

export const webhookSecretRequest = z.object({
  overlapMinutes: overlapMinutes
    .default(USUAL_OVERLAP)
    .describe('How long messages are signed with the former secret as well: two signatures in the header.'),
});

/** What is asked of a new key, by whoever may make one. */
export const keyRequest = z.object({
  name: z.string().trim().max(100).optional().describe('What it is for, as its holder knows it again.'),
  expiresAt: moment.optional().describe('From then on it opens nothing.'),
  replaces: z.uuid().optional().describe('The key that this one stands in for.'),
  overlapMinutes: overlapMinutes
    .optional()
    .describe(
      'How long what it replaces goes on opening; without `replaces` that is every other key. With neither, the others stay.',
    ),
});

export function toKeyRequest(given: z.infer<typeof keyRequest> | undefined): KeyRequest {
  const { expiresAt, ...rest } = given ?? {};
  return { ...rest, ...(expiresAt !== undefined && { expiresAt: new Date(expiresAt) }) };
}
