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
/** 九点以后到就别敲门: the hour is of the knock. */
const CONTACT_DENIED = /^[^,送]{0,8}(?:别|不要|勿|不能|不用|不许)(?:再|给我)?(?:敲|按|打|吵|响)/;
/** 半夜到也没事, "past midnight is fine by me": what may be is no limit. */
const MAY =
  /^(?:再|才)?(?:到|来|送|送来|送到|送达)?(?:也|都)?(?:没事|没关系|没问题|无所谓|不要紧|不碍事)|^(?:再|才)?(?:到|来|送|送来|送到|送达)?也(?:可以|行|成|好|ok)|^[a-z ]{0,14}\b(?:too|as well|also)\b/;
/** Who sleeps till four may have the bag at three. */
const SLEEPS = /\b(?:sle(?:ep|pt)(?:s|ing)?|asleep|in bed|naps?|napping)(?: [a-z]+){0,2} ?$|睡到?$/;
/** Somebody or something else comes, goes, opens or shuts at that hour. */
const ANOTHERS =
  /\b(?:he|she|they|it|son|daughter|husband|wife|kids?|baby|flatmate|roommate|mum|mom|dad|shift|shop|store|gate|guards?|office|reception|concierge|lobby|desk|school|bus|meeting|lift|elevator|train|flight|class|call)(?:'?s|'?ll|'?re|'d)?(?: [a-z']+){0,3} $|\b(?:hes|shes|theyre)(?: [a-z]+){0,2} $|(?:他|她|孩子|儿子|女儿|老公|老婆|爸爸?|妈妈?|公公|婆婆|保安|门卫|物业|前台|超市|学校|公司|电梯|小区|驿站|管理员|室友|邻居|大门|柜子)[^,。]{0,5}$/;
const AT_HOME = /在家|有人|到家|回来|回家|能收|可以收|收货|送|\b(?:home|back)\b/;
const ENGLISH_DENIAL =
  /\b(?:don'?t|dont|do not|not|no|never|nobody|no one|isn'?t|nothing|none|asleep|sleeping|busy|away|out|work(?:s|ing)?|on shift|in class|at school|meetings?)\b[a-z' ]*$/;
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
    if (!point) continue;
    const { start, end } = found;
    yield { rule: point.rule, value: point.time, start, end, ...(isUnsure(found) && { unsure: true }) };
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
  return rule && { rule, time: written(timeOfDay(clock), rule) };
}

/** Whose hour it is, or which half of the day, nobody can tell: 小区九点关门, 加班十点以后到家. */
const isUnsure = ({ before, after, words, groups }: Found): boolean =>
  (ANOTHERS.test(before) &&
    !AT_HOME.test(after) &&
    !(/[\u4e00-\u9fff]/.test(words) && AT_HOME.test(words))) ||
  (/到家|下班|回家|加班/.test(words + after) &&
    /^(?:9|10|11|九|十|十一)$/.test(groups.hourD ?? '') &&
    !groups.daypartD);

/** "No delivery before six" opens the window that "before six" closes. */
function sense(
  { before, after, words }: Found,
  opens: boolean,
  suffix: string,
): 'notBefore' | 'notAfter' | undefined {
  const said = opens ? 'notBefore' : 'notAfter';
  const turned = opens ? 'notAfter' : 'notBefore';
  if (SLEEPS.test(before) || MAY.test(after)) return undefined;
  if (/midnight/.test(words) && /^ (?:is|would be|'s) /.test(after)) return undefined;
  if (suffix === 'B') {
    if (CONTACT_AFTER.test(after) || CONTACT_BEFORE.test(before)) return undefined;
    return /^(?:after|before|past|from|until|till?)\b/.test(words) && ENGLISH_DENIAL.test(before)
      ? turned
      : said;
  }
  if (suffix !== 'D') return said;
  if (/(?:不要|别|勿|不能|不用)(?:在|于)?$/.test(before)) return turned;
  if (NO_DELIVERY.test(after) || BUSY.test(after)) return turned;
  return OTHER_DENIAL.test(after) || CONTACT_DENIED.test(after) ? undefined : said;
}
