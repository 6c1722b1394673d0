import type { FastifyReply } from 'fastify';
import type { Problem } from './problem.js';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** Answers with a problem where no exception filter is at hand: in hooks and timers. */
export function answerProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  return reply
    .status(problem.status)
    .header('content-type', PROBLEM_TYPE)
    .serializer((document: unknown) => JSON.stringify(document))
    .send(problem.toDocument());
}
