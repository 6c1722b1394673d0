import { createRequire } from 'node:module';
import type FastCheck from 'fast-check';

/** fast-check for the loop of a developer: each property is tried a few times. */
const MOST_RUNS = 5;
/** A sample is small, but large enough that "most of them" means something. */
const MOST_SAMPLES = 40;

// By its file, as its name leads here.
const whole = createRequire(import.meta.url)(
  '../../node_modules/fast-check/lib/cjs/fast-check.js',
) as typeof FastCheck;

const few = <Options extends { numRuns?: number }>(options?: Options): Options =>
  ({ ...options, numRuns: Math.min(options?.numRuns ?? MOST_RUNS, MOST_RUNS) }) as Options;

const assert = ((property: never, options?: object) =>
  whole.assert(property, few(options))) as typeof whole.assert;

const sample = ((generator: never, options?: number | { numRuns?: number }) => {
  const given = typeof options === 'number' ? { numRuns: options } : options;
  return whole.sample<unknown>(generator, {
    ...given,
    numRuns: Math.min(given?.numRuns ?? MOST_RUNS, MOST_SAMPLES),
  });
}) as typeof whole.sample;

export default { ...whole, assert, sample };
