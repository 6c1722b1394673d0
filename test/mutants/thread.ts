/**
 * Runs the specs of one file: once as it is, to learn which promise comes near which mutant, then on each mutant until a
 * promise is broken. In a thread, because a mutant may go on for ever: whoever started it ends it.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { Promises, type Promised } from './promises.js';
import { Switchboard } from './switchboard.js';
import type { Job, Said, Verdict } from './verdicts.js';
import { Modules, type Exports } from './world.js';

const { code, dependents, specs, ids } = workerData as Job;
const require = createRequire(join(process.cwd(), 'package.json'));
const { expect } = require('expect') as { expect: unknown };
/** Milliseconds; the fastest promises are tried first. What none of them notices by then counts as live. */
const PATIENCE = 3_000;
process.on('unhandledRejection', () => undefined);

const switchboard = new Switchboard();
const modules = new Modules(code, switchboard.isOn);
const say = (said: Said): void => parentPort?.postMessage(said);

interface Known {
  readonly spec: string;
  readonly at: number;
  readonly name: string;
  readonly asked: ReadonlySet<number>;
  readonly calls: number;
  readonly milliseconds: number;
}

const { known, whenLoaded, shared } = await unmutated();
for (const id of ids) {
  switchboard.turnOn(id);
  say({ say: 'verdict', id, verdict: await verdictOn(id) });
}

async function unmutated() {
  const { load, loaded } = modules.world();
  const known: Known[] = [];
  const broken: string[] = [];
  const asked = new Set<number>();
  for (const spec of specs) {
    switchboard.count(Infinity);
    const promises = promisesOf(spec, load);
    for (const id of switchboard.counted.asked) asked.add(id);
    for (const [at, promised] of promises.all.entries()) {
      switchboard.count(Infinity);
      const began = performance.now();
      const error = await broke(promised);
      const milliseconds = performance.now() - began;
      if (error === undefined)
        known.push({ spec, at, name: promised.name, milliseconds, ...switchboard.counted });
      else broken.push(`${spec}: ${promised.name}: ${String(error)}`);
    }
    await promises.end();
  }
  known.sort((a, b) => a.milliseconds - b.milliseconds);
  say({ say: 'unmutated', promises: known.length, broken });
  const shared = new Map([...loaded].filter(([path]) => !dependents.has(path)));
  return { known, whenLoaded: asked, shared };
}

async function verdictOn(id: number): Promise<Verdict> {
  const near = whenLoaded.has(id) ? known : known.filter(({ asked }) => asked.has(id));
  if (near.length === 0) return { is: 'unreached' };
  const { load } = modules.world(shared);
  const open = new Map<string, Promises>();
  const until = performance.now() + PATIENCE;
  try {
    for (const one of near) {
      if (performance.now() > until) break;
      const milliseconds = 2_000 + 20 * one.milliseconds;
      say({ say: 'tries', id, milliseconds });
      switchboard.count(200_000 + 20 * one.calls);
      const promises = open.get(one.spec) ?? loadedOn(one.spec, load);
      if (promises === undefined) return { is: 'noticed', by: `${one.spec}, when it was loaded` };
      open.set(one.spec, promises);
      const promised = promises.all[one.at];
      if (!promised || (await broke(promised)) !== undefined)
        return { is: 'noticed', by: `${one.spec}: ${one.name}` };
    }
    return { is: 'survived' };
  } finally {
    for (const promises of open.values()) await promises.end().catch(() => undefined);
  }
}

function loadedOn(spec: string, load: (path: string) => Exports): Promises | undefined {
  try {
    return promisesOf(spec, load);
  } catch {
    return undefined;
  }
}

function promisesOf(spec: string, load: (path: string) => Exports): Promises {
  const promises = new Promises();
  Object.assign(globalThis, promises.globals, { expect });
  load(spec);
  return promises;
}

/** With what the promise was broken. */
async function broke(promised: Promised): Promise<unknown> {
  try {
    await promised.keep();
    return undefined;
  } catch (error) {
    return error ?? 'something';
  }
}
