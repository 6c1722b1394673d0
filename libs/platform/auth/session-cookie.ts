import type { FastifyReply } from 'fastify';
import { ABSOLUTE } from './session-life.js';

/** Where we are on TLS the browser holds the name to it: no other host, no clear text, no path of its own. */
export const cookieName = (publicUrl: string): string =>
  isOnTls(publicUrl) ? '__Host-last100' : 'last100_session';

const isOnTls = (publicUrl: string): boolean => publicUrl.startsWith('https:');

const settings = (publicUrl: string) =>
  ({ path: '/', httpOnly: true, sameSite: 'strict', secure: isOnTls(publicUrl) }) as const;

export function setSessionCookie(reply: FastifyReply, publicUrl: string, token: string): void {
  void reply.setCookie(cookieName(publicUrl), token, { ...settings(publicUrl), maxAge: ABSOLUTE / 1_000 });
}

export function clearSessionCookie(reply: FastifyReply, publicUrl: string): void {
  void reply.clearCookie(cookieName(publicUrl), settings(publicUrl));
}
