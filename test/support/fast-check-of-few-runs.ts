import { createRequire } from 'node:module';
import type FastCheck from 'fast-check';

/** fast-check for the loop of a developer: each property is tried a few times. */
const MOST_RUNS = 5;

// By its file, as its name leads here.
const whole = createRequire(import.meta.url)(
  '../../node_modules/fast-check/lib/cjs/fast-check.js',
) as typeof FastCheck;

const few = <Options extends { numRuns?: number }>(options?: Options): Options =>
  ({ ...options, numRuns: Math.min(options?.numRuns ?? MOST_RUNS, MOST_RUNS) }) as Options;

const assert = ((property: never, options?: object) =>
  whole.assert(property, few(options))) as typeof whole.assert;

export default { ...whole, assert };
