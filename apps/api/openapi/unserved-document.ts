import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { CoreModule } from '../../../libs/composition/core.module.js';
import { readConfig } from '../../../libs/platform/config/config.js';
import { ApiModule } from '../api.module.js';
import { describeApi } from './openapi.js';

@Module({})
class UnservedApi {}

/** In preview Nest reads the modules and makes nothing of them, so this database is never called. */
const NO_DATABASE = 'postgres://127.0.0.1/none';

/** The OpenAPI document as a service would answer it, without a service. */
export async function unservedDocument(): Promise<OpenAPIObject> {
  const config = readConfig({ DATABASE_URL: NO_DATABASE });
  const imports = [CoreModule.forConfig(config, NO_DATABASE), ApiModule];
  const app = await NestFactory.create({ module: UnservedApi, imports }, new FastifyAdapter(), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  return describeApi(app, config);
}
