import { Worker } from 'node:worker_threads';
import type { Job, Learnt, Said, Verdict } from './verdicts.js';

/**
 * Verdicts on mutants, as they come. A thread that goes on for ever is ended, and another goes on behind that
 * mutant.
 */
export async function measure(job: Job, heard: (id: number, verdict: Verdict) => void): Promise<Learnt> {
  let { learnt } = job;
  const left = new Set(job.ids);
  const found = (id: number, verdict: Verdict): void => {
    left.delete(id);
    heard(id, verdict);
  };
  for (;;) {
    const stuck = await oneThread({ ...job, ids: [...left], ...(learnt && { learnt }) }, (said) => {
      if (said.say === 'verdict') found(said.id, said.verdict);
      if (said.say === 'learnt') learnt = said.learnt;
    });
    if (stuck !== undefined) found(stuck, { is: 'noticed', by: 'it goes on for ever, or ended the thread' });
    else if (learnt) return learnt;
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
    let failed: Error | undefined;
    thread.on('error', (error: Error) => (failed = error));
    thread.on('exit', () => {
      clearTimeout(last);
      if (failed !== undefined && trying === undefined) reject(failed);
      else resolve(trying);
    });
  });
}
