import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { problemResponse, problemSchema } from './problem-schema.js';

/** The contract, from the code: `/openapi.json`, and to browse at `/docs`. */
export function documentApi(app: NestFastifyApplication): void {
  SwaggerModule.setup('docs', app, describeApi(app), {
    jsonDocumentUrl: 'openapi.json',
    customSiteTitle: 'Last100 API',
  });
}

function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setTitle('Last100')
    .setDescription('Dispatch for the last 100 metres of grocery delivery. Problems are RFC 9457.')
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'An API key or token of this service.' })
    .build();
  const document = SwaggerModule.createDocument(app, settings, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
  document.components = { ...document.components, schemas: { Problem: problemSchema as never } };
  document.paths = Object.fromEntries(
    // In a route a colon is doubled, so that it is none that starts a parameter.
    Object.entries(document.paths).map(([path, item]) => [path.replace('::', ':'), item]),
  );
  for (const item of Object.values(document.paths)) Object.values(item).forEach(addCommonProblems);
  return document;
}

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

/** What any route may answer: to a caller without a key or with another party's, and to a body that cannot be read. */
function addCommonProblems(operation: Operation): void {
  const statuses = [
    ...(operation.security ? [401, 403, 429] : []),
    ...(operation.requestBody ? [400, 413, 415] : []),
    'default',
  ];
  for (const status of statuses) operation.responses[status] ??= problemResponse as never;
}
