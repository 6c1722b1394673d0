import type { FastifyInstance, FastifyRequest } from 'fastify';
import { configOf, WithConfig } from './route-config.js';

/** A type that nobody sends: bodies of routes that take any go by it to their parser. */
const BYTES = 'application/x-last100-bytes';
const STREAM = 'application/x-last100-stream';

/** What a route may be given instead of JSON. */
interface RawRoute {
  readonly rawBody?: 'bytes' | 'stream';
}

/** The body as it came, of whatever type: signatures are over bytes. */
export const RawBody = (bodyLimit: number): MethodDecorator =>
  WithConfig({ bodyLimit, rawBody: 'bytes' } satisfies RawRoute & { bodyLimit: number });

/**
 * The body as it comes, unless it is a form: for files too large to be held. The route counts its bytes
 * itself.
 */
export const StreamedBody = (bodyLimit: number): MethodDecorator =>
  WithConfig({ bodyLimit, rawBody: 'stream' } satisfies RawRoute & { bodyLimit: number });

/** What the sender said the body is. */
export const sentType = (request: FastifyRequest): string | undefined =>
  (request as SentAs).sentType ?? request.headers['content-type'];

/** Before the body is parsed `isMultipart` cannot tell. */
export const isForm = ({ headers }: FastifyRequest) => /^multipart\//i.test(headers['content-type'] ?? '');

/** Whether the route is given the body as it came. */
export const takesBytes = ({ routeOptions }: FastifyRequest): boolean =>
  (routeOptions.config as RawRoute | undefined)?.rawBody === 'bytes';

type SentAs = FastifyRequest & { sentType?: string };

/** Gives the body to the parser of a type of our own. */
export function sendAs(request: FastifyRequest, type: string): void {
  (request as SentAs).sentType = request.headers['content-type'];
  request.headers['content-type'] = type;
}

export const isSentAs = (request: FastifyRequest, type: string): boolean =>
  sentType(request)?.split(';')[0]?.trim().toLowerCase() === type;

/** A parser is chosen by the type after `preParsing`: there such a route's body gets one of our own. */
export function parseRawBodies(fastify: FastifyInstance): void {
  fastify.addHook('preParsing', async (request, _, payload) => {
    const { rawBody } = configOf<RawRoute>(request);
    if (!rawBody || (rawBody === 'stream' && isForm(request))) return payload;
    sendAs(request, rawBody === 'bytes' ? BYTES : STREAM);
    return payload;
  });
  fastify.addContentTypeParser(BYTES, { parseAs: 'buffer' }, (_, body, done) => done(null, body));
  fastify.addContentTypeParser(STREAM, (_, payload, done) => done(null, payload));
}
