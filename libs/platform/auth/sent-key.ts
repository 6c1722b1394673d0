import type { FastifyRequest } from 'fastify';

/**
 * What a caller shows: a key in a header, or a session in its cookie. A header counts for more, also an empty
 * one.
 */
export interface Shown {
  readonly token: string | undefined;
  readonly byCookie: boolean;
}

const SESSION = /^[\w-]{1,128}$/;

export function shownBy({ headers, cookies }: FastifyRequest, cookie: string): Shown {
  if (headers.authorization !== undefined)
    return { token: bearerToken(headers.authorization), byCookie: false };
  const session = cookies[cookie];
  return { token: session && SESSION.test(session) ? session : undefined, byCookie: session !== undefined };
}

/** The token of an `Authorization: Bearer ...` header. */
export function bearerToken(header: string | undefined): string | undefined {
  return sent(/^Bearer +([\w-]{1,128})$/i, header);
}

/** The password of an `Authorization: Basic ...` header: all that follows the first colon. */
export function basicPassword(header: string | undefined): string | undefined {
  const basic = sent(/^Basic +([A-Za-z0-9+/=]{1,1024})$/i, header);
  if (!basic) return undefined;
  const pair = Buffer.from(basic, 'base64').toString();
  const colon = pair.indexOf(':');
  return colon === -1 ? undefined : pair.slice(colon + 1);
}

const sent = (pattern: RegExp, header = ''): string | undefined => pattern.exec(header)?.[1];
