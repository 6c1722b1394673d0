import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../config/config.js';

/**
 * Claims the data folder for this process, so that two services never share one embedded database. The claim
 * names our process id; one left behind by a process that no longer runs is taken over. Returns the function
 * that gives it back.
 */
export function claimDataFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const claim = join(folder, 'last100.pid');
  try {
    writeFileSync(claim, String(process.pid), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const holder = Number(readFileSync(claim, 'utf8'));
    if (holder !== process.pid && isLast100(holder)) {
      throw new ConfigError(
        `The data folder ${folder} is held by process ${holder}: stop it, or set LAST100_DATA.`,
      );
    }
    writeFileSync(claim, String(process.pid));
  }
  return () => rmSync(claim, { force: true });
}

/** `npm start`, the built program, and `npx last100 start`. */
const STARTS = /\b(?:cli|run)[\\/](?:start|last100)\.m?js|[\\/]\.bin[\\/]last100\b/;

function isLast100(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  const line = commandLine(pid);
  return line === undefined || STARTS.test(line);
}

/** A process id may have been given to another program since: Linux tells which one it is now. */
function commandLine(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return undefined;
  }
}
