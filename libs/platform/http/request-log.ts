import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Logger } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { metrics } from '../telemetry/metrics.js';

const HEADER = 'x-request-id';
/** What a proxy or client may name its request; anything else would be a way to write into our log. */
const GIVEN = /^[\w.-]{1,128}$/;

/**
 * The id that a request came with, or one of ours. It is in the answer, and in what is logged of the request.
 */
export function requestIdOf({ headers }: IncomingMessage): string {
  const given = headers[HEADER];
  return typeof given === 'string' && GIVEN.test(given) ? given : randomUUID();
}

/**
 * Names each request, measures it by its route, and at the level `info` writes one line of it. The route, not
 * the address: a resident's link is a key.
 */
export function logRequests(fastify: FastifyInstance): void {
  const logger = new Logger('http');
  fastify.addHook('onRequest', async (request, reply) => {
    void reply.header(HEADER, request.id);
  });
  fastify.addHook('onResponse', async (request, reply) => {
    const route = routeOf(request);
    const { method, id } = request;
    const { statusCode: status, elapsedTime } = reply;
    metrics.httpSeconds.observe({ method, route, status_code: status }, elapsedTime / 1_000);
    if (!Logger.isLevelEnabled('log')) return;
    logger.log({ method, route, status, milliseconds: Math.round(elapsedTime), requestId: id });
  });
}

/** As the contract writes it, such as `/v1/orders/:id`; what has none is told together. */
export const routeOf = ({ routeOptions }: FastifyRequest): string => routeOptions.url ?? 'none';
