import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { ConfigError } from '../config/config.js';
import { isRoot } from './postgres-account.js';

/** Where clusters lie that PostgreSQL's account could not reach in their data folder. */
const FOR_ROOT = '/var/lib/last100';
/** In the data folder, says where the cluster lies if not there. */
const POINTER = 'postgres-folder';
const CLUSTER = 'postgres';

/** The folder of the cluster that belongs to a data folder, made or not. */
export function clusterOf(folder: string): string {
  const pointer = join(folder, POINTER);
  return join(existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : folder, CLUSTER);
}

/**
 * Finds the cluster a place where PostgreSQL's account may go without any right over others' files. Started
 * as root below a folder that only root may enter (a clone in /root, say), that is a folder of its own under
 * /var/lib/last100; a cluster that an earlier version made in the data folder moves there.
 */
export function placeCluster(folder: string): string {
  if (!isRoot()) return join(folder, CLUSTER);
  if (!existsSync(join(folder, POINTER))) {
    letPass(folder);
    if (canBeEntered(folder)) return join(folder, CLUSTER);
    // Written first: a cluster on its way is looked for at both ends.
    writeFileSync(join(folder, POINTER), `${makeHome(folder)}\n`, { mode: 0o600 });
  }
  const cluster = clusterOf(folder);
  if (!existsSync(dirname(cluster)))
    throw new ConfigError(
      `The database of ${folder} lies in ${dirname(cluster)}, which is gone: bring it back, or delete ${folder} to begin anew.`,
    );
  const former = join(folder, CLUSTER);
  if (existsSync(former)) move(former, cluster);
  return cluster;
}

/** Whether every account may pass to what lies in a folder. */
export function canBeEntered(folder: string): boolean {
  for (let path = folder; path !== dirname(path); path = dirname(path))
    if ((statSync(path).mode & 0o001) === 0) return false;
  return true;
}

/** The data folder itself is ours: others may pass, not look. Its files are for our account alone. */
function letPass(folder: string): void {
  const { mode, uid } = statSync(folder);
  if ((mode & 0o001) === 0 && uid === 0 && folder !== homedir()) chmodSync(folder, (mode & 0o777) | 0o001);
}

function makeHome(folder: string): string {
  try {
    mkdirSync(FOR_ROOT, { recursive: true, mode: 0o755 });
    if (!canBeEntered(FOR_ROOT)) throw new Error('only root may enter it');
    const home = mkdtempSync(join(FOR_ROOT, 'data-'));
    chmodSync(home, 0o711);
    writeFileSync(join(home, 'data-folder'), `${folder}\n`, { mode: 0o600 });
    return home;
  } catch (error) {
    throw new ConfigError(
      `Only root may enter ${folder}, and PostgreSQL does not run as root; ${FOR_ROOT} cannot be used in its place ` +
        `(${(error as Error).message}): set LAST100_DATA to a folder that every account may enter, or DATABASE_URL.`,
    );
  }
}

/** Whole or not at all: what was copied half goes by another name. */
function move(from: string, to: string): void {
  stopServer(from);
  if (!existsSync(to)) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    }
    rmSync(`${to}.part`, { recursive: true, force: true });
    execFileSync('cp', ['-a', from, `${to}.part`]);
    renameSync(`${to}.part`, to);
  }
  rmSync(from, { recursive: true });
}

/** One that a killed start left behind, with rights that a server has no more. */
function stopServer(cluster: string): void {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  const runs = () =>
    existsSync(`/proc/${pid}`) && /^postgres/.test(readFileSync(`/proc/${pid}/comm`, 'utf8'));
  if (!runs()) return;
  process.kill(pid, 'SIGINT');
  for (let waited = 0; runs() && waited < 60_000; waited += 100)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
}
