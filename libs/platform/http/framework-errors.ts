import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { answerProblem, PROBLEM_TYPE } from './answer-problem.js';
import { Problem } from './problem.js';
import { announcesBody, leaveUnread } from './unread-body.js';

/** Answers an address that cannot be read or has too long a part; no hook has run for it. */
export function answerFrameworkError(
  { code }: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const problem =
    code === 'FST_ERR_MAX_PARAM_LENGTH'
      ? new Problem(404, 'NOT_FOUND', 'There is no such address.')
      : new Problem(400, 'BAD_REQUEST', 'The address cannot be read.');
  if (announcesBody(request)) leaveUnread(request, reply);
  void answerProblem(
    reply.headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }),
    problem,
  );
}

const CLIENT_PROBLEMS: Readonly<Record<string, Problem>> = {
  ERR_HTTP_REQUEST_TIMEOUT: new Problem(408, 'BODY_TOO_SLOW', 'The request took too long.'),
  HPE_HEADER_OVERFLOW: new Problem(431, 'HEADERS_TOO_LARGE', 'The headers are larger than 16 kB.'),
};
const NO_HTTP = new Problem(400, 'BAD_REQUEST', 'This is no HTTP request.');

/** Answers what the HTTP parser gave up on; there is neither a request nor a reply, only a connection. */
export function answerClientError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const problem = CLIENT_PROBLEMS[error.code ?? ''] ?? NO_HTTP;
  const body = JSON.stringify(problem.toDocument());
  if (socket.writable) {
    socket.write(
      `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n` +
        `content-type: ${PROBLEM_TYPE}\r\nconnection: close\r\n\r\n${body}`,
    );
  }
  socket.destroy(error);
}
