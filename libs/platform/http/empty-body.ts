import type { FastifyInstance } from 'fastify';

/** A body of no bytes is none, whatever type it announces: steps need none, and libraries post an empty form. */
export function passEmptyBodies(fastify: FastifyInstance): void {
  fastify.addHook('preParsing', async (request, _, payload) => {
    const { 'content-length': length, 'transfer-encoding': chunked } = request.headers;
    if (chunked === undefined && Number(length ?? 0) === 0) delete request.headers['content-type'];
    return payload;
  });
}

/** A resident's link with a slash behind it, as some apps complete addresses. Elsewhere an address may end in a name. */
const LINK_WITH_SLASH = /^(\/v1\/track\/[^/]+)\/+$/;

/** A colon in the path, as `orders:batch` has one, may come escaped: clients that build addresses from parts do so. */
export function asMeant(url: string): string {
  const [path, ...query] = url.split('?');
  return [(path as string).replace(/%3a/gi, ':').replace(LINK_WITH_SLASH, '$1'), ...query].join('?');
}
