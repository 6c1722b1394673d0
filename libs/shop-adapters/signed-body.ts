import { createHmac, timingSafeEqual } from 'node:crypto';

/** Whether `signature` is the base64 of the body's HMAC-SHA256 under `secret`; in constant time. */
export function isSignedBy(secret: string, body: Buffer, signature: string | undefined): boolean {
  const expected = createHmac('sha256', secret).update(body).digest();
  const given = Buffer.from(signature ?? '', 'base64');
  return given.length === expected.length && timingSafeEqual(given, expected);
}
