import { Module } from '@nestjs/common';
import { ApiModule } from '../../apps/api/api.module.js';
import { createApi } from '../../apps/api/create-api.js';
import { CoreModule } from '../../libs/composition/core.module.js';
import { readConfig } from '../../libs/platform/config/config.js';

@Module({})
class ApiUnderTest {}

/**
 * Prints the routes that Fastify is given, one a line; a process of its own, because Jest cannot load all of
 * the api.
 */
const config = readConfig(process.env);
const imports = [CoreModule.forConfig(config, config.databaseUrl as string), ApiModule];
const app = await createApi({ module: ApiUnderTest, imports }, config);
app
  .getHttpAdapter()
  .getInstance()
  .addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) process.stdout.write(`${one} ${url}\n`);
  });
await app.init();
await app.close();
process.exit(0);
