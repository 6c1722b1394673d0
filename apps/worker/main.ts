import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CoreModule } from '../../libs/composition/core.module.js';
import { prepareExternal } from '../../libs/composition/prepare-external.js';
import { OpsModule } from '../../libs/ops/ops.module.js';
import { readConfig } from '../../libs/platform/config/config.js';
import { Callers } from '../../libs/platform/auth/callers.service.js';
import { knowCallers } from '../../libs/platform/auth/know-callers.js';
import { drainAndClose } from '../../libs/platform/http/draining.js';
import { configureHttp, httpAdapter } from '../../libs/platform/http/http-app.js';
import { failToStart, stopOnSignal, warnOfSettings } from '../../libs/platform/run.js';
import { logger } from '../../libs/platform/telemetry/logger.js';
import { WorkerHealthController } from './health.controller.js';
import { WorkerModule } from './worker.module.js';

@Module({ controllers: [WorkerHealthController] })
class WorkerProcess {}

/**
 * The worker alone, for any number of processes. PORT serves its health and metrics; 0, the default here,
 * picks one.
 */
async function main(): Promise<void> {
  const config = readConfig({ ...process.env, PORT: process.env.PORT ?? '0' });
  warnOfSettings(config);
  const databaseUrl = await prepareExternal(config);
  const imports = [CoreModule.forConfig(config, databaseUrl), OpsModule, WorkerModule];
  const app = await NestFactory.create<NestFastifyApplication>(
    { module: WorkerProcess, imports },
    httpAdapter(config),
    {
      logger: logger(config.logLevel),
      abortOnError: false,
      // Nobody sends it any.
      bodyParser: false,
    },
  );
  await configureHttp(app);
  knowCallers(app.getHttpAdapter().getInstance(), app.get(Callers, { strict: false }));
  stopOnSignal(() => drainAndClose(app, 0));
  await app.listen(config.port, config.host);
  process.stdout.write(`Last100 worker: health at ${await app.getUrl()}/readyz\n`);
}

export const run = (): Promise<void> => main().catch(failToStart);
