import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { Problem } from './problem.js';
import { isForm } from './raw-body.js';

/** Bytes of the largest body that is still read to its end, so that its sender hears why it was refused. */
const HEARD_OUT = 64 * 1024 * 1024;

export const tooLarge = (what: string) =>
  new Problem(413, 'PAYLOAD_TOO_LARGE', `The ${what} is larger than this address takes.`);

/** Lets a route take bodies of so many bytes, other than all others. */
export const BodyLimit = (bytes: number): MethodDecorator => RouteConfig({ bodyLimit: bytes });

/**
 * Refuses a body that announces itself as too large. It is read to its end and thrown away first: answered in the middle
 * of its writing, most clients report a broken pipe and never see the 413. A form's limits are those of its file.
 */
export function refuseLargeBodies(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', (route) => {
    const { bodyLimit } = (route.config ?? {}) as { bodyLimit?: number };
    if (bodyLimit !== undefined) route.bodyLimit = bodyLimit;
  });
  fastify.addHook('preParsing', async (request, _, payload) => {
    const bytes = Number(request.headers['content-length'] ?? 0);
    const limit = request.routeOptions.bodyLimit ?? 0;
    if (bytes <= (isForm(request) ? Math.max(HEARD_OUT, limit) : limit)) return payload;
    if (bytes <= HEARD_OUT) for await (const _part of payload);
    throw tooLarge('body');
  });
}
