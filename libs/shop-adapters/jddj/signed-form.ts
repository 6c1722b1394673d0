import { createHash } from 'node:crypto';
import type { JddjCredentials } from './jddj-account.js';

/** Beijing time, without summer time: yyyy-MM-dd HH:mm:ss. */
export function jddjTime(now: Date): string {
  return new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
}

/**
 * The system parameters, what is asked as JSON, and their signature: upper-case MD5 of the secret, all names
 * with their values in the names' order, and the secret again; nothing of it encoded.
 */
export function signedForm(
  { appKey, appSecret, token }: JddjCredentials,
  asked: object,
  now: Date,
): URLSearchParams {
  // In the order of their names, as they are signed.
  const parameters = {
    app_key: appKey,
    format: 'json',
    jd_param_json: JSON.stringify(asked),
    timestamp: jddjTime(now),
    token,
    v: '1.0',
  };
  const signed = Object.entries(parameters).map(([name, value]) => name + value);
  const text = appSecret + signed.join('') + appSecret;
  const sign = createHash('md5').update(text).digest('hex').toUpperCase();
  return new URLSearchParams({ ...parameters, sign });
}
