import { jest } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clusterOf } from '../../libs/platform/database/cluster-folder.js';
import { freePort } from '../../libs/platform/database/free-port.js';
import { Caller } from '../support/caller.js';
import { createDatabase } from '../support/database.js';
import { ENGINES } from '../support/engines.js';
import { halt, launch } from '../support/service.js';
import { until } from '../support/story.js';

interface Credentials {
  readonly merchants: readonly { apiKey: string; stores: readonly { id: string }[] }[];
}

interface Tried extends Awaited<ReturnType<typeof runToTheEnd>> {
  /** What lies in the data folder afterwards. */
  readonly left: readonly string[];
}

/** What the run of the suite has set for others. */
const WITHOUT_OTHERS = { NODE_OPTIONS: '', DATABASE_URL: '', REDIS_URL: '', LAST100_DEMO: '' };

// The service starts several times in a test, on a machine that has other things to do.
jest.setTimeout(90_000);

/** `npm start` once all is installed and built, on a data folder of its own. */
describe('starting and stopping', () => {
  let folder: string;
  let port: number;
  const running: ChildProcess[] = [];

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'last100-start-'));
    port = await freePort();
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((child) => halt(child, 'SIGTERM')));
    rmSync(folder, { recursive: true, force: true });
  });

  const settings = (change: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
    ...process.env,
    ...WITHOUT_OTHERS,
    PORT: String(port),
    LAST100_DATA: folder,
    ...change,
  });
  const start = async (change: NodeJS.ProcessEnv = {}) => {
    const child = await launch('start', settings(change));
    running.push(child);
    return child;
  };
  const credentials = () =>
    JSON.parse(readFileSync(join(folder, 'demo-credentials.json'), 'utf8')) as Credentials;
  const postmaster = () => join(clusterOf(folder), 'postmaster.pid');
  const postmasterId = () => Number(readFileSync(postmaster(), 'utf8').split('\n')[0]);

  /** The demo's first merchant posts its order number one, with the key it always has. */
  const postOrderOne = async () => {
    const [merchant] = credentials().merchants;
    const caller = new Caller(`http://127.0.0.1:${port}`, merchant?.apiKey);
    const storeId = merchant?.stores[0]?.id as string;
    const stock = await caller.get<{ sku: string }[]>(`/v1/stores/${storeId}/stock`);
    const { lat, lng } = { lat: 31.2985, lng: 121.503 };
    return caller.post(
      '/v1/orders',
      {
        externalId: 'order-one',
        storeId,
        lines: [{ sku: stock.body[0]?.sku, quantity: 1 }],
        dropoff: {
          address: '国权路 1 号',
          building: '1',
          contact: { name: '王女士', phone: '13800000000' },
          location: { lat, lng },
        },
      },
      { 'idempotency-key': 'key-one' },
    );
  };

  describe('with settings that cannot work, says so in one line and ends with 1, leaving nothing running', () => {
    let silent: Server;
    let silentPort: number;

    /** Takes connections and says nothing, as a firewall or a wrong port does. */
    beforeAll(async () => {
      silent = createServer((socket) => socket.on('error', () => undefined).resume());
      await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
      silentPort = (silent.address() as AddressInfo).port;
    });
    const postgres = new URL(process.env.TEST_POSTGRES_URL as string);
    const changed = (change: (url: URL) => void): string => {
      const url = new URL(postgres);
      change(url);
      return url.href;
    };

    const CASES: readonly (readonly [what: string, change: () => NodeJS.ProcessEnv, line: RegExp])[] = [
      ['a port in use', () => ({ PORT: String(silentPort) }), /^Port \d+ is in use/],
      ['a port that is none', () => ({ PORT: 'eighty' }), /^PORT: must be a whole number/],
      [
        'a DATABASE_URL that is no address',
        () => ({ DATABASE_URL: 'my database' }),
        /^DATABASE_URL: must be/,
      ],
      [
        'a host that does not exist',
        () => ({ DATABASE_URL: 'postgres://me@nowhere.invalid/last100' }),
        /^DATABASE_URL: postgres:\/\/nowhere\.invalid\/last100 cannot be used: /,
      ],
      [
        'a database server that is not there',
        () => ({ DATABASE_URL: 'postgres://me@127.0.0.1:1/last100' }),
        /^DATABASE_URL: .* ECONNREFUSED/,
      ],
      [
        'a database server that does not answer',
        () => ({ DATABASE_URL: `postgres://me@127.0.0.1:${silentPort}/last100` }),
        /^DATABASE_URL: .* cannot be used: /,
      ],
      [
        'a wrong password',
        () => ({ DATABASE_URL: changed((url) => (url.password = 'wrong')) }),
        /^DATABASE_URL: .* password authentication failed/,
      ],
      [
        'a database that does not exist',
        () => ({ DATABASE_URL: changed((url) => (url.pathname = '/missing')) }),
        /^DATABASE_URL: .* database "missing" does not exist/,
      ],
      ['a REDIS_URL that is no address', () => ({ REDIS_URL: 'my redis' }), /^REDIS_URL: must be/],
      [
        'a Redis that is not there',
        () => ({ REDIS_URL: 'redis://:secret@127.0.0.1:1' }),
        /^REDIS_URL: redis:\/\/127\.0\.0\.1:1 cannot be used: .*ECONNREFUSED/,
      ],
      [
        'a Redis that does not answer',
        () => ({ REDIS_URL: `redis://127.0.0.1:${silentPort}` }),
        /^REDIS_URL: .* cannot be used: /,
      ],
    ];

    /** Each in a folder of its own. They wait more than they compute, so three are tried at a time. */
    const tried = new Map<string, Promise<Tried>>();
    beforeAll(() => {
      const lanes: Promise<unknown>[] = [Promise.resolve(), Promise.resolve(), Promise.resolve()];
      for (const [number, [what, change]] of CASES.entries()) {
        const lane = number % lanes.length;
        const outcome = (lanes[lane] as Promise<unknown>).then(() => tryToStart(change()));
        tried.set(what, outcome);
        lanes[lane] = outcome;
      }
    });
    afterAll(() => new Promise((resolve) => silent.close(resolve)));

    it.each(CASES)('%s', async (what, _, line) => {
      const { code, stdout, stderr, seconds, left } = (await tried.get(what)) as Tried;
      expect(stderr).toMatch(/^last100: .+\n$/);
      expect(stderr.replace('last100: ', '')).toMatch(line);
      expect(stderr).not.toMatch(/secret|wrong/);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(seconds).toBeLessThan(20);
      expect(left.filter((path) => /(last100|postmaster)\.pid$/.test(path))).toEqual([]);
    });

    it('tables of a newer version', async () => {
      const database = await createDatabase();
      await database.query(
        `INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'FromTheFuture')`,
      );
      const { code, stdout, stderr } = await runToTheEnd(settings({ DATABASE_URL: database.url }));
      await database.drop();
      expect(stderr).toMatch(
        /^last100: DATABASE_URL: the tables are of a newer version of Last100 \(FromTheFuture\): .+\n$/,
      );
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    });

    it.each([
      ['npm start', 'apps/cli/start.mjs', []],
      ['npx last100 start', 'apps/cli/last100.mjs', ['start']],
      ['the built program', 'dist/run/start.js', []],
    ])('a data folder that another process holds, started by %s', async (_, program, words) => {
      const holder = spawn(process.execPath, [program, ...words], { env: settings() });
      running.push(holder);
      await until(async () => existsSync(join(folder, 'last100.pid')), 'the folder to be taken', 60);
      const { code, stderr } = await runToTheEnd(settings({ PORT: String(await freePort()) }));
      expect(code).toBe(1);
      expect(stderr).toBe(
        `last100: The data folder ${folder} is held by process ${holder.pid}: stop it, or set LAST100_DATA.\n`,
      );
      const ready = () => fetch(`http://127.0.0.1:${port}/readyz`).then(({ ok }) => ok);
      await until(() => ready().catch(() => false), 'the holder to go on', 60);
    });
  });

  describe.each(ENGINES)('with queues on $engine', ({ redisUrl }) => {
    const queues = () => ({ REDIS_URL: redisUrl ?? '', LAST100_QUEUE_PREFIX: `start-${port}` });

    it('stops cleanly on Ctrl-C, database included, and starts again with all data', async () => {
      const first = await start(queues());
      const before = credentials();
      const accepted = await postOrderOne();
      expect(accepted.status).toBe(201);
      // By the demo's terms, which hold from the first minute.
      expect(accepted.body).toHaveProperty('fee.amount');
      const server = postmasterId();
      expect(await halt(first, 'SIGINT')).toBe(0);
      expect(existsSync(postmaster())).toBe(false);
      expect(isRunning(server)).toBe(false);

      await start(queues());
      expect(credentials()).toEqual(before);
      expect(await postOrderOne()).toMatchObject({ status: 201, body: accepted.body });
    });

    it('starts again after kill -9, though its database server was left running', async () => {
      const first = await start(queues());
      const accepted = await postOrderOne();
      const server = postmasterId();
      await halt(first, 'SIGKILL');
      expect(isRunning(server)).toBe(true);

      const second = await start(queues());
      expect(isRunning(server)).toBe(false);
      expect(await postOrderOne()).toMatchObject({ status: 201, body: accepted.body });
      expect(await halt(second, 'SIGINT')).toBe(0);
      expect(existsSync(postmaster())).toBe(false);
    });
  });

  it.each([
    ['killed', 'SIGKILL'],
    ['told to stop', 'SIGTERM'],
  ] as const)('starts its database again when that was %s alone', async (_, signal) => {
    await start();
    const accepted = await postOrderOne();
    const server = postmasterId();
    process.kill(server, signal);
    await until(async () => !isRunning(server), 'the database to be gone');
    const ready = async () => (await fetch(`http://127.0.0.1:${port}/readyz`)).status === 200;
    const another = () => existsSync(postmaster()) && postmasterId() !== server;
    await until(async () => another() && (await ready()), 'another database', 60);
    expect(await postOrderOne()).toMatchObject({ status: 201, body: accepted.body });
  });

  it('starts again when service and database were both killed, as in a power cut', async () => {
    const first = await start();
    const accepted = await postOrderOne();
    const server = postmasterId();
    await halt(first, 'SIGKILL');
    process.kill(server, 'SIGKILL');
    await until(async () => !isRunning(server), 'the database to be gone');
    expect(existsSync(postmaster())).toBe(true);

    await start();
    expect(await postOrderOne()).toMatchObject({ status: 201, body: accepted.body });
  });
});

/** Starts with settings that cannot work, on a new data folder and a free port unless the settings say one. */
async function tryToStart(change: NodeJS.ProcessEnv): Promise<Tried> {
  const folder = mkdtempSync(join(tmpdir(), 'last100-start-'));
  const fresh = { PORT: String(await freePort()), LAST100_DATA: folder };
  const ended = await runToTheEnd({ ...process.env, ...WITHOUT_OTHERS, ...fresh, ...change });
  const left = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  rmSync(folder, { recursive: true, force: true });
  return { ...ended, left };
}

async function runToTheEnd(environment: NodeJS.ProcessEnv) {
  const began = Date.now();
  const child = spawn(process.execPath, ['dist/run/start.js'], { env: environment });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (bytes: Buffer) => (stdout += bytes.toString()));
  child.stderr.on('data', (bytes: Buffer) => (stderr += bytes.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, stdout, stderr, seconds: (Date.now() - began) / 1_000 };
}

/** A process that has ended but whose parent has not asked yet (state Z) runs no more. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
