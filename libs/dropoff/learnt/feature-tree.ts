import { GRAMS, learntText } from './features.js';
import { LEARNT_RULES } from './rule-weights.js';
import { WEIGHTS } from './weights.js';

/** A figure for each value that a rule can have, the rules one after the other. */
type Figures = readonly number[];

/**
 * A run of characters that features begin with: what it adds where it is one itself, and the runs one
 * character longer.
 */
interface Run {
  adds?: number[];
  readonly longer: Map<number, Run>;
}

const LONGEST = Math.max(...GRAMS);
const VALUES = LEARNT_RULES.flatMap((rule) => WEIGHTS[rule]);
const BIASES: Figures = VALUES.map(({ bias }) => bias);

const ROOT: Run = { longer: new Map() };
for (const [value, { features }] of VALUES.entries()) {
  for (const [feature, weight] of Object.entries(features)) {
    const run = runOf(feature);
    run.adds ??= VALUES.map(() => 0);
    run.adds[value] = weight;
  }
}

function runOf(feature: string): Run {
  let run = ROOT;
  for (let at = 0; at < feature.length; at++) {
    const code = feature.charCodeAt(at);
    const next: Run = run.longer.get(code) ?? { longer: new Map() };
    run.longer.set(code, next);
    run = next;
  }
  return run;
}

/**
 * The biases and what the features of a plain note add, each once: those of features.ts, without cutting them
 * out.
 */
export function sumsOf(plain: string): Figures {
  const sums = [...BIASES];
  for (const features of featuresIn(learntText(plain)))
    for (const adds of features)
      for (let value = 0; value < sums.length; value++)
        sums[value] = (sums[value] as number) + (adds[value] as number);
  return sums;
}

/** By length, the shorter first: figures are added up in the order in which they were in training. */
function featuresIn(text: string): ReadonlySet<Figures>[] {
  const byLength = Array.from({ length: LONGEST + 1 }, () => new Set<Figures>());
  for (let from = 0; from < text.length; from++) {
    let run: Run | undefined = ROOT;
    for (let length = 1; length <= LONGEST && from + length <= text.length; length++) {
      run = run.longer.get(text.charCodeAt(from + length - 1));
      if (!run) break;
      if (run.adds) byLength[length]?.add(run.adds);
    }
  }
  return byLength;
}
