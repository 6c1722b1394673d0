import { isUtf8 } from 'node:buffer';
import type { FastifyInstance } from 'fastify';
import { isText } from '../text/kept-text.js';
import { invalid, Problem } from './problem.js';

/** JSON is the one type of body there is, next to the forms that photos come in: any other is a 415. */
export function parseJsonBodies(fastify: FastifyInstance): void {
  fastify.removeContentTypeParser(['application/json', 'text/plain']);
  const parseJson = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, sent, done) => {
    const body = textOf(sent as Buffer);
    if (body === undefined) {
      const detail = 'The body is not UTF-8, in which JSON is written.';
      return done(new Problem(400, 'MALFORMED_JSON', detail));
    }
    // A POST without a body is an empty one: several steps need none.
    if (body === '') return done(null, undefined);
    parseJson(request, body, (error, parsed) => {
      if (error) return done(new Problem(400, 'MALFORMED_JSON', 'The body is not JSON.'));
      const field = MAYBE_NO_TEXT.test(body) ? fieldWithoutText(parsed) : undefined;
      if (field === undefined) return done(null, parsed);
      done(invalid([{ field: field || 'body', message: 'holds a character that is no text' }]));
    });
  });
}

/**
 * Undefined where the bytes are no text: whatever the sender calls them, what was lost in reading them would be lost for
 * good. UTF-16 says by a mark that it is.
 */
function textOf(body: Buffer): string | undefined {
  const [first, second] = body;
  const wide =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff && 'utf-16be';
  if (!wide && !isUtf8(body)) return undefined;
  try {
    // Leaves out the mark.
    return wide
      ? new TextDecoder(wide, { fatal: true }).decode(body)
      : body.toString().replace(/^\ufeff/, '');
  } catch {
    return undefined;
  }
}

/** JSON can only write these as escapes, so that most bodies need no second look. */
const MAYBE_NO_TEXT = /\\u(?:0000|d[89a-f])/i;

/** The path of the first field whose text or name PostgreSQL cannot keep. */
function fieldWithoutText(value: unknown, path = ''): string | undefined {
  if (typeof value === 'string') return isText(value) ? undefined : path;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    if (!isText(key)) return path;
    const found = fieldWithoutText(inner, path ? `${path}.${key}` : key);
    if (found !== undefined) return found;
  }
  return undefined;
}
