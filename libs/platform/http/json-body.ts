import type { FastifyInstance } from 'fastify';
import { invalid, Problem } from './problem.js';

/** JSON is the one type of body there is, next to the forms that photos come in: any other is a 415. */
export function parseJsonBodies(fastify: FastifyInstance): void {
  fastify.removeContentTypeParser(['application/json', 'text/plain']);
  const parseJson = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    // A POST without a body is an empty one: several steps need none.
    if (body === '') return done(null, undefined);
    parseJson(request, body as string, (error, parsed) => {
      if (error) return done(new Problem(400, 'MALFORMED_JSON', 'The body is not JSON.'));
      const field = MAYBE_NO_TEXT.test(body as string) ? fieldWithoutText(parsed) : undefined;
      if (field === undefined) return done(null, parsed);
      done(invalid([{ field: field || 'body', message: 'holds a character that is no text' }]));
    });
  });
}

/** JSON can only write these as escapes, so that most bodies need no second look. */
const MAYBE_NO_TEXT = /\\u(?:0000|d[89a-f])/i;
/** U+0000 and halves of surrogate pairs: JavaScript takes them for text, PostgreSQL does not. */
const NO_TEXT = /\0|\p{Surrogate}/u;

/** The path of the first field whose text or name PostgreSQL cannot keep. */
function fieldWithoutText(value: unknown, path = ''): string | undefined {
  if (typeof value === 'string') return NO_TEXT.test(value) ? path : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    if (NO_TEXT.test(key)) return path;
    const found = fieldWithoutText(inner, path ? `${path}.${key}` : key);
    if (found !== undefined) return found;
  }
  return undefined;
}
