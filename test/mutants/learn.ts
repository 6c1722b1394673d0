import { inspect } from 'node:util';
import { broke, promisesOf, worked } from './keep.js';
import type { Switchboard } from './switchboard.js';
import type { Job, Known, Learnt } from './verdicts.js';
import type { Exports } from './world.js';

/**
 * Runs all specs once on the files as they are, to learn which promise comes near which mutant, and how long
 * it takes.
 */
export async function learn(
  { code, specs }: Job,
  load: (path: string) => Exports,
  switchboard: Switchboard,
): Promise<Learnt> {
  switchboard.count(Infinity);
  for (const file of code.keys()) if (!specs.includes(file)) load(file);
  const whenLoaded = switchboard.counted.asked;
  const known: Known[] = [];
  const broken: string[] = [];
  for (const spec of specs) {
    switchboard.count(Infinity);
    const opened = worked();
    const promises = promisesOf(spec, load);
    const toOpen = worked() - opened;
    const askedBefore = switchboard.counted.asked;
    for (const [at, promised] of promises.all.entries()) {
      switchboard.count(Infinity);
      const began = worked();
      const error = await broke(promised);
      const milliseconds = worked() - began;
      const { name } = promised;
      const { asked, calls } = switchboard.counted;
      if (error === undefined)
        known.push({
          spec,
          at,
          name,
          milliseconds,
          toOpen,
          calls,
          asked: new Set([...askedBefore, ...asked]),
        });
      else broken.push(`${spec}: ${name}: ${inspect(error)}`);
    }
    await promises.end();
  }
  known.sort((a, b) => a.toOpen + a.milliseconds - b.toOpen - b.milliseconds);
  return { known, broken, whenLoaded };
}
