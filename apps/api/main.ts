import { Module } from '@nestjs/common';
import { CoreModule } from '../../libs/composition/core.module.js';
import { prepareExternal } from '../../libs/composition/prepare-external.js';
import { readConfig } from '../../libs/platform/config/config.js';
import { drainAndClose } from '../../libs/platform/http/draining.js';
import { failToStart, stopOnSignal, warnOfSettings } from '../../libs/platform/run.js';
import { ApiModule } from './api.module.js';
import { createApi } from './create-api.js';

@Module({})
class ApiProcess {}

/** The api alone, for any number of processes on one DATABASE_URL. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  warnOfSettings(config);
  const databaseUrl = await prepareExternal(config);
  const imports = [CoreModule.forConfig(config, databaseUrl), ApiModule];
  const app = await createApi({ module: ApiProcess, imports }, config);
  stopOnSignal(() => drainAndClose(app, config.drainSeconds));
  await app.listen(config.port, config.host);
  process.stdout.write(`Last100 api: ${config.publicUrl}\n`);
}

export const run = (): Promise<void> => main().catch(failToStart);
