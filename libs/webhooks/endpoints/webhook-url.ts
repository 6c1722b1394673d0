import { z } from 'zod';

/** Where a merchant is told. A name and password in an address would be sent to nobody, so they are refused. */
export const webhookUrl = z
  .url({ protocol: /^https?$/ })
  .max(2_000)
  .refine((url) => !hasCredentials(url), 'must not hold a name or password: webhooks are signed instead');

function hasCredentials(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { username, password } = new URL(url);
  return username !== '' || password !== '';
}
