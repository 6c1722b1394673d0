import type { FastifyReply } from 'fastify';

/** Of a CSV, which has no place for it. */
const NEXT_CURSOR = 'x-next-cursor';

/** Tells in a header how to go on, where there is more. */
export function tellNext(reply: FastifyReply, { nextCursor }: { readonly nextCursor?: string }): void {
  if (nextCursor !== undefined) void reply.header(NEXT_CURSOR, encodeURIComponent(nextCursor));
}
