import { ArgumentsHost, Catch, ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sqlState } from '../database/sql.js';
import { isDatabaseTrouble } from '../database/trouble.js';
import { inPreferredLanguage } from './answer-language.js';
import { tooLarge } from './large-body.js';
import { malformedForm } from './one-file.js';
import type { ProblemCode } from './problem-codes.js';
import { Problem } from './problem.js';
import { routeOf } from './request-log.js';

/** The one place where an error becomes an answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const problem = hasHungUp(request) ? ABORTED : toProblem(error);
    if (problem.status >= 500) this.tell(request, problem, error);
    if (reply.sent || reply.raw.headersSent) return;
    void reply
      .status(problem.status)
      .header('content-type', 'application/problem+json; charset=utf-8')
      .headers(HEADERS[problem.status] ?? {})
      .send(inPreferredLanguage(problem.toDocument(), request.headers['accept-language']));
  }

  /** A fault of ours with its stack; what is known to pass, such as a database that is away, in one line. */
  private tell(request: FastifyRequest, { status }: Problem, error: unknown): void {
    const what = `${request.method} ${routeOf(request)} (request ${request.id})`;
    const known =
      error instanceof Problem ? error.detail : error instanceof Error ? error.message : String(error);
    if (status === 503) this.logger.warn(`${what}: ${known}`);
    else this.logger.error(what, error instanceof Error ? error.stack : known);
  }
}

const ABORTED = new Problem(400, 'BODY_ABORTED', 'The connection ended in the middle of the body.');

/**
 * Whether the body ended in the middle: whatever failed then is not ours, and nobody is there to hear of it.
 */
const hasHungUp = ({ raw }: FastifyRequest): boolean => raw.destroyed && !raw.complete;

const HEADERS: Readonly<Record<number, Record<string, string>>> = {
  401: { 'www-authenticate': 'Bearer realm="Last100"' },
  503: { 'retry-after': '2' },
};

const FASTIFY_PROBLEMS: Readonly<Record<string, Problem>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: tooLarge('body'),
  FST_ERR_CTP_INVALID_MEDIA_TYPE: otherMediaType(),
  FST_ERR_CTP_EMPTY_JSON_BODY: new Problem(400, 'MALFORMED_JSON', 'The body is empty.'),
  FST_ERR_CTP_INVALID_JSON_BODY: new Problem(400, 'MALFORMED_JSON', 'The body is not JSON.'),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: new Problem(
    400,
    'MALFORMED_JSON',
    'The body is not as long as announced.',
  ),
  FST_REQ_FILE_TOO_LARGE: tooLarge('file'),
  FST_FILES_LIMIT: malformedForm(),
  FST_FIELDS_LIMIT: malformedForm(),
  FST_PARTS_LIMIT: malformedForm(),
};

function otherMediaType(): Problem {
  return new Problem(
    415,
    'UNSUPPORTED_MEDIA_TYPE',
    'Send what the OpenAPI document names here: application/json, but multipart/form-data for photos, text/csv for lists.',
  );
}

/** SQLSTATEs of text that PostgreSQL cannot keep, such as an encoded U+0000 in an address. */
const NO_TEXT = new Set(['22021', '22P05']);
/** SQLSTATEs of a number, a time or a text that is more than a column holds. */
const OUT_OF_RANGE = new Set(['22001', '22003', '22008']);

/** A disk that is full, or not there, or not ours to write. */
const DISK_TROUBLE = new Set([
  'ENOSPC',
  'EDQUOT',
  'EROFS',
  'EACCES',
  'EPERM',
  'ENOTDIR',
  'EEXIST',
  'EIO',
  'EMFILE',
  'ENFILE',
]);
const isDiskTrouble = ({ code = '', path }: { code?: string; path?: unknown }): boolean =>
  path !== undefined && DISK_TROUBLE.has(code);

/** The problem an error stands for; what is not known is a 500 that tells nothing of our inside. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const { code, statusCode, path } = (error ?? {}) as { code?: string; statusCode?: number; path?: unknown };
  const known = FASTIFY_PROBLEMS[code ?? ''];
  if (known) return known;
  if (error instanceof SyntaxError && statusCode === 400) {
    return new Problem(400, 'MALFORMED_JSON', 'The body is not JSON.');
  }
  if (error instanceof HttpException) return ofHttpException(error);
  const state = sqlState(error) ?? '';
  if (NO_TEXT.has(state)) return new Problem(400, 'BAD_REQUEST', 'Holds a character that is no text.');
  if (OUT_OF_RANGE.has(state)) {
    return new Problem(422, 'OUT_OF_RANGE', 'Holds a number or a time beyond what can be kept.');
  }
  if (isDatabaseTrouble(error)) return unavailable();
  if (isDiskTrouble({ code, path }))
    return new Problem(
      503,
      'UNAVAILABLE',
      'A file cannot be kept or read now: send it again a little later.',
    );
  if (statusCode && statusCode >= 400 && statusCode < 500) {
    return new Problem(statusCode, 'BAD_REQUEST', (error as Error).message);
  }
  return new Problem(500, 'INTERNAL', 'Something went wrong on our side. Ask again, with the same key.');
}

/** Never "nothing was changed": an answer that was lost on its way from the database says neither. */
const unavailable = () =>
  new Problem(
    503,
    'UNAVAILABLE',
    'The database does not answer now. What was asked may or may not have been done: ask again, with the same Idempotency-Key, and the answer tells.',
  );

function ofHttpException(error: HttpException): Problem {
  const status = error.getStatus();
  if (status === 415) return otherMediaType();
  const codes: Readonly<Record<number, ProblemCode>> = {
    400: 'BAD_REQUEST',
    404: 'NOT_FOUND',
    413: 'PAYLOAD_TOO_LARGE',
  };
  return new Problem(status, codes[status] ?? 'BAD_REQUEST', error.message);
}
