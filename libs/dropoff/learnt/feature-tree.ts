import { GRAMS, learntText } from './features.js';
import { LEARNT_RULES } from './rule-weights.js';
import { WEIGHTS } from './weights.js';

/** What a feature adds to a value of a rule, both by their place. */
export interface Addend {
  readonly rule: number;
  readonly value: number;
  readonly weight: number;
}

/** A run of characters that features begin with: what it adds where it is one itself, and the runs one character longer. */
interface Run {
  readonly adds: Addend[];
  readonly longer: Map<number, Run>;
}

const emptyRun = (): Run => ({ adds: [], longer: new Map() });

const ROOT = emptyRun();
for (const [rule, name] of LEARNT_RULES.entries()) {
  for (const [value, { features }] of WEIGHTS[name].entries()) {
    for (const [feature, weight] of Object.entries(features))
      runOf(feature).adds.push({ rule, value, weight });
  }
}

function runOf(feature: string): Run {
  let run = ROOT;
  for (let at = 0; at < feature.length; at++) {
    const code = feature.charCodeAt(at);
    const next = run.longer.get(code) ?? emptyRun();
    run.longer.set(code, next);
    run = next;
  }
  return run;
}

/** What the features of a plain note add, each feature once: those of features.ts, without cutting them out. */
export function addendsOf(plain: string): Addend[][] {
  const text = learntText(plain);
  const runs = new Set<Run>();
  for (const length of GRAMS) {
    for (let at = 0; at + length <= text.length; at++) {
      const run = runAt(text, at, length);
      if (run && run.adds.length > 0) runs.add(run);
    }
  }
  return [...runs].map(({ adds }) => adds);
}

function runAt(text: string, from: number, length: number): Run | undefined {
  let run: Run | undefined = ROOT;
  for (let at = from; run && at < from + length; at++) run = run.longer.get(text.charCodeAt(at));
  return run;
}
