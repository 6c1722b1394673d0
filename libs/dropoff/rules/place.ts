import { FALLBACK_WHEN, PLACES, type FallbackWhen, type Place } from '../drop-policy.js';
import { nothing, type DropRule, type Words } from './drop-rule.js';
import type { Declaration, ProofCheck } from './proof-check.js';

const WORDS: Readonly<Record<Place, Words>> = {
  door: { zh: '放在门口', en: 'left at the door' },
  gate_shelf: { zh: '放在大门口货架', en: 'left on the gate shelf' },
  guard_post: { zh: '放在门卫处', en: 'left at the guard post' },
  locker: { zh: '放进智能柜', en: 'put in the locker' },
  in_person: { zh: '当面交接', en: 'handed over in person' },
};

/** Where the bag is left, or that it is handed over. */
export const place: DropRule<Place> = {
  values: PLACES,
  default: 'door',
  lenient: undefined,
  careful: undefined,
  wishedBy: ['resident', 'compound'],
  words: (value) => WORDS[value],
  // Somebody has to be seen to take them.
  byLaw: ({ ageRestricted }) => (ageRestricted ? 'in_person' : undefined),
  conflict(value, decided, voice) {
    const contactless = decided.get('contactless');
    const meets = value === 'in_person' && contactless?.value === true;
    return meets && !(voice.apart && !contactless.voice.safety) ? contactless : undefined;
  },
  keptApart: (value) => (value === 'in_person' ? 'door' : undefined),
  atTheGate: (_value, _source, end) => ({ value: end, by: 'compound' }),
};

const LEAVE_IT: Readonly<Record<Place, string>> = {
  door: '放在门口 · Leave it at the door',
  gate_shelf: '放在大门口货架 · Leave it on the gate shelf',
  guard_post: '放在门卫处 · Leave it at the guard post',
  locker: '放进智能柜 · Put it in the locker',
  in_person: '当面交给收货人 · Hand it to the recipient',
};

const FOUND: Readonly<Record<FallbackWhen, Words>> = {
  no_answer: { zh: '无人应答', en: 'nobody answers' },
  place_full: { zh: '放不下', en: 'it has no room' },
  no_entry: { zh: '进不去', en: 'you are not let in' },
};

export const leftAtPlace: ProofCheck = (proof, { policy }) => {
  if (proof.place === policy.place) return 'kept';
  const { fallback } = policy;
  if (proof.place !== fallback?.place) return { unmet: LEAVE_IT[policy.place] };
  const { zh, en } = FOUND[fallback.when];
  return {
    unmet:
      `${LEAVE_IT[policy.place]}。若${zh},请在凭证中说明` +
      ` · If ${en}, say so in the proof: fallback ${fallback.when}`,
  };
};

/** That the condition of the policy's fallback was found: then the bag may be left where it names. */
export const fallback: Declaration<FallbackWhen> = {
  values: FALLBACK_WHEN,
  description:
    "That the condition of the drop policy's fallback was found: the bag may be left where it names.",
  whenKept: nothing,
};
