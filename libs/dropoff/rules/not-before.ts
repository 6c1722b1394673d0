import { nothing, type DropRule } from './drop-rule.js';
import { emptyBeside, hourInWords } from './hours.js';
import type { ProofCheck } from './proof-check.js';

/** From when on the bag may come. */
export const notBefore: DropRule<string> = {
  values: 'time',
  default: undefined,
  lenient: undefined,
  careful: undefined,
  wishedBy: ['resident'],
  words: (time) => ({ zh: `${time} 以后送`, en: `not before ${time}` }),
  byLaw: nothing,
  conflict(time, decided, voice) {
    const closes = decided.get('notAfter');
    return emptyBeside(closes, voice, [time, closes?.value]);
  },
  keptApart: nothing,
  // The hour is for the door.
  atTheGate: nothing,
};

export const notTooEarly: ProofCheck = (_proof, context) => {
  const opens = context.window.notBefore;
  if (opens === undefined) return 'silent';
  if (context.now >= opens) return 'kept';
  const time = hourInWords(opens, context.policy.notBefore, context);
  return { unmet: `请在 ${time} 以后送达 · Not before ${time}` };
};
