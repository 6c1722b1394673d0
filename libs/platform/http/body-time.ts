import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerProblem } from './answer-problem.js';
import { Problem } from './problem.js';
import { announcedBytes, announcesBody } from './unread-body.js';

/** Milliseconds that any body may take. */
const AT_LEAST = 20_000;
/** Milliseconds that no body may exceed. */
export const LONGEST_BODY = 15 * 60_000;
/** Bytes a second of the slowest phone that still gets its photo through. */
const SLOWEST = 16 * 1024;

/** Milliseconds that a body may take which announces itself as so large, or may be so large. */
const bodyTime = (bytes: number): number => Math.min(LONGEST_BODY, AT_LEAST + (bytes / SLOWEST) * 1_000);

/** A body that takes longer than its size explains is cut off, with a 408. */
export function limitBodyTime(fastify: FastifyInstance): void {
  fastify.addHook('preParsing', async (request, reply, payload) => {
    if (!announcesBody(request)) return payload;
    const bytes = announcedBytes(request) ?? request.routeOptions.bodyLimit ?? 0;
    const timer = setTimeout(() => cutOff(request, reply), bodyTime(bytes));
    request.raw.once('end', () => clearTimeout(timer)).once('close', () => clearTimeout(timer));
    return payload;
  });
}

const TOO_SLOW = new Problem(408, 'BODY_TOO_SLOW', 'The body took too long; nothing was changed.');

function cutOff({ raw }: FastifyRequest, reply: FastifyReply): void {
  if (reply.sent) return void raw.destroy();
  void answerProblem(reply.header('connection', 'close'), TOO_SLOW);
}
