/**
 * One PostgreSQL for the whole run, with two migrated databases to copy, one of them seeded, and Redis where
 * it is installed. TEST_POSTGRES_BIN is the folder of another PostgreSQL's programs.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../../dist/libs/platform/database/database.module.js';
import { startEmbeddedPostgres } from '../../dist/libs/platform/database/embedded-postgres.js';
import { freePort } from '../../dist/libs/platform/database/free-port.js';
import { migrations } from '../../dist/libs/schema/index.js';
import { seedTemplate } from '../../dist/test/support/seed-template.js';

export default async function setUp() {
  const folder = mkdtempSync(join(tmpdir(), 'last100-test-'));
  process.env.TEST_OPENAPI = join(folder, 'openapi.json');
  const document = spawn(
    process.execPath,
    ['dist/test/support/write-document.js', process.env.TEST_OPENAPI],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  const documented = once(document, 'exit');
  const postgres = await startEmbeddedPostgres(folder, process.env.TEST_POSTGRES_BIN);
  const admin = new pg.Client({ connectionString: postgres.adminUrl });
  await admin.connect();
  await admin.query('CREATE DATABASE last100_template OWNER last100_app');
  const urlOf = (name) => Object.assign(new URL(postgres.url), { pathname: `/${name}` }).href;
  await migrate(urlOf('last100_template'), migrations);
  await admin.query('CREATE DATABASE last100_demo TEMPLATE last100_template OWNER last100_app');
  await admin.end();
  process.env.TEST_DEMO_CREDENTIALS = await seedTemplate(urlOf('last100_demo'), folder);
  // Nobody is behind a proxy here, but for specs that say so.
  process.env.LAST100_DRAIN_SECONDS ??= '0';
  // Services under test log in as they do on a cluster of their own: as no superuser.
  process.env.TEST_POSTGRES_URL = postgres.url;
  process.env.TEST_POSTGRES_ADMIN_URL = postgres.adminUrl;
  const redis = await startRedis(folder);
  const [failed] = await documented;
  if (failed) throw new Error('The OpenAPI document could not be written.');
  globalThis.__last100 = { folder, postgres, redis };
}

async function startRedis(folder) {
  if (spawnSync('redis-server', ['--version']).status !== 0) {
    if (process.env.CI) throw new Error('CI runs the suite on both engines: install redis-server.');
    console.warn('No redis-server on the PATH: the suite runs on PostgreSQL alone.');
    return undefined;
  }
  const port = await freePort();
  const settings = join(folder, 'redis.conf');
  writeFileSync(
    settings,
    `port ${port}\nbind 127.0.0.1\nsave ""\nappendonly no\nmaxmemory-policy noeviction\n`,
  );
  const redis = spawn('redis-server', [settings], { stdio: 'ignore' });
  process.env.TEST_REDIS_URL = `redis://127.0.0.1:${port}`;
  return redis;
}
