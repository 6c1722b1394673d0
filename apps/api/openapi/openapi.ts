import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';

/** The contract, from the code: `/openapi.json`, and to browse at `/docs`. */
export function documentApi(app: NestFastifyApplication): void {
  const settings = new DocumentBuilder()
    .setTitle('Last100')
    .setDescription('Dispatch for the last 100 metres of grocery delivery. Problems are RFC 9457.')
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'An API key or token of this service.' })
    .build();
  const document = SwaggerModule.createDocument(app, settings);
  document.paths = Object.fromEntries(
    // In a route a colon is doubled, so that it is none that starts a parameter.
    Object.entries(document.paths).map(([path, item]) => [path.replace('::', ':'), item]),
  );
  SwaggerModule.setup('docs', app, document, {
    jsonDocumentUrl: 'openapi.json',
    customSiteTitle: 'Last100 API',
  });
}
