import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const KEY_BYTES = 32;

/**
 * The key of processes that are given none, in a file of their data folder that is ours alone; made when it
 * is first needed. Of processes that make it at once one is first; all others read what it made.
 */
export function readKeyFile(dataFolder: string): Buffer {
  const file = join(dataFolder, 'secret-key');
  const made = `${file}.${process.pid}.part`;
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  writeFileSync(made, randomBytes(KEY_BYTES).toString('base64'), { mode: 0o600 });
  try {
    // Whole, or not there.
    linkSync(made, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(made, { force: true });
  }
  const key = Buffer.from(readFileSync(file, 'utf8'), 'base64');
  if (key.length !== KEY_BYTES) throw new Error(`${file} holds no key of ${KEY_BYTES} bytes`);
  return key;
}
