import { execFile } from 'node:child_process';
import { chownSync } from 'node:fs';
import { promisify } from 'node:util';
import { ConfigError } from '../config/config.js';

const run = promisify(execFile);

const NOBODY = 65_534;

export const isRoot = (): boolean => process.getuid?.() === 0;

/** The account that PostgreSQL's programs run as. */
export interface ServerAccount {
  run(binary: string, args: string[]): Promise<void>;
  own(...paths: string[]): void;
}

/** PostgreSQL refuses to run as root: there it runs as `nobody`, with that account's rights and no others. */
export function serverAccount(): ServerAccount {
  if (!isRoot()) return { run: (binary, args) => runQuietly(binary, args), own: () => undefined };
  const asNobody = { uid: NOBODY, gid: NOBODY, cwd: '/' };
  return {
    run: (binary, args) => runQuietly(binary, args, asNobody),
    own: (...paths) => paths.forEach((path) => chownSync(path, NOBODY, NOBODY)),
  };
}

/** What a program needs to run at all. Our settings hold secrets, and the server is another account's. */
const INHERITED = ['PATH', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR'];

async function runQuietly(binary: string, args: string[], options: object = {}): Promise<void> {
  const env = Object.fromEntries(
    INHERITED.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  );
  try {
    await run(binary, args, { ...options, env: { ...env, LC_ALL: 'C' } });
  } catch (error) {
    const { stderr, message } = error as { stderr?: string; message: string };
    const lines = (stderr || message).trim().split('\n');
    throw new ConfigError(`Embedded PostgreSQL: ${lines.at(-1)}`);
  }
}
