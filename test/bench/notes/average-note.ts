import { compileDropPolicy } from '#libs/dropoff/compile.js';
import { labelledNotes, SETS } from '#libs/dropoff/testing/labelled-notes.js';

const ROUNDS = 11;

/**
 * Microseconds of processor time that a labelled note takes, all sets together: the median of some rounds,
 * and the best.
 */
export function averageNote(): { readonly median: number; readonly best: number } {
  const notes = SETS.flatMap((set) => labelledNotes(set));
  const rounds = Array.from({ length: ROUNDS }, () => {
    const started = process.cpuUsage();
    for (const { note } of notes) compileDropPolicy({ note });
    const { user, system } = process.cpuUsage(started);
    return (user + system) / notes.length;
  }).sort((a, b) => a - b);
  return { median: rounds[ROUNDS >> 1] as number, best: rounds[0] as number };
}
