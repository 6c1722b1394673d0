import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';

/** Loads a program; what comes back runs it. */
type Programs = Readonly<Record<string, () => Promise<{ readonly run: () => Promise<void> }>>>;

/** What the build has put into one file: a function of what a CommonJS module knows of itself. */
type Bundle = (
  require: NodeJS.Require,
  module: { exports: { programs?: Programs } },
  importMetaUrl: string,
) => void;

/** Beside this file, in `dist/run`. */
const FILE = join(import.meta.dirname, 'programs.cjs');

/**
 * What V8 has made of the file, for this version of Node, its flags and this kind of processor: with others
 * it is made anew.
 */
export const COMPILED = `${FILE}.${cachedDataVersionTag()}.compiled`;

/** `api`, `worker` and `start`, and the script that they are. */
export function loadPrograms(): { readonly programs: Programs; readonly script: Script } {
  const source = readFileSync(FILE, 'utf8');
  const script = new Script(source, { filename: FILE, cachedData: compiled() });
  const bundle = script.runInThisContext() as Bundle;
  const module: Parameters<Bundle>[1] = { exports: {} };
  bundle(createRequire(FILE), module, pathToFileURL(FILE).href);
  return { programs: module.exports.programs as Programs, script };
}

function compiled(): Buffer | undefined {
  try {
    return readFileSync(COMPILED);
  } catch {
    return undefined;
  }
}
