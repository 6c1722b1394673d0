import { createHash } from 'node:crypto';
import ipaddr from 'ipaddr.js';

/**
 * Under what an address is counted: the network of an IPv6 address, of which one machine has 2^64. Hashed, so
 * that no address is kept anywhere. A connection that has broken off tells none: all of those are counted as
 * one.
 */
export function addressKey(address: string | undefined): string {
  return createHash('sha256')
    .update(networkOf(address ?? ''))
    .digest('base64url')
    .slice(0, 22);
}

function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  return parsed.kind() === 'ipv4' ? parsed.toString() : (parsed as ipaddr.IPv6).parts.slice(0, 4).join(':');
}
