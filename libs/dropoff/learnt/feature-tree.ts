import { GRAMS, learntText } from './features.js';
import { LEARNT_RULES } from './rule-weights.js';
import { WEIGHTS } from './weights.js';

/** A value for each that a rule can have, the rules one after the other. */
export type Sums = Float64Array;

/** A run of characters that features begin with: what it adds where it is one itself, and the runs one character longer. */
interface Run {
  adds?: Sums;
  readonly longer: Map<number, Run>;
}

const VALUES = LEARNT_RULES.flatMap((rule) => WEIGHTS[rule]);
const BIASES: Sums = Float64Array.from(VALUES, ({ bias }) => bias);

const ROOT: Run = { longer: new Map() };
for (const [value, { features }] of VALUES.entries()) {
  for (const [feature, weight] of Object.entries(features)) {
    const run = runOf(feature);
    run.adds ??= new Float64Array(VALUES.length);
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

/** The biases and what the features of a plain note add, each once: those of features.ts, without cutting them out. */
export function sumsOf(plain: string): Sums {
  const text = learntText(plain);
  const runs = new Set<Sums>();
  for (const length of GRAMS) {
    for (let at = 0; at + length <= text.length; at++) {
      const adds = runAt(text, at, length)?.adds;
      if (adds) runs.add(adds);
    }
  }
  const sums = BIASES.slice();
  for (const adds of runs) for (let value = 0; value < sums.length; value++) sums[value]! += adds[value]!;
  return sums;
}

function runAt(text: string, from: number, length: number): Run | undefined {
  let run: Run | undefined = ROOT;
  for (let at = from; run && at < from + length; at++) run = run.longer.get(text.charCodeAt(at));
  return run;
}
