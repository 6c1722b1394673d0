import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, Buffer, number, Buffer>(scrypt);
const DIGITS = 6;
const BYTES = 32;

/** Wrong tries after which a cell stays shut until ops unlocks it. */
export const TRIES = 6;

/** Six digits, as people read them off a screen and type them with one hand. */
export const newCode = (): string =>
  randomInt(10 ** DIGITS)
    .toString()
    .padStart(DIGITS, '0');

/**
 * Six digits can all be tried against a plain hash in a second: scrypt makes that a day, the salt one day a
 * code.
 */
export async function hashCode(code: string): Promise<string> {
  const salt = randomBytes(16);
  return `${salt.toString('base64url')}.${(await derive(code, salt, BYTES)).toString('base64url')}`;
}

export async function isCode(code: string, kept: string): Promise<boolean> {
  const [salt = '', hash = ''] = kept.split('.');
  const derived = await derive(code, Buffer.from(salt, 'base64url'), BYTES);
  return timingSafeEqual(derived, Buffer.from(hash, 'base64url'));
}
