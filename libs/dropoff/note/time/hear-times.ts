import type { Heard } from '../heard.js';
import type { Found, NoteText } from '../note-text.js';
import { hearRanges } from './hear-ranges.js';
import { clockPattern, readClock, timeOfDay, written } from './clock-time.js';

const CHINESE = clockPattern('A', false);
const ENGLISH = clockPattern('B', true);
const AFTER_CHINESE = '(?:左右)?(?:钟)?(?:以后|之后|过后|后|起|开始|再|才)';
const BEFORE_CHINESE = '(?:左右)?(?:以前|之前|前|截止|为止)';
const AFTER_ENGLISH =
  'not (?:be )?before|no(?:t)? (?:earlier|sooner) than|not until|not here until|home until|back until|out until|earliest|after|from|past|since|home (?:at|by|around)|back (?:at|by|around)';
const BEFORE_ENGLISH =
  'no(?:t)? later than|not after|no deliver(?:y|ies) after|latest(?: by)?|before|by|until|till|til|leaving (?:at|by)|(?:we|i)(?:\\Wll| will| have to| must)? leave (?:at|by)|leave (?:home|the house|for work) (?:at|by)|out (?:at|from)|going out at';

const POINT = new RegExp(
  `(?<atLeast>不要早于|不早于|别早于|最早|不得早于)(?:于)?${CHINESE}|(?<atMost>(?:最晚|最迟)?(?:不要|别|不)超过|不要晚于|不晚于|别晚于|最晚|最迟|不迟于|不得晚于|晚于)(?:于)?${CHINESE.replaceAll('A>', 'C>')}` +
    `|${CHINESE.replaceAll('A>', 'D>')}(?:(?<after>${AFTER_CHINESE})|(?<before>${BEFORE_CHINESE})|(?<home>左右?(?:到家|下班|回家|回来)|才?(?:到家|下班|回家|回来|有人|起床|醒))|(?<leaves>(?:就|要|左右)?(?:出门|出去|去上班|上班|离开|关门|要走)))` +
    `|\\b(?:(?<afterEnglish>${AFTER_ENGLISH})|(?<beforeEnglish>${BEFORE_ENGLISH})) (?:about |around |the |at )?${ENGLISH}`,
  'g',
);

const NOT = '(?:都|就|也|请|千万)?(?:不要|不用|别|勿|不能|不准)';
const NO_DELIVERY = new RegExp(`^${NOT}(?:再|给我)?(?:送|来|配送|派送|上门|过来|送来)`);
const BUSY =
  /^(?:之前|以前)?(?:都|我|在|要|去|家里|还|也)?(?:不在|没人|没有人|无人|做核酸|核酸|开会|睡|休息|没空|上课|上班|不方便|有事|出门|要出门)/;
const OTHER_DENIAL = new RegExp(`^${NOT}|^(?:轮|一)`);
const ENGLISH_DENIAL =
  /\b(?:don'?t|dont|do not|not|no|never|nobody|no one|isn'?t|asleep|sleeping|busy|away|out)\b[a-z' ]*$/;
const CONTACT_BEFORE = /\b(?:knock|ring|call|bell|doorbell)(?:s|ing)?(?: me| the bell)? $/;
const CONTACT_AFTER = /^,? ?(?:please )?(?:do not|don'?t|no) (?:knock|ring|call|bell)/;

/** Between which times of day the bag may come. */
export function* hearTimes(note: NoteText): Generator<Heard<'notBefore' | 'notAfter'>> {
  const taken: { start: number; end: number }[] = [];
  for (const range of hearRanges(note)) {
    taken.push(range);
    yield* range.heard;
  }
  for (const found of note.find(POINT)) {
    if (taken.some(({ start, end }) => found.start < end && found.end > start)) continue;
    const point = read(found);
    if (point) yield { rule: point.rule, value: point.time, start: found.start, end: found.end };
  }
}

function read(found: Found): { rule: 'notBefore' | 'notAfter'; time: string } | undefined {
  const { groups } = found;
  const suffix = groups.atLeast
    ? 'A'
    : groups.atMost
      ? 'C'
      : groups.afterEnglish || groups.beforeEnglish
        ? 'B'
        : 'D';
  const clock = readClock(groups, suffix);
  if (!clock) return undefined;
  const opens = groups.atLeast ?? groups.after ?? groups.home ?? groups.afterEnglish;
  const rule = sense(found, Boolean(opens), suffix);
  return rule && { rule, time: written(timeOfDay(clock)) };
}

/** "No delivery before six" opens the window that "before six" closes. */
function sense(
  { before, after, words }: Found,
  opens: boolean,
  suffix: string,
): 'notBefore' | 'notAfter' | undefined {
  const said = opens ? 'notBefore' : 'notAfter';
  const turned = opens ? 'notAfter' : 'notBefore';
  if (suffix === 'B') {
    if (CONTACT_AFTER.test(after) || CONTACT_BEFORE.test(before)) return undefined;
    return /^(?:after|before|past|from)/.test(words) && ENGLISH_DENIAL.test(before) ? turned : said;
  }
  if (suffix !== 'D') return said;
  if (/(?:不要|别|勿|不能|不用)(?:在|于)?$/.test(before)) return turned;
  if (NO_DELIVERY.test(after) || BUSY.test(after)) return turned;
  return OTHER_DENIAL.test(after) ? undefined : said;
}
