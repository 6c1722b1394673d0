import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a browser says that a page of ours asks. Every browser of today sends `Sec-Fetch-Site`, which no
 * page can set; of an older one `Origin` counts. Whoever sends neither is no browser (ADR 30).
 */
export function isFromOurPages(headers: IncomingHttpHeaders, publicUrl: string): boolean | undefined {
  const { 'sec-fetch-site': site, origin, host } = headers;
  // 'none': a person typed the address.
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  if (origin === undefined) return undefined;
  const ours = new URL(publicUrl);
  if (origin === ours.origin) return true;
  // Reached by another name than the settings say, as on one's own machine; never in clear where we are on
  // TLS.
  return ours.protocol === 'http:' && host !== undefined && origin === `http://${host}`;
}
