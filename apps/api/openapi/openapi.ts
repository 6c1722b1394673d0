import type { INestApplication } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { CONFIG, type Config } from '../../../libs/platform/config/config.js';
import { cookieName } from '../../../libs/platform/auth/session-cookie.js';
import { problemDocument } from '../../../libs/platform/http/problem-document.js';
import { MERCHANT_TABLE } from '../roles/merchant-roles.js';
import { OPS_TABLE } from '../roles/ops-roles.js';
import { closeObjects } from './closed-objects.js';
import { addExamples } from './examples.js';
import { DESCRIPTION, TAGS } from './info.js';
import { jsonSchema } from './json-schema.js';
import { boundsOf31, nameSchemas } from './named-schemas.js';
import { describeWebhooks } from './webhooks.js';
import { problemResponse } from './problem-response.js';

/**
 * The contract, from the code: `/openapi.json`, and to browse at `/docs`. Made when it is first asked for, because to make
 * it is a third of what a start takes of the processor; and written once, because anybody may ask for it.
 */
export function documentApi(app: NestFastifyApplication): void {
  const document = once(() => describeApi(app, app.get<Config>(CONFIG)));
  const text = once(() => JSON.stringify(document()));
  // Swagger's own would be written anew for each who asks, as YAML in a fifth of a second.
  SwaggerModule.setup('docs', app, document, { raw: false, customSiteTitle: 'Last100 API' });
  app
    .getHttpAdapter()
    .get('/openapi.json', (_request: FastifyRequest, reply: FastifyReply) =>
      reply.type('application/json').send(text()),
    );
}

function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}

/** The document of the application's controllers, which need not be able to serve. */
export function describeApi(app: INestApplication, config: Pick<Config, 'publicUrl'>): OpenAPIObject {
  const document = SwaggerModule.createDocument(app, settings(config), {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
  for (const item of Object.values(document.paths)) Object.values(item).forEach(complete);
  letPeopleIn(document.paths);
  addExamples(document.paths);
  const named: Record<string, unknown> = { Problem: jsonSchema(problemDocument) };
  document.paths = nameSchemas(boundsOf31(document.paths) as never, named) as never;
  document.webhooks = nameSchemas(describeWebhooks(), named) as never;
  document.components = { ...document.components, schemas: named as never };
  document.paths = Object.fromEntries(
    // In a route a colon is doubled, so that it is none that starts a parameter.
    Object.entries(document.paths).map(([path, item]) => [path.replace('::', ':'), item]),
  );
  return document;
}

function settings({ publicUrl }: Pick<Config, 'publicUrl'>): Omit<OpenAPIObject, 'paths'> {
  const builder = new DocumentBuilder()
    .setTitle('Last100')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .setOpenAPIVersion('3.1.0')
    .addServer(publicUrl, 'This service.')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'An API key or token of this service.' })
    .addCookieAuth(
      cookieName(publicUrl),
      { type: 'apiKey', in: 'cookie', description: 'The session of a person who is signed in.' },
      'session',
    );
  for (const [name, description] of Object.entries(TAGS)) builder.addTag(name, description);
  const document = builder.build();
  return { ...document, info: { ...document.info, contact: { name: 'Last100', url: publicUrl } } };
}

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

/** What any route may answer: to a caller without a key or with another party's, and to what cannot be read. */
function complete(operation: Operation): void {
  closeBody(operation);
  const statuses = [
    ...(operation.security ? [401, 403, 429] : []),
    400,
    ...(operation.requestBody ? [413, 415] : []),
    'default',
  ];
  for (const status of statuses) operation.responses[status] ??= problemResponse as never;
  // Said where no key is wanted, too.
  operation.security ??= [];
  operation.description ??= operation.summary;
}

/** Where people have roles, their session does as well as a key. */
function letPeopleIn(paths: OpenAPIObject['paths']): void {
  for (const operation of [...Object.keys(OPS_TABLE), ...Object.keys(MERCHANT_TABLE)]) {
    const [method, path] = operation.split(' ') as [string, string];
    const { security } = paths[path.replace('orders:', 'orders::')]?.[method.toLowerCase() as 'get'] ?? {};
    if (security?.length === 1) security.push({ session: [] });
  }
}

/** What a body does not name is refused: the document says so too. */
function closeBody({ requestBody }: Operation): void {
  const media = requestBody && 'content' in requestBody ? requestBody.content['application/json'] : undefined;
  if (media?.schema) media.schema = closeObjects(media.schema as never) as never;
}
