import { lookup } from 'node:dns/promises';
import { isPublic } from '../../platform/http/public-addresses.js';
import { invalid } from '../../platform/http/problem.js';

/**
 * Refuses an address of our own network, as far as it can be told by now: a merchant must not reach it
 * through us. Each connection is looked at again.
 */
export async function refusePrivateAddress(field: string, url: string): Promise<void> {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '');
  const found = await lookup(host, { all: true }).catch(() => []);
  if (found.every(({ address }) => isPublic(address))) return;
  throw invalid([{ field, message: 'must be an address of the public internet' }]);
}
