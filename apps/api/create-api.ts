import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { requireAccess } from '../../libs/platform/auth/access.js';
import { Callers } from '../../libs/platform/auth/callers.service.js';
import { knowCallers } from '../../libs/platform/auth/know-callers.js';
import type { Config } from '../../libs/platform/config/config.js';
import { configureHttp, httpAdapter } from '../../libs/platform/http/http-app.js';
import { logger } from '../../libs/platform/telemetry/logger.js';
import { documentApi } from './openapi/openapi.js';
import { serveQueuePages } from './ops/queue-pages.js';
import { refuseRole } from './roles/refuse-role.js';

/** A Nest application that serves the whole contract; `module` holds {@link ApiModule}. Not listening yet. */
export async function createApi(
  module: Type | DynamicModule,
  config: Config,
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(module, httpAdapter(config), {
    logger: logger(config.logLevel),
    abortOnError: false,
    // Ours is in configureHttp.
    bodyParser: false,
  });
  await configureHttp(app);
  const fastify = app.getHttpAdapter().getInstance();
  requireAccess(fastify);
  knowCallers(fastify, app.get(Callers, { strict: false }), refuseRole);
  documentApi(app);
  await serveQueuePages(app);
  return app;
}
