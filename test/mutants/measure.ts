import { Worker } from 'node:worker_threads';
import type { Mutant } from './weave.js';
import type { Job, Said, Verdict } from './verdicts.js';

export interface Measured {
  readonly promises: number;
  /** Promises that are not kept by the file as it is. */
  readonly broken: readonly string[];
  readonly verdicts: ReadonlyMap<number, Verdict>;
}

/** Verdicts on all mutants of one file. A thread that goes on for ever is ended, and another goes on behind that mutant. */
export async function measure(job: Omit<Job, 'ids'>, mutants: readonly Mutant[]): Promise<Measured> {
  const verdicts = new Map<number, Verdict>();
  let told: Pick<Measured, 'promises' | 'broken'> = { promises: 0, broken: [] };
  for (;;) {
    const ids = mutants.map(({ id }) => id).filter((id) => !verdicts.has(id));
    if (ids.length === 0) return { ...told, verdicts };
    const stuck = await oneThread({ ...job, ids }, (said) => {
      if (said.say === 'verdict') verdicts.set(said.id, said.verdict);
      if (said.say === 'unmutated') told = said;
    });
    if (stuck !== undefined)
      verdicts.set(stuck, { is: 'noticed', by: 'it goes on for ever, or ended the thread' });
  }
}

/** The mutant that the thread did not come back from, if there was one. */
function oneThread(job: Job, heard: (said: Said) => void): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./thread.js', import.meta.url), {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: 2_048 },
    });
    let trying: number | undefined;
    let last: NodeJS.Timeout | undefined;
    thread.on('message', (said: Said) => {
      heard(said);
      clearTimeout(last);
      trying = said.say === 'tries' ? said.id : undefined;
      if (said.say === 'tries') last = setTimeout(() => void thread.terminate(), said.milliseconds);
    });
    let failed: unknown;
    thread.on('error', (error) => (failed = error));
    thread.on('exit', () => {
      clearTimeout(last);
      if (failed !== undefined && trying === undefined) reject(failed as Error);
      else resolve(trying);
    });
  });
}
