import { nothing, type DropRule } from './drop-rule.js';
import { emptyBeside, hourInWords } from './hours.js';
import type { ProofCheck } from './proof-check.js';

/** Until when the bag may come. */
export const notAfter: DropRule<string> = {
  values: 'time',
  default: undefined,
  lenient: undefined,
  careful: undefined,
  wishedBy: ['resident'],
  words: (time) => ({ zh: `${time} 以前送`, en: `not after ${time}` }),
  byLaw: nothing,
  conflict(time, decided, voice) {
    const opens = decided.get('notBefore');
    return emptyBeside(opens, voice, [opens?.value, time]);
  },
  keptApart: nothing,
  // The hour is for the door.
  atTheGate: nothing,
};

/** Until the minute that the policy names is over. */
const MINUTE_MS = 60_000;

export const notTooLate: ProofCheck = (_proof, context) => {
  const closes = context.window.notAfter;
  if (closes === undefined) return 'silent';
  if (context.now < closes + MINUTE_MS) return 'kept';
  const time = hourInWords(closes, context.policy.notAfter, context);
  return { unmet: `已过 ${time},请联系收货人或站点 · It is past ${time}: ask the resident or ops` };
};
