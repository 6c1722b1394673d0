import type { FastifyInstance } from 'fastify';

/**
 * A body of no bytes is none, whatever type it announces: steps need none, and libraries post an empty form.
 */
export function passEmptyBodies(fastify: FastifyInstance): void {
  fastify.addHook('preParsing', async (request, _, payload) => {
    const { 'content-length': length, 'transfer-encoding': chunked } = request.headers;
    if (chunked === undefined && Number(length ?? 0) === 0) delete request.headers['content-type'];
    return payload;
  });
}
