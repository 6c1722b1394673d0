/**
 * Tries each mutant until a promise is broken. In a thread, because a mutant may go on for ever: whoever
 * started it ends it, and the next thread is told what this one has learnt.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { broke, promisesOf, worked } from './keep.js';
import { learn } from './learn.js';
import type { Promises } from './promises.js';
import { Switchboard } from './switchboard.js';
import type { Job, Known, Said, Verdict, WovenFile } from './verdicts.js';
import { Modules, type Exports } from './world.js';

const job = workerData as Job;
const { code, files, ids } = job;
/** Milliseconds of work; what no promise has noticed by then counts as live. */
const PATIENCE = 5_000;
/** What noticed a mutant last may notice the next, which is beside it: so many are tried before the fastest. */
const MOST_RECENT = 12;
process.on('unhandledRejection', () => undefined);

const switchboard = new Switchboard();
const firstOf = new Map(files.map(({ path, first }) => [path, first]));
const modules = new Modules(code, (path) => {
  const first = firstOf.get(path) ?? 0;
  return (id) => switchboard.isOn(first + id);
});
const say = (said: Said): void => parentPort?.postMessage(said);

const { load, loaded } = modules.world();
if (job.learnt) for (const file of code.keys()) if (!job.specs.includes(file)) load(file);
const learnt = job.learnt ?? (await learn(job, load, switchboard));
say({ say: 'learnt', learnt });
let recent: readonly Known[] = [];
for (const id of ids) {
  switchboard.turnOn(id);
  say({ say: 'verdict', id, verdict: await verdictOn(id) });
}

async function verdictOn(id: number): Promise<Verdict> {
  const near = promisesNear(id);
  if (near.size === 0) return { is: 'unreached' };
  const world = modules.world(sharedBy(files.findLast(({ first }) => first <= id) as WovenFile));
  const open = new Map<string, Promises>();
  const until = worked() + PATIENCE;
  try {
    for (const one of near) {
      if (worked() > until) break;
      say({ say: 'tries', id, milliseconds: 2_000 + 20 * one.milliseconds });
      switchboard.count(200_000 + 20 * one.calls);
      const promises = open.get(one.spec) ?? loadedOn(one.spec, world.load);
      if (promises === undefined) return { is: 'noticed', by: `${one.spec}, when it was loaded` };
      open.set(one.spec, promises);
      const promised = promises.all[one.at];
      if (!promised || (await broke(promised)) !== undefined) {
        recent = [one, ...recent.filter((other) => other !== one)].slice(0, MOST_RECENT);
        return { is: 'noticed', by: `${one.spec}: ${one.name}` };
      }
    }
    return { is: 'survived' };
  } finally {
    for (const promises of open.values()) await promises.end().catch(() => undefined);
  }
}

/**
 * The promises that may notice a mutant, in the order in which they are tried. Last those beside one that
 * comes near it: what is worked out once and kept is asked about by the first of them alone.
 */
function promisesNear(id: number): ReadonlySet<Known> {
  const { known, whenLoaded } = learnt;
  const near = whenLoaded.has(id) ? known : known.filter(({ asked }) => asked.has(id));
  const specs = new Set(near.map(({ spec }) => spec));
  const first = recent.filter((one) => near.includes(one));
  return new Set([...first, ...near, ...known.filter(({ spec }) => specs.has(spec))]);
}

/** What of the unmutated world a mutant of the file leaves as it is. */
function sharedBy({ dependents }: WovenFile): ReadonlyMap<string, Exports> {
  return new Map([...loaded].filter(([path]) => !dependents.has(path)));
}

function loadedOn(spec: string, load: (path: string) => Exports): Promises | undefined {
  try {
    return promisesOf(spec, load);
  } catch {
    return undefined;
  }
}
