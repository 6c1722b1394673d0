import { randomBytes } from 'node:crypto';
import { hashOf } from './access-tokens.js';

/** Milliseconds that a link is good for: as long as somebody waits for it. */
export const LINK_LASTS = 30 * 60_000;

/** What a link holds: random, so that its hash alone is kept, without salt. */
export function oneTimeSecret(): { readonly token: string; readonly hash: Buffer } {
  const token = randomBytes(24).toString('base64url');
  return { token, hash: hashOf(token) };
}
