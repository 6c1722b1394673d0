import { IANAZone } from 'luxon';
import ipaddr from 'ipaddr.js';
import { isIP } from 'node:net';
import { z } from 'zod';

/** Kinds of settings, each with what it says where it is wrong. */

export const wholeNumber = (least: number, most: number) => {
  const message = `must be a whole number from ${least} to ${most}`;
  return z.coerce.number(message).int(message).min(least, message).max(most, message);
};

export const seconds = (least: number, most: number) => {
  const message = `must be a number of seconds from ${least} to ${most}`;
  return z.coerce.number(message).min(least, message).max(most, message);
};

/** An address of one of these protocols; credentials may stand in it. */
export const address = (...protocols: readonly string[]) =>
  z
    .string()
    .refine(
      (url) => protocols.includes(protocolOf(url)),
      `must be an address that begins with ${protocols[0]}//`,
    );

/**
 * What other addresses begin with: no query, no fragment and no credentials; slashes at its end are left out.
 */
export const baseAddress = address('http:', 'https:')
  .refine((url) => !/[?#]/.test(url), 'must end with its path: no ? and no #')
  .refine((url) => !URL.canParse(url) || new URL(url).username === '', 'must hold no user and no password')
  .transform((url) => url.replace(/\/+$/, ''));

export const hostName = z
  .string()
  .refine(
    (host) => isIP(host) > 0 || /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9-]+)*\.?$/i.test(host),
    'must be an IP address or a host name, without a scheme or a port',
  );

/** Offsets are no zones: they know no summer, and PostgreSQL reads their sign the other way round. */
export const timeZone = z.string().refine((name) => /^[a-z]/i.test(name) && IANAZone.isValidZone(name), {
  error: ({ input }) => `${JSON.stringify(input)} is no time zone: take an IANA name, such as Asia/Shanghai`,
});

const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

export const currency = z
  .string()
  .refine((code) => CURRENCIES.has(code), 'must be the ISO 4217 code of a currency, such as CNY');

/** Addresses or networks, with commas between. */
export const networks = z
  .string()
  .transform((list) => list.split(',').map((network) => network.trim()))
  .refine(
    (list) => list.every(isNetwork),
    'must be addresses or networks, such as 10.0.0.0/8, with commas between',
  );

export const onOrOff = z.enum(['on', 'off'], 'must be on or off');

const isNetwork = (text: string): boolean =>
  text.includes('/') ? ipaddr.isValidCIDR(text) : ipaddr.isValid(text);

function protocolOf(url: string): string {
  return URL.canParse(url) ? new URL(url).protocol : '';
}
