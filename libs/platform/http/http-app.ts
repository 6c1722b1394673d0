import type { IncomingMessage } from 'node:http';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import helmet from 'helmet';
import { limitBodyTime, LONGEST_BODY } from './body-time.js';
import { answerClientError, answerFrameworkError } from './framework-errors.js';
import { Draining, tellLeaving } from './draining.js';
import { asMeant } from './address.js';
import { passEmptyBodies } from './empty-body.js';
import { decodeBodies } from './encoded-body.js';
import { parseJsonBodies } from './json-body.js';
import { refuseLargeBodies } from './large-body.js';
import { parseRawBodies } from './raw-body.js';
import { logRequests, requestIdOf } from './request-log.js';
import { validation } from './validation.js';

/** Bytes of the largest JSON body: a batch of 500 orders has room to spare. */
const BODY_LIMIT = 4 * 1024 * 1024;
/** A form holds one file and little else; how large the file may be is the route's to say. */
const FORM_LIMITS = { files: 1, fields: 5, fieldSize: 1_000, parts: 6 };

/** Milliseconds in which no byte goes either way. */
const SILENT_CONNECTION = 180_000;
/** Milliseconds that the head of a request may take. */
const SLOW_HEADERS = 20_000;
/** More would be an attack: a city's riders are spread over several processes. */
const MOST_CONNECTIONS = 10_000;

export const httpAdapter = ({
  trustedProxies,
}: {
  readonly trustedProxies: readonly string[];
}): FastifyAdapter =>
  new FastifyAdapter({
    trustProxy: trustedProxies.length > 0 && [...trustedProxies],
    bodyLimit: BODY_LIMIT,
    // Phones on bad connections wait long for news; a proxy in front keeps connections open.
    keepAliveTimeout: 75_000,
    // A stop lets requests under way end; those that wait for news are ended by `Draining`.
    forceCloseConnections: 'idle',
    genReqId: (request: IncomingMessage) => requestIdOf(request),
    routerOptions: { maxParamLength: 200 },
    rewriteUrl: ({ url = '/' }) => asMeant(url),
    // Between two looks a connection is silent for 60 s at most: a long poll waits no longer.
    connectionTimeout: SILENT_CONNECTION,
    // What is cut earlier is cut by limitBodyTime.
    requestTimeout: LONGEST_BODY + 60_000,
    http: { headersTimeout: SLOW_HEADERS, connectionsCheckingInterval: 5_000 },
    frameworkErrors: answerFrameworkError,
    clientErrorHandler: answerClientError,
  });

/** Pages load only what is ours; both of them bring styles in their markup. */
const CONTENT_FROM = {
  defaultSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  objectSrc: ["'none'"],
  baseUri: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

/** Made once: made for each request, as @fastify/helmet does, they are a twentieth of what an order costs. */
const SECURITY_HEADERS = helmet({
  contentSecurityPolicy: { useDefaults: false, directives: CONTENT_FROM },
  xFrameOptions: { action: 'deny' },
  // Whoever ends TLS in front says what is to stay on TLS.
  strictTransportSecurity: false,
});

/**
 * What every HTTP side of the service shares: headers, bodies, validation, and problems for unknown
 * addresses.
 */
export async function configureHttp(app: NestFastifyApplication): Promise<void> {
  await app.register(multipart, { limits: FORM_LIMITS });
  // Before callers are known: a session comes as a cookie.
  await app.register(cookie, { hook: 'onRequest' });
  app.useGlobalPipes(validation());
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', ({ raw }, reply, done) => SECURITY_HEADERS(raw, reply.raw, () => done()));
  fastify.addHook('onRequest', async ({ url }, reply) => {
    // Answers hold addresses and phone numbers: no cache on the way may keep them.
    if (url.startsWith('/v1/') || url.startsWith('/ops/')) void reply.header('cache-control', 'no-store');
  });
  logRequests(fastify);
  app.getHttpServer().maxConnections = MOST_CONNECTIONS;
  limitBodyTime(fastify);
  tellLeaving(fastify, app.get(Draining));
  passEmptyBodies(fastify);
  refuseLargeBodies(fastify);
  decodeBodies(fastify);
  parseJsonBodies(fastify);
  parseRawBodies(fastify);
}
