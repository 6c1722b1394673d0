import { spawn, type ChildProcess } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../libs/platform/database/free-port.js';
import { Caller, type Witness } from './caller.js';
import { createDatabase, type TestDatabase } from './database.js';
import type { Engine } from './engines.js';

/**
 * The whole service as `npm start` runs it, on a queue prefix and a database of its own, in which the demo
 * district is.
 */
export interface Service {
  readonly url: string;
  readonly database: TestDatabase;
  readonly ops: Caller;
  readonly environment: NodeJS.ProcessEnv;
  as(token?: string): Caller;
  stop(): Promise<void>;
}

/** The same in one process, whose log can be read. */
export interface LoggingService extends Service {
  /** All that it has written since it was ready. */
  log(): string;
}

/** Encrypts the credentials of shops under test. */
export const SECRET_KEY = Buffer.alloc(32, 'test').toString('base64');

export async function startService(
  { redisUrl }: Engine,
  settings: NodeJS.ProcessEnv = {},
  witness?: Witness,
): Promise<LoggingService> {
  const database = await createDatabase('last100_demo');
  const dataFolder = mkdtempSync(join(tmpdir(), 'last100-data-'));
  const credentialsFile = join(dataFolder, 'demo-credentials.json');
  copyFileSync(process.env.TEST_DEMO_CREDENTIALS as string, credentialsFile);
  const port = Number(settings.PORT ?? (await freePort()));
  const environment = {
    ...process.env,
    PORT: String(port),
    LAST100_DATA: dataFolder,
    DATABASE_URL: database.url,
    REDIS_URL: redisUrl ?? '',
    LAST100_QUEUE_PREFIX: database.name,
    LAST100_DEMO: 'on',
    NODE_OPTIONS: '',
    LAST100_SECRET_KEY: SECRET_KEY,
    LAST100_STOCK_PRIVATE: 'on',
    ...settings,
  };
  const running = await launch('start', environment);
  const url = `http://127.0.0.1:${port}`;
  let logged = '';
  for (const stream of [running.stdout, running.stderr]) stream?.on('data', (bytes) => (logged += bytes));
  const credentials = JSON.parse(readFileSync(credentialsFile, 'utf8')) as { ops: { token: string } };
  return {
    url,
    database,
    environment,
    ops: new Caller(url, credentials.ops.token, witness),
    as: (token) => new Caller(url, token, witness),
    log: () => logged,
    stop: async () => {
      await halt(running, 'SIGTERM');
      await database.drop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Starts a built program (`start`, `api`, `worker`, `locker-sim`) and resolves once it says that it runs. */
export async function launch(app: string, environment: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join('dist/run', `${app}.js`)], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const hear = (bytes: Buffer) => {
      said += bytes.toString();
      if (/^Last100 /m.test(said)) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => reject(new Error(`${app} ended with ${code}: ${said}`)));
  });
  // What a service under test warns of is worth reading; its other words are not.
  child.stderr.on('data', (bytes: Buffer) => process.stderr.write(bytes));
  child.stdout.on(
    'data',
    (bytes: Buffer) => /"level":"(error|fatal)"/.test(String(bytes)) && process.stderr.write(bytes),
  );
  return child;
}

export async function halt(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.kill(signal);
  return ended;
}
