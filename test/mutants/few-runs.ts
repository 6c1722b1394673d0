import { createRequire } from 'node:module';
import { join } from 'node:path';

/** The part of fast-check that says how often a property is tried. */
interface FastCheck {
  assert(property: unknown, options?: Options): unknown;
  sample(arbitrary: unknown, options?: Options | number): unknown;
  configureGlobal(options: Options): void;
}
interface Options {
  readonly numRuns?: number;
  readonly seed?: number;
  readonly endOnFailure?: boolean;
}

const MOST_RUNS = 40;

/**
 * fast-check for mutants: the same inputs in every run, and few of them, because thousands of mutants are
 * tried. A mutant that takes more inputs to be noticed counts as live.
 */
export function fastCheckOfFewRuns(): unknown {
  const { default: whole } = createRequire(join(process.cwd(), 'package.json'))('fast-check') as {
    default: FastCheck;
  };
  // Which input is the smallest is of no interest here.
  whole.configureGlobal({ seed: 20_220_328, endOnFailure: true });
  const few = (options: Options = {}): Options => ({
    ...options,
    numRuns: Math.min(options.numRuns ?? 100, MOST_RUNS),
    endOnFailure: true,
  });
  return {
    __esModule: true,
    default: {
      ...whole,
      assert: (property: unknown, options?: Options) => whole.assert(property, few(options)),
      sample: (arbitrary: unknown, options?: Options | number) =>
        whole.sample(arbitrary, few(typeof options === 'number' ? { numRuns: options } : options)),
    },
  };
}
