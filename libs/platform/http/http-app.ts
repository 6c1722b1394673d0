import multipart from '@fastify/multipart';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Problem } from './problem.js';
import { validation } from './validation.js';

/** Bytes of the largest JSON body: a batch of 500 orders has room to spare. */
const BODY_LIMIT = 4 * 1024 * 1024;

export const httpAdapter = (): FastifyAdapter =>
  new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    // Phones on bad connections wait long for news; a proxy in front keeps connections open.
    keepAliveTimeout: 75_000,
    // A stop ends waiting connections instead of waiting for them.
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
  });

/** What every HTTP side of the service shares: multipart bodies, validation, and problems for unknown addresses. */
export async function configureHttp(app: NestFastifyApplication): Promise<void> {
  await app.register(multipart);
  app.useGlobalPipes(validation());
  const fastify = app.getHttpAdapter().getInstance();
  // A POST without a body is an empty one: several steps need none.
  fastify.removeContentTypeParser('application/json');
  const parseJson = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') return done(null, undefined);
    parseJson(request, body as string, (error, parsed) => {
      done(error && new Problem(400, 'MALFORMED_JSON', 'The body is not JSON.'), parsed);
    });
  });
}
