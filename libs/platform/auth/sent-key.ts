/** The token of an `Authorization: Bearer ...` header. */
export function bearerToken(header: string | undefined): string | undefined {
  return /^Bearer +([\w-]{1,128})$/i.exec(header ?? '')?.[1];
}

/** The password of an `Authorization: Basic ...` header: all that follows the first colon. */
export function basicPassword(header: string | undefined): string | undefined {
  const basic = /^Basic +([A-Za-z0-9+/=]{1,1024})$/i.exec(header ?? '')?.[1];
  if (!basic) return undefined;
  const pair = Buffer.from(basic, 'base64').toString();
  const colon = pair.indexOf(':');
  return colon === -1 ? undefined : pair.slice(colon + 1);
}
