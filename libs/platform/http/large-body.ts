import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from './problem.js';
import { isForm } from './raw-body.js';
import { isBodiless, leaveUnread } from './unread-body.js';

/** Bytes of the largest body that is still read to its end, so that its sender hears why it was refused. */
const HEARD_OUT = 64 * 1024 * 1024;

export const tooLarge = (what: string) =>
  new Problem(413, 'PAYLOAD_TOO_LARGE', `The ${what} is larger than this address takes.`);

/**
 * Takes a body in as it comes. What follows a chunk that is refused is read and thrown away before the
 * refusal is thrown: answered in the middle of its writing, most clients report a broken pipe and never see
 * the answer.
 */
export async function hearOut(
  payload: AsyncIterable<Buffer>,
  take: (chunk: Buffer) => void = () => undefined,
): Promise<void> {
  let refusal: unknown;
  let bytes = 0;
  for await (const chunk of payload) {
    bytes += chunk.length;
    if (bytes > HEARD_OUT) throw tooLarge('body');
    try {
      if (refusal === undefined) take(chunk);
    } catch (error) {
      refusal = error;
    }
  }
  if (refusal !== undefined) throw refusal as Error;
}

/**
 * Lets routes whose config says so take bodies of other sizes, and refuses a body that announces itself as
 * too large. A known caller is heard out first, nobody else is. A form's limits are those of its file.
 */
export function refuseLargeBodies(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', (route) => {
    const { bodyLimit } = (route.config ?? {}) as { bodyLimit?: number };
    if (bodyLimit !== undefined) route.bodyLimit = bodyLimit;
  });
  fastify.addHook('preParsing', async (request, reply, payload) => {
    if (isBodiless(request)) return payload;
    const bytes = Number(request.headers['content-length'] ?? 0);
    const limit = request.routeOptions.bodyLimit ?? 0;
    if (bytes <= (isForm(request) ? Math.max(HEARD_OUT, limit) : limit)) return payload;
    if (bytes <= HEARD_OUT && isKnown(request)) await hearOut(payload);
    else leaveUnread(request, reply);
    throw tooLarge('body');
  });
}

const isKnown = (request: FastifyRequest & { party?: unknown }): boolean => request.party !== undefined;
