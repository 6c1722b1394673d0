import { isUtf8 } from 'node:buffer';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isText } from '../text/kept-text.js';
import { JsonBounds, type JsonSize } from './json-bounds.js';
import { hearOut, tooLarge } from './large-body.js';
import { LargeJson } from './large-json.js';
import { invalid, Problem } from './problem.js';
import { configOf, WithConfig } from './route-config.js';
import { isSentAs, sendAs } from './raw-body.js';

/** A batch of 500 orders, and a list of 5,000 levels, have room to spare. */
const MOST: JsonSize = { values: 250_000, members: 10_000 };
/** Of a body that is parsed as it arrives: all that a store has, 50,000 levels. */
const MOST_OF_LARGE: JsonSize = { values: 1_500_000, members: 60_000 };
/** A type that nobody sends: large JSON goes by it to its parser. */
const LARGE_JSON = 'application/x-last100-large-json';

interface ListRoute {
  /** The field whose elements are judged each by itself. */
  readonly eachOf?: string;
}

/**
 * A body with a list in this field: an element with a character that is no text comes as the Problem that
 * refuses it alone.
 */
export const EachByItself = (eachOf: string): MethodDecorator => WithConfig({ eachOf } satisfies ListRoute);

interface LargeJsonRoute {
  readonly largeJson?: true;
  readonly bodyLimit?: number;
}

/** JSON of so many bytes: parsed as it arrives, so that it never holds up others. */
export const LargeJsonBody = (bodyLimit: number): MethodDecorator =>
  WithConfig({ bodyLimit, largeJson: true } satisfies LargeJsonRoute);

/** JSON is the one type of body there is, next to the forms that photos come in: any other is a 415. */
export function parseJsonBodies(fastify: FastifyInstance): void {
  fastify.removeContentTypeParser(['application/json', 'text/plain']);
  const parseText = jsonParser(fastify);
  fastify.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    // eslint-disable-next-line @typescript-eslint/require-await -- Fastify waits for a callback of any parser that is not async.
    async (request: FastifyRequest, sent: Buffer) => {
      const body = textOf(sent);
      if (body === undefined) throw notUtf8();
      // A POST without a body is an empty one: several steps need none.
      if (body === '') return undefined;
      new JsonBounds(MOST).check(isWide(sent) ? Buffer.from(body) : sent);
      return parseText(request, body);
    },
  );
  fastify.addHook('preParsing', async (request, _, payload) => {
    if (configOf<LargeJsonRoute>(request).largeJson && isSentAs(request, 'application/json'))
      sendAs(request, LARGE_JSON);
    return payload;
  });
  fastify.addContentTypeParser(
    LARGE_JSON,
    async (request: FastifyRequest, payload: AsyncIterable<Buffer>) => {
      const json = new LargeJson(MOST_OF_LARGE, (text) => parseText(request, text));
      let decoder: InstanceType<typeof TextDecoder> | undefined;
      let bytes = 0;
      await hearOut(payload, (chunk) => {
        bytes += chunk.length;
        if (bytes > (configOf<LargeJsonRoute>(request).bodyLimit ?? 0)) throw tooLarge('body');
        decoder ??= new TextDecoder(isWide(chunk) || 'utf-8', { fatal: true });
        json.take(decoded(decoder, chunk));
      });
      if (decoder) json.take(decoded(decoder));
      return bytes === 0 ? undefined : json.end();
    },
  );
}

/** Parses and checks one text, or throws the problem. */
function jsonParser(fastify: FastifyInstance): (request: FastifyRequest, text: string) => unknown {
  const parseJson = fastify.getDefaultJsonParser('error', 'error');
  return (request, text) => {
    let parsed: unknown;
    let failed: Error | null = null;
    void parseJson(request, text, (error, value) => {
      failed = error;
      parsed = value;
    });
    if (failed) throw isJson(text) ? forbiddenName() : notJson();
    return MAYBE_NO_TEXT.test(text) ? textOnly(parsed, configOf<ListRoute>(request).eachOf) : parsed;
  };
}

/** The value as it is, if all in it is text that PostgreSQL can keep; but see `EachByItself`. */
function textOnly(value: unknown, eachOf: string | undefined): unknown {
  const list = eachOf && (value as Record<string, unknown> | null)?.[eachOf];
  const judged =
    eachOf && Array.isArray(list)
      ? { ...(value as object), [eachOf]: list.map((one) => noText(one) ?? (one as unknown)) }
      : value;
  const problem = noText(judged);
  if (problem) throw problem;
  return judged;
}

function noText(value: unknown): Problem | undefined {
  const field = fieldWithoutText(value);
  return field === undefined
    ? undefined
    : invalid([{ field: field || 'body', message: 'holds a character that is no text' }]);
}

const notJson = () => new Problem(400, 'MALFORMED_JSON', 'The body is not JSON.');
/** JSON that the parser refuses all the same. */
const forbiddenName = () =>
  invalid([
    { field: 'body', message: 'holds the name __proto__ or constructor.prototype, which no field has' },
  ]);

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Undefined where the bytes are no text: whatever the sender calls them, what was lost in reading them would
 * be lost for good. UTF-16 says by a mark that it is.
 */
function textOf(body: Buffer): string | undefined {
  const wide = isWide(body);
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

/** The kind of UTF-16 that a mark at the beginning says it is. */
function isWide([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** A piece of a body in UTF-8 without its mark; the last one where there is no chunk. */
function decoded(decoder: InstanceType<typeof TextDecoder>, chunk?: Uint8Array): Buffer {
  try {
    return Buffer.from(chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode());
  } catch {
    throw notUtf8();
  }
}

const notUtf8 = () => new Problem(400, 'MALFORMED_JSON', 'The body is not UTF-8, in which JSON is written.');

/** JSON can only write these as escapes, so that most bodies need no second look. */
const MAYBE_NO_TEXT = /\\u(?:0000|d[89a-f])/i;

/**
 * The path of the first field whose text or name PostgreSQL cannot keep. How deep it goes is bounded already.
 */
function fieldWithoutText(value: unknown, path: readonly string[] = []): string | undefined {
  if (typeof value === 'string') return isText(value) ? undefined : path.join('.');
  if (typeof value !== 'object' || value === null || value instanceof Problem) return undefined;
  for (const key of Object.keys(value)) {
    if (!isText(key)) return path.join('.');
    const found = fieldWithoutText((value as Record<string, unknown>)[key], [...path, key]);
    if (found !== undefined) return found;
  }
  return undefined;
}
