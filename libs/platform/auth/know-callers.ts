import type { FastifyInstance } from 'fastify';
import { notFound } from '../http/problem.js';
import { announcesBody, isBodiless, leaveUnread } from '../http/unread-body.js';
import { LimitReached, tellLimit } from '../limits/limit-reached.js';
import type { Callers } from './callers.service.js';
import type { KnownRequest } from './access.js';
import type { Bearer } from './access-tokens.js';

/**
 * Refuses what the person behind a key or session may not do; the table of that is who knows the operations.
 */
export type RefusesRole = (request: KnownRequest, party: Bearer | undefined) => void;

/**
 * Looks who calls as soon as a request's head is there. Whoever is refused, or asks for what is not there, is
 * answered without a byte of the body being parsed; nor is a body read that no handler would be given.
 */
export function knowCallers(fastify: FastifyInstance, callers: Callers, refuseRole?: RefusesRole): void {
  fastify.addHook('onRequest', async (request: KnownRequest, reply) => {
    const hasBody = announcesBody(request);
    if (hasBody && isBodiless(request)) leaveUnread(request, reply);
    try {
      if (hasBody && request.is404) throw notFound('address');
      const verdict = await callers.know(request);
      if (verdict) tellLimit(reply, verdict);
      refuseRole?.(request, request.party);
    } catch (error) {
      if (error instanceof LimitReached) tellLimit(reply, error.verdict);
      if (hasBody) leaveUnread(request, reply);
      throw error;
    }
  });
}
