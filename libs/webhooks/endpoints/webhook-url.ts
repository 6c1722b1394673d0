import { z } from 'zod';

const LONGEST = 2_000;

/** Where a merchant is told. A name and password in an address would be sent to nobody, so they are refused. */
export const webhookUrl = z
  .url({ protocol: /^https?$/ })
  .max(LONGEST)
  // An index keeps it: letters that are not ASCII count as they are sent.
  .refine(
    (url) => !URL.canParse(url) || new URL(url).href.length <= LONGEST,
    `must be at most ${LONGEST} letters`,
  )
  .refine((url) => !hasCredentials(url), 'must not hold a name or password: webhooks are signed instead');

function hasCredentials(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { username, password } = new URL(url);
  return username !== '' || password !== '';
}
