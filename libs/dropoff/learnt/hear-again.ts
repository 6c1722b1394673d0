import type { DropPolicy, Fallback } from '../drop-policy.js';
import { isCareful } from '../note/doubt/careful.js';
import { NOT, UNDISTURBED } from '../note/words.js';
import type { Heard, Refused } from '../note/heard.js';
import type { LearntRule } from './rule-weights.js';
import { secondReading, type Opinion } from './second-reader.js';

/** What goes without saying: nothing is learnt from it. */
const UNSAID: { readonly [Rule in LearntRule]: DropPolicy[Rule] } = {
  place: 'door',
  knock: 'allowed',
  ring: 'allowed',
  call: 'allowed',
};

/**
 * From here on what no rule heard is taken as said: a ban, which harms nobody, before a place. A call is
 * never asked for.
 */
const SURE = { ban: 0.8, place: 0.9 } as const;
/** From here on it is worth asking about: more where a rule has already heard something else. */
const LIKELY = { silent: 0.5, spoken: 0.8 } as const;
/** Without one of these a ban is only guessed at. */
const DENIED = new RegExp(`${NOT}|${UNDISTURBED}|睡|休息|\\b(?:asleep|sleep|quiet|nap)`);

export interface HeardAgain {
  /** What the rules left silent: taken as said where the reader is sure, a doubt where it is not. */
  readonly heard: readonly Heard[];
  /** It hears another place than the rules do: nobody may go by it, and the resident is asked. */
  readonly disputed: boolean;
}

/**
 * What a second reader hears beside the rules. What a rule has heard, refused or kept for a failure is never
 * touched.
 */
export function hearAgain(
  plain: string,
  ruled: readonly (Heard | Refused)[],
  fallback: Fallback | undefined,
): HeardAgain {
  return believed(plain.trim() === '' ? [] : secondReading(plain), plain, ruled, fallback);
}

/** What of a second reader's opinions is gone by, and what is asked about. */
export function believed(
  all: readonly Opinion[],
  plain: string,
  ruled: readonly (Heard | Refused)[],
  fallback: Fallback | undefined,
): HeardAgain {
  const opinions = all.filter(isNews(ruled, fallback));
  const heard = opinions.flatMap((opinion) => {
    const { rule, value, probability } = opinion;
    const spoken = ruled.some((one) => one.rule === rule);
    if (rule === 'place' && spoken) return [];
    const said = { rule, value, start: 0, end: plain.length } as Heard;
    const least = rule === 'place' ? SURE.place : isCareful(said) && DENIED.test(plain) ? SURE.ban : Infinity;
    return [spoken || probability < least ? { ...said, unsure: true } : said];
  });
  return { heard, disputed: heard.length < opinions.length };
}

const isNews =
  (ruled: readonly (Heard | Refused)[], fallback: Fallback | undefined) =>
  ({ rule, value, probability }: Opinion): boolean =>
    value !== UNSAID[rule] &&
    probability >= (ruled.some((one) => one.rule === rule) ? LIKELY.spoken : LIKELY.silent) &&
    !(rule === 'place' && fallback?.place === value) &&
    !ruled.some((one) => one.rule === rule && ('refused' in one ? one.refused : one.value) === value);
