import { createParamDecorator, ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { invalid } from '../../../libs/platform/http/problem.js';

export const IF_MATCH = {
  name: 'If-Match',
  required: false,
  description:
    'The `ETag` of the order as you read it: where it was changed since, nothing is done, and the answer is 412.',
  example: '"3"',
};

const TAG = /^(?:W\/)?"(\d{1,9})"$/;

/**
 * The revisions that the caller goes by; undefined where it names none, or any. A proxy that compresses makes
 * tags weak.
 */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number[] | undefined => {
  const sent = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']?.trim();
  if (sent === undefined || sent === '*') return undefined;
  const tags = sent.split(',').map((tag) => TAG.exec(tag.trim())?.[1]);
  if (tags.includes(undefined))
    throw invalid([{ field: 'If-Match', message: 'must be an ETag of the order, in its quotes' }]);
  return tags.map(Number);
});

export function tagged<Answer extends { readonly revision: number }>(
  reply: FastifyReply,
  answer: Answer,
): Answer {
  void reply.header('etag', `"${answer.revision}"`);
  return answer;
}
