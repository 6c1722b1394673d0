import { z } from 'zod';
import { MERCHANT_ROLES, OPS_ROLES } from '../platform/auth/person.js';
import { instant, type AnswerOf } from '../platform/http/answer.js';

/** Who is signed in, and what their pages may show. */
export const sessionAnswer = z
  .object({
    person: z.object({
      id: z.string(),
      name: z.string(),
      email: z.string().nullable(),
      merchantId: z.string().nullable().describe('Where they work; null: at ops.'),
      role: z.enum([...OPS_ROLES, ...MERCHANT_ROLES]),
      limitedTo: z
        .array(z.string())
        .nullable()
        .describe('Zones of a person at ops, stores of one at a merchant; null: all of them.'),
    }),
    session: z.object({
      id: z.uuid(),
      idleUntil: instant.describe('When it ends if nothing is asked with it.'),
      expiresAt: instant.describe('When it ends in any case.'),
    }),
    may: z
      .array(z.string())
      .describe(
        'The operations that the role and its limits allow, such as `POST /v1/ops/deliveries/{id}/hold`.',
      ),
  })
  .meta({ title: 'SignedIn' });
export type SessionAnswer = AnswerOf<typeof sessionAnswer>;

/** The ways in. */
export const signInWays = z
  .object({
    link: z.literal(true).describe('A one-time link, made by whoever keeps people there.'),
    passkey: z.object({ origin: z.string().describe('The one address at which passkeys work.') }),
    openid: z.object({ issuer: z.string() }).nullable().describe('Null: not set up.'),
  })
  .meta({ title: 'SignInWays' });

/**
 * What a browser is asked to make or use a passkey with: `PublicKeyCredential.parse…OptionsFromJSON` takes
 * it.
 */
export const passkeyOptions = z
  .looseObject({ challenge: z.string(), timeout: z.number().optional() })
  .meta({ title: 'PasskeyOptions' });
