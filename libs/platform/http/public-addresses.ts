import { lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { Agent, buildConnector, type Dispatcher } from 'undici';

/**
 * Calls only addresses of the public internet: a merchant must not reach our own network through us. Looked
 * at when the connection is made, so that neither a redirect nor a name whose address changes afterwards gets
 * round it.
 */
export function publicAddressesOnly(): Dispatcher {
  const connect = buildConnector({ lookup: lookupPublic, timeout: 10_000 });
  return new Agent({
    connect: (options, callback) => {
      const host = options.hostname.replace(/^\[|\]$/g, '');
      if (isIP(host) && !isPublic(host)) return callback(notPublic(host), null);
      connect(options, callback);
    },
  });
}

/** An IPv4 address in the old way, which ipaddr.js takes for one of the public internet. */
const IPV4_COMPATIBLE = ipaddr.parseCIDR('::/96');

export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv6' && parsed.match(IPV4_COMPATIBLE)) return false;
  return parsed.range() === 'unicast';
}

const lookupPublic: LookupFunction = (host, options, callback) => {
  lookup(host, { ...options, all: true }, (error, found) => {
    if (error) return callback(error, '', 0);
    const [first] = found;
    if (!first || !found.every(({ address }) => isPublic(address))) return callback(notPublic(host), '', 0);
    if (options.all) return callback(null, found);
    callback(null, first.address, first.family);
  });
};

const notPublic = (host: string) => new Error(`${host} is no address of the public internet`);
