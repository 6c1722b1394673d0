import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from '../../libs/platform/database/free-port.js';
import { createDatabase } from './database.js';
import { halt } from './service.js';

const HOME = 'test/vendure';

/** A real Vendure server with a database of its own: the articles of test/vendure/goods.csv at first. */
export interface Vendure {
  readonly adminApi: string;
  /** Its superadmin's, as Vendure has it until it is changed. */
  readonly credentials: { readonly username: string; readonly password: string };
  /** What a merchant does at its dashboard. */
  admin<Data = Record<string, unknown>>(document: string, variables?: object): Promise<Data>;
  /** What it holds of a SKU, at each location that has any. */
  levelsOf(sku: string): Promise<{ stockOnHand: number; stockAllocated: number }[]>;
  /** Somebody counted the shelf of the first location. */
  setLevel(sku: string, stockOnHand: number): Promise<void>;
  /** One customer's calls from the shop's page: each made here is somebody else. */
  customer(): (document: string, variables?: object) => Promise<Record<string, unknown>>;
  /** Ends the process: cleanly, or as a crash does. */
  stop(signal?: NodeJS.Signals): Promise<void>;
  /** Starts it again, on the same port and with what it held. */
  start(): Promise<void>;
  /** Ends it for good. */
  close(): Promise<void>;
}

const LOG_IN = `mutation ($username: String!, $password: String!) {
  login(username: $username, password: $password) { __typename }
}`;
const LEVELS_OF = `query ($sku: String!) {
  productVariants(options: { filter: { sku: { eq: $sku } } }) {
    items { id stockLevels { stockOnHand stockAllocated } }
  }
}`;
const SET_LEVEL = `mutation ($id: ID!, $level: StockLevelInput!) {
  updateProductVariants(input: [{ id: $id, stockLevels: [$level] }]) { id }
}`;
interface LevelsOf {
  productVariants: {
    items: { id: string; stockLevels: { stockOnHand: number; stockAllocated: number }[] }[];
  };
}

export async function startVendure(): Promise<Vendure> {
  await installOnce();
  const database = await createDatabase('template0');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const environment = {
    ...process.env,
    VENDURE_DATABASE: database.url,
    VENDURE_PORT: String(port),
    NODE_OPTIONS: '',
  };
  let running = await launch(environment);
  const credentials = { username: 'superadmin', password: 'superadmin' };
  const adminApi = `${url}/admin-api`;
  const admin = session(adminApi);
  const stop = async (signal: NodeJS.Signals = 'SIGTERM') => void (await halt(running, signal));
  await admin(LOG_IN, credentials);
  return {
    adminApi,
    credentials,
    admin,
    levelsOf: async (sku) =>
      (await admin<LevelsOf>(LEVELS_OF, { sku })).productVariants.items[0]?.stockLevels ?? [],
    setLevel: async (sku, stockOnHand) => {
      const [variant] = (await admin<LevelsOf>(LEVELS_OF, { sku })).productVariants.items;
      await admin(SET_LEVEL, { id: variant?.id, level: { stockLocationId: '1', stockOnHand } });
    },
    customer: () => session(`${url}/shop-api`),
    stop,
    start: async () => void (running = await launch(environment)),
    close: async () => {
      await stop();
      await database.drop();
    },
  };
}

/** Calls one of its APIs as one party, which the token of the first answer makes it. */
function session(api: string) {
  let token: string | undefined;
  return async <Data = Record<string, unknown>>(query: string, variables: object = {}): Promise<Data> => {
    const answer = await fetch(api, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query, variables }),
    });
    token = answer.headers.get('vendure-auth-token') || token;
    const { data, errors } = (await answer.json()) as { data: Data; errors?: unknown[] };
    if (errors) throw new Error(JSON.stringify(errors));
    return data;
  };
}

async function launch(environment: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(HOME, 'server.mjs')], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const hear = (bytes: Buffer) => {
      said += bytes.toString();
      if (said.includes('Vendure runs')) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => reject(new Error(`Vendure ended with ${code}: ${said}`)));
  });
  return child;
}

/**
 * Specs run side by side, and two installs in one folder would spoil it: the run's PostgreSQL lets one in at
 * a time.
 */
async function installOnce(): Promise<void> {
  const gate = new pg.Client({ connectionString: process.env.TEST_POSTGRES_URL });
  await gate.connect();
  try {
    await gate.query(`SELECT pg_advisory_lock(hashtext('${HOME}'))`);
    install();
  } finally {
    await gate.end();
  }
}

/**
 * Its packages are not ours (Nest 11, TypeORM 0.3), so they are installed beside its server when it is first
 * needed.
 */
function install(): void {
  const installed = join(HOME, 'node_modules', '.package-lock.json');
  const lock = join(HOME, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const done = spawnSync('npm', ['ci', ...flags], { cwd: HOME, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`npm ci in ${HOME} failed: ${done.stderr}`);
}
