import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { configureHttp, httpAdapter } from '../../libs/platform/http/http-app.js';
import { logger, type LogLevel } from '../../libs/platform/telemetry/logger.js';
import { documentApi } from './openapi/openapi.js';
import { serveQueuePages } from './ops/queue-pages.js';

/** A Nest application that serves the whole contract; `module` holds {@link ApiModule}. Not listening yet. */
export async function createApi(
  module: Type | DynamicModule,
  level: LogLevel,
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(module, httpAdapter(), {
    logger: logger(level),
    abortOnError: false,
    // Ours is in configureHttp.
    bodyParser: false,
  });
  await configureHttp(app);
  documentApi(app);
  await serveQueuePages(app);
  return app;
}
