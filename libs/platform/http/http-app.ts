import type { IncomingMessage } from 'node:http';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Draining, tellLeaving } from './draining.js';
import { parseJsonBodies } from './json-body.js';
import { refuseLargeBodies } from './large-body.js';
import { parseRawBodies } from './raw-body.js';
import { logRequests, requestIdOf } from './request-log.js';
import { validation } from './validation.js';

/** Bytes of the largest JSON body: a batch of 500 orders has room to spare. */
const BODY_LIMIT = 4 * 1024 * 1024;
/** A form holds one file and little else; how large the file may be is the route's to say. */
const FORM_LIMITS = { files: 1, fields: 5, fieldSize: 1_000, parts: 6 };

export const httpAdapter = (): FastifyAdapter =>
  new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    // Phones on bad connections wait long for news; a proxy in front keeps connections open.
    keepAliveTimeout: 75_000,
    // A stop lets requests under way end; those that wait for news are ended by `Draining`.
    forceCloseConnections: 'idle',
    genReqId: (request: IncomingMessage) => requestIdOf(request),
    routerOptions: { maxParamLength: 200 },
  });

/** What every HTTP side of the service shares: headers, bodies, validation, and problems for unknown addresses. */
export async function configureHttp(app: NestFastifyApplication): Promise<void> {
  // Pages bring their own content security policy, and whoever ends TLS in front says what is to stay on TLS.
  await app.register(helmet, { contentSecurityPolicy: false, strictTransportSecurity: false });
  await app.register(multipart, { limits: FORM_LIMITS });
  app.useGlobalPipes(validation());
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', async ({ url }, reply) => {
    // Answers hold addresses and phone numbers: no cache on the way may keep them.
    if (url.startsWith('/v1/')) void reply.header('cache-control', 'no-store');
  });
  logRequests(fastify);
  tellLeaving(fastify, app.get(Draining));
  refuseLargeBodies(fastify);
  parseJsonBodies(fastify);
  parseRawBodies(fastify);
}
