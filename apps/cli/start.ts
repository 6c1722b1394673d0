import { Module, type INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CoreModule } from '../../libs/composition/core.module.js';
import { prepareDatabase } from '../../libs/composition/prepare-external.js';
import { credentialsFile, seedDemo } from '../../libs/composition/seed-demo.js';
import { Fees } from '../../libs/fees/fees.service.js';
import { Merchants } from '../../libs/merchants/merchants.service.js';
import { WebhookSecrets } from '../../libs/merchants/webhook-secrets.service.js';
import { SignInLinks } from '../../libs/people/sign-in-links.service.js';
import { Places } from '../../libs/places/places.service.js';
import { AccessTokens } from '../../libs/platform/auth/access-tokens.js';
import type { OneTimeLink } from '../../libs/platform/auth/one-time-link-answer.js';
import { readConfig, type Config } from '../../libs/platform/config/config.js';
import { claimDataFolder } from '../../libs/platform/database/data-folder.js';
import {
  abandonEmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../libs/platform/database/embedded-postgres.js';
import { keepRunning } from '../../libs/platform/database/keep-running.js';
import { drainAndClose } from '../../libs/platform/http/draining.js';
import { requireFreePort } from '../../libs/platform/http/require-free-port.js';
import { failToStart, stopOnSignal, warnOfSettings } from '../../libs/platform/run.js';
import { ApiModule } from '../api/api.module.js';
import { createApi } from '../api/create-api.js';
import { WorkerModule } from '../worker/worker.module.js';

@Module({})
class Last100 {}

/** Api and worker in one process; PostgreSQL embedded unless DATABASE_URL is set. */
async function main(): Promise<void> {
  let stop = (): Promise<void> => Promise.resolve();
  stopOnSignal(() => stop());
  const config = readConfig(process.env);
  warnOfSettings(config);
  await requireFreePort(config.port, config.host);
  const giveBack = claimDataFolder(config.dataFolder);
  process.once('exit', giveBack);
  // However we end, no database server is left running.
  if (!config.databaseUrl) process.once('exit', () => abandonEmbeddedPostgres(config.dataFolder));
  const embedded = config.databaseUrl ? undefined : await startEmbeddedPostgres(config.dataFolder);
  const leaveAlone = embedded && keepRunning(embedded, failToStart);
  try {
    const databaseUrl: string = config.databaseUrl ?? (embedded?.url as string);
    await prepareDatabase(config, databaseUrl);
    const imports = [CoreModule.forConfig(config, databaseUrl), ApiModule, WorkerModule];
    const app = await createApi({ module: Last100, imports }, config);
    await app.init();
    if (config.demo) await seed(app, config);
    stop = async () => {
      process.stdout.write('Stopping: finishing what is under way ...\n');
      await drainAndClose(app, config.drainSeconds);
      leaveAlone?.();
      await embedded?.stop();
      process.stdout.write('Stopped. All data is kept.\n');
    };
    await app.listen(config.port, config.host);
    greet(config, await app.get(SignInLinks).forFirstAdmin());
  } catch (error) {
    // Connections that are open still break when the database stops; the first error is the one to tell.
    process.on('uncaughtException', () => undefined);
    leaveAlone?.();
    await embedded?.stop().catch(() => undefined);
    throw error;
  }
}

async function seed(app: INestApplicationContext, config: Config): Promise<void> {
  const made = { tokens: app.get(AccessTokens), secrets: app.get(WebhookSecrets), config };
  if (!(await seedDemo(app.get(DataSource), made))) return;
  await Promise.all([app.get(Places).announce(), app.get(Merchants).announce(), app.get(Fees).announce()]);
}

function greet(config: Config, firstAdmin: OneTimeLink | undefined): void {
  const lines = [
    `Last100 is ready at ${config.publicUrl}`,
    '',
    `  API, to browse    ${config.publicUrl}/docs`,
    `  OpenAPI 3.1       ${config.publicUrl}/openapi.json`,
    `  Queues (ops)      ${config.publicUrl}/ops/queues   any name; the password is the ops token`,
    ...(config.demo ? [`  Demo credentials  ${credentialsFile(config)}`] : []),
    `  Database          ${config.databaseUrl ? 'DATABASE_URL' : 'embedded PostgreSQL'}, queues on ${config.redisUrl ? 'Redis' : 'PostgreSQL'}`,
    ...(firstAdmin ? ['', ...invitation(firstAdmin)] : []),
    `  Notices           ${noticesBy(config)}`,
    '',
    ...(config.demo ? ['See it live: `npx last100 simulate` in another terminal.'] : []),
    'Ctrl-C stops; starting again keeps all data.',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** Nobody has come in yet: whoever can read this can. */
const invitation = ({ url }: OneTimeLink): string[] => [
  `  First admin       ${url}`,
  '                    once, within 30 minutes; starting again makes another',
];
function noticesBy({ notices: { mail, sms } }: Config): string {
  const ways = [...(sms ? [`text message (${sms.gateway})`] : []), ...(mail ? ['mail'] : [])];
  return ways.join(', ') || 'off: residents are told nothing (LAST100_SMTP_URL, LAST100_SMS_GATEWAY)';
}

export const run = (): Promise<void> => main().catch(failToStart);
