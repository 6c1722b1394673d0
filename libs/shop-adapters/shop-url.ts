import { z } from 'zod';

/**
 * A shop's address. Keys go there, so only over TLS, unless it is this machine or a neighbour by its bare
 * name.
 */
export const shopUrl = z
  .url({ protocol: /^https?$/ })
  .max(500)
  .refine((url) => !URL.canParse(url) || isPrivate(new URL(url)), 'must be https');

function isPrivate({ protocol, hostname }: URL): boolean {
  return (
    protocol === 'https:' ||
    ['localhost', '127.0.0.1', '[::1]'].includes(hostname) ||
    /^[a-z][\w-]*$/i.test(hostname)
  );
}

/** An address below the shop's own, whether or not that ends in a slash. */
export function below(url: string, path: string): string {
  return `${url.replace(/\/+$/, '')}/${path}`;
}
