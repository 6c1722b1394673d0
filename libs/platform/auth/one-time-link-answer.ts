import { z } from 'zod';
import { instant, type AnswerOf } from '../http/answer.js';

/** A link that signs somebody in, or makes a phone a carrier's: shown only here. */
export const oneTimeLink = z
  .object({
    url: z.string().meta({ format: 'uri' }).describe('To be opened, or shown as a QR code. It works once.'),
    token: z.string().describe('What the address holds, for programs.'),
    expiresAt: instant,
  })
  .meta({ title: 'OneTimeLink' });
export type OneTimeLink = AnswerOf<typeof oneTimeLink>;
