import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Promises, type Promised } from './promises.js';
import type { Exports } from './world.js';

const require = createRequire(join(process.cwd(), 'package.json'));
const { expect } = require('expect') as { expect: unknown };

/** What a spec promises, in the world of `load`. */
export function promisesOf(spec: string, load: (path: string) => Exports): Promises {
  const promises = new Promises();
  Object.assign(globalThis, promises.globals, { expect });
  load(spec);
  return promises;
}

/** With what the promise was broken. */
export async function broke(promised: Promised): Promise<unknown> {
  try {
    await promised.keep();
    return undefined;
  } catch (error) {
    return error ?? 'something';
  }
}

/** Milliseconds of work, whatever else the machine does. */
export function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
