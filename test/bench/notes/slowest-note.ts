import { compileDropPolicy } from '#libs/dropoff/compile.js';
import { HOSTILE_WORDS, noteOf } from '#libs/dropoff/testing/hostile-notes.js';

const CHARACTERS = 2_000;
const GOES = 50;

export interface SlowNote {
  readonly word: string;
  /** Milliseconds, the best of some goes: what the reading takes when nothing else has the processor. */
  readonly ms: number;
}

/** Of all notes of one word over and over, as long as a note may be, the one that takes longest. */
export function slowestNote(): SlowNote {
  const timed = HOSTILE_WORDS.map((word): SlowNote => ({ word, ms: bestOf(noteOf(word, CHARACTERS)) }));
  return timed.reduce((slowest, one) => (one.ms > slowest.ms ? one : slowest));
}

function bestOf(note: string): number {
  const goes = Array.from({ length: GOES }, () => {
    const started = performance.now();
    compileDropPolicy({ note });
    return performance.now() - started;
  });
  return Math.min(...goes);
}
