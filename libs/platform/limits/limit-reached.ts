import type { FastifyReply } from 'fastify';
import { Problem } from '../http/problem.js';
import type { Verdict } from './allowance.js';

/** A caller that has asked for too much in too short a time. */
export class LimitReached extends Problem {
  constructor(readonly verdict: Verdict) {
    super(429, 'TOO_MANY_REQUESTS', `Too many requests; go on in ${verdict.resetIn} s.`);
  }
}

/**
 * Tells a limit and what is left of it: RateLimit header fields for HTTP,
 * draft-ietf-httpapi-ratelimit-headers-10.
 */
export function tellLimit(reply: FastifyReply, { policy, allowed, left, resetIn }: Verdict): void {
  const { name, points, seconds } = policy;
  void reply.header('ratelimit-policy', `"${name}";q=${points};w=${seconds}`);
  void reply.header('ratelimit', `"${name}";r=${left};t=${resetIn}`);
  if (!allowed) void reply.header('retry-after', String(resetIn));
}
