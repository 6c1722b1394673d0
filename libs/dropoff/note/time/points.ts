import { lightPattern } from '../light-pattern.js';
import type { Found } from '../note-text.js';
import { clockPattern, readClock, type ClockTime } from './clock-time.js';

const CHINESE = clockPattern('A', false);
const ENGLISH = clockPattern('B', true);
const AFTER_CHINESE = '(?:左右)?(?:钟)?(?:以后|之后|过后|往后|朝后|后头|后面|开外|后|起|开始|再|才)';
const BEFORE_CHINESE = '(?:左右)?(?:钟)?(?:以前|之前|前头|往前|前|截止|为止)';
const AFTER_ENGLISH =
  'not (?:be )?b(?:efore|4)|from (?=[0-9]+[^,]{0,8} (?:on|onwards?)\\b)|any ?time after|sometime after|aft|no(?:t)? (?:earlier|sooner) than|not until|not here until|home until|back until|out until|earliest|(?:at or |on or )?after|from|past|since|home (?:at|by|around)|back (?:at|by|around)';
const BEFORE_ENGLISH =
  'no(?:t)? later than|not after|no deliver(?:y|ies) after|not past|up to(?<!\\b(?:bring|carry|take|run|lug|walk|send)(?: (?:it|them|this|everything|all|the bags?))? up to)|up until|latest(?: by| is)?|b(?:efore|4)|by|no later then|bfore|befor|until|till|til|leaving (?:at|by)|(?:we|i)(?:\\Wll| will| have to| must)? leave (?:at|by)|leave (?:home|the house|for work) (?:at|by)|out (?:at|from)|going out at';

/** A time of day with what makes a limit of it: 六点以后, "no later than 9", "6pm onwards". */
export const POINT = lightPattern(
  `(?<atLeast>不要早于|不早于|别早于|最早|不得早于)(?:于)?${CHINESE}|(?<atMost>(?:最晚|最迟)?(?:不要|别|不)超过|不要晚于|不晚于|别晚于|最晚|最迟|不迟于|不得晚于|晚于|(?:超过|过了?)(?=[^,]{2,10}(?:就|的话)?(?:不要|别|勿|不用)(?:再)?(?:送|来)))(?:于)?${CHINESE.replaceAll('A>', 'C>')}` +
    `|${CHINESE.replaceAll('A>', 'D>')}(?:(?<after>${AFTER_CHINESE})|(?<before>${BEFORE_CHINESE})|(?<home>左右?(?:到家|下班|回家|回来)|才?(?:到家|下班|回家|回来|有人|起床|醒))|(?<leaves>(?:就|要|左右)?(?:出门|出去|去上班|上班|离开|关门|要走)))` +
    `|(?:\\b|(?<=[\\u4e00-\\u9fff]))(?<trailing>${ENGLISH.replaceAll('B>', 'E>')})(?:(?<trailAfter>,? (?:onwards?|or later|or after|at the (?:very )?earliest|earliest|and after|and later|\\+)| ?\\+)|(?<trailBefore>,? (?:at the (?:very |absolute )?latest|latest|the latest|or earlier|or before|max|deadline|sharp at the latest)))(?![a-z])` +
    `|\\b(?:(?<afterEnglish>${AFTER_ENGLISH})|(?<beforeEnglish>${BEFORE_ENGLISH})) (?:about |around |the |at |like |say |approx )?${ENGLISH}`,
);

/** Which of the two a time was said to be, and how. */
export interface Point {
  readonly clock: ClockTime;
  readonly opens: boolean;
  /** Said in English, before the time: "after six". */
  readonly english: boolean;
  /** Said in Chinese, after the time: 六点以后. */
  readonly chinese: boolean;
  /** Neither a part of the day nor figures that name one. */
  readonly bare: boolean;
  /** Nobody was told to come: somebody is at home from then on, or until then. */
  readonly presence: boolean;
}

export function pointOf({ groups, words }: Found): Point | undefined {
  const suffix = suffixOf(groups);
  const clock = readClock(groups, suffix);
  if (!clock) return undefined;
  const opens = groups.atLeast ?? groups.after ?? groups.home ?? groups.afterEnglish ?? groups.trailAfter;
  const presence = groups.home ?? groups.leaves ?? (PRESENCE.test(words) ? words : undefined);
  return {
    clock,
    opens: Boolean(opens),
    english: suffix === 'B',
    chinese: suffix === 'D',
    bare: !clock.exact && clock.half === undefined,
    presence: presence !== undefined,
  };
}

const PRESENCE = /^(?:home|back|here|out|(?:we|i).{0,12}leave|leav|going|since)/;

function suffixOf(groups: Found['groups']): string {
  if (groups.atLeast) return 'A';
  if (groups.atMost) return 'C';
  if (groups.afterEnglish ?? groups.beforeEnglish) return 'B';
  return groups.trailing ? 'E' : 'D';
}
