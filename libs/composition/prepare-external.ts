import { ConfigError, type Config } from '../platform/config/config.js';
import { migrate } from '../platform/database/database.module.js';
import { reachDatabase, reachRedis } from '../platform/reach.js';
import { SecretBox } from '../platform/secrets/secret-box.js';
import { migrations } from '../schema/index.js';
import { sealSecrets } from './seal-secrets.js';

/** For processes that share a database: checks that all can be reached, and brings the tables up to date. */
export async function prepareExternal(config: Config): Promise<string> {
  if (!config.databaseUrl) {
    throw new ConfigError(
      'DATABASE_URL: is needed to run api and worker apart; `npm start` runs both in one.',
    );
  }
  await prepareDatabase(config, config.databaseUrl);
  return config.databaseUrl;
}

export async function prepareDatabase(config: Config, databaseUrl: string): Promise<void> {
  await reachDatabase(databaseUrl);
  const sessionUrl = config.directDatabaseUrl ?? databaseUrl;
  if (config.directDatabaseUrl) await reachDatabase(sessionUrl, 'DATABASE_DIRECT_URL');
  if (config.redisUrl) await reachRedis(config.redisUrl);
  const box = new SecretBox(config);
  await migrate(sessionUrl, migrations, (sql) => sealSecrets(sql, box));
}
