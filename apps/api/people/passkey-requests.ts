import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';
import { seenText } from '../../../libs/platform/http/seen-text.js';

/** What `credential.toJSON()` gives in a browser. */

const base64url = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^[\w-]*$/, 'must be base64url');
const credential = {
  id: base64url(1_400).min(1),
  rawId: base64url(1_400).min(1),
  type: z.literal('public-key'),
  authenticatorAttachment: z.enum(['platform', 'cross-platform']).nullish(),
  clientExtensionResults: z.record(z.string(), z.unknown()).default({}),
};

const registered = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url(8_000).min(1),
    attestationObject: base64url(20_000).min(1),
    authenticatorData: base64url(8_000).optional(),
    transports: z.array(z.string().max(30)).max(10).optional(),
    publicKeyAlgorithm: z.int().optional(),
    publicKey: base64url(8_000).nullish(),
  }),
});

const signed = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url(8_000).min(1),
    authenticatorData: base64url(8_000).min(1),
    signature: base64url(8_000).min(1),
    userHandle: base64url(200).nullish(),
  }),
});

export const registerRequest = z
  .object({
    name: seenText(100).describe('What its holder knows it by, such as the phone.'),
    credential: registered,
  })
  .meta({ title: 'RegisterPasskeyRequest' });

export const signInRequest = z.object({ credential: signed }).meta({ title: 'PasskeySignInRequest' });

/** The library names the same fields, and reads no others. */
export const asRegistration = (given: z.infer<typeof registered>) =>
  given as unknown as RegistrationResponseJSON;
export const asAuthentication = (given: z.infer<typeof signed>) =>
  given as unknown as AuthenticationResponseJSON;
