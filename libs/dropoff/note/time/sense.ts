import type { Found } from '../note-text.js';
import type { Point } from './points.js';

type Rule = 'notBefore' | 'notAfter';

/** What a time of day limits, and the words that say so beside those of the time. */
export interface Sense {
  readonly rule: Rule;
  readonly start: number;
  readonly end: number;
  /** Who is at home when, and not when to come. */
  readonly presence: boolean;
}

const NOT = '(?:都|就|也|请|千万)?(?:不要|不用|别|勿|不能|不准)';
const NO_DELIVERY = new RegExp(`^${NOT}(?:再|给我)?(?:送|来|配送|派送|上门|过来|送来)`);
const BUSY =
  /^(?:都|我|在|要|去|家里|还|也)?(?:不在|没有?人|无人|做核酸|核酸|开会|睡|休息|没空|没时间|没法|无法|收不了|上课|上班|不方便|有事|出门)/;
const OTHER_DENIAL = new RegExp(`^${NOT}|^(?:轮|一)`);
/** 九点以后到就别敲门: the hour is of the knock. */
const CONTACT_DENIED = /^[^,送]{0,8}(?:别|不要|勿|不能|不用|不许)(?:再|给我)?(?:敲|按|打|吵|响)/;
/** 半夜到也没事, "past midnight is fine by me": what may be is no limit. */
const MAY =
  /^(?:再|才)?(?:到|来|送|送来|送到|送达)?(?:也|都)?(?:没事|没关系|没问题|无所谓|不要紧|不碍事)|^(?:再|才)?(?:到|来|送|送来|送到|送达)?也(?:可以|行|成|好|ok)|^[a-z ]{0,14}\b(?:too|as well|also)\b/;
/** Who sleeps till four may have the bag at three. */
const SLEEPS = /(?:sle(?:ep|pt)(?:s|ing)?|in bed|naps?|napping)(?: [a-z]+){0,2} $|睡到?$/;
/** "Baby naps so come after three": the hour is of the delivery, and the nap only says why. */
const SO_COME = /(?:come|deliver(?:y|ed)?|bring|arrive|drop|leave)(?: it| them)? $/;
const ENGLISH_DENIAL =
  /\b(?:don'?t|do not|not|no|never|nobody|isn'?t|nothing|none|hold off|delay|postpone|wait|asleep|sleeping|busy|away|out|work(?:s|ing)?|on shift|in class|at school|meetings?)\b[a-z' ]+$/;
const CONTACT_BEFORE = /\b(?:knock|ring|call|bell|doorbell)(?:s|ing)?(?: me| the bell)? $/;
const CONTACT_AFTER = /^ (?:please )?(?:do not|don'?t|no) (?:knock|ring|call|bell)/;

/** "No delivery before six" opens the window that "before six" closes. */
export function senseOf(found: Found, point: Point): Sense | undefined {
  const { before, after, words, start, end } = found;
  const [said, turned]: readonly [Rule, Rule] = point.opens
    ? ['notBefore', 'notAfter']
    : ['notAfter', 'notBefore'];
  if ((SLEEPS.test(before) && !SO_COME.test(before)) || MAY.test(after)) return undefined;
  if (/midnight/.test(words) && /^(?: is| would be|'s) /.test(after)) return undefined;
  const as = (rule: Rule, { back = 0, on = 0, presence = point.presence } = {}): Sense => ({
    rule,
    start: start - back,
    end: end + on,
    presence,
  });
  if (point.english) {
    if (CONTACT_AFTER.test(after) || CONTACT_BEFORE.test(before)) return undefined;
    const none = point.opens || TURNS.test(words) ? NO_COMING.exec(after) : null;
    if (none) return as(turned, { on: none[0].length, presence: false });
    const denial = TURNS.test(words) ? ENGLISH_DENIAL.exec(before)?.[0] : undefined;
    return denial
      ? as(turned, { back: denial.length, presence: !TOLD_TO_COME.test(denial) })
      : as(said, {
          back: point.presence ? (AWAY.exec(before)?.[0].length ?? 0) : 0,
          presence: point.presence && !COME.test(before),
        });
  }
  if (!point.chinese) return as(said, { on: NO_DELIVERY.exec(after)?.[0].length ?? 0 });
  const denied = /(?:不要|别|勿|(?<!能)不能|不用)(?:在|于)?$/.exec(before);
  if (denied) return as(turned, { back: denied[0].length });
  const none = NO_DELIVERY.exec(after);
  if (none) return as(turned, { on: none[0].length, presence: false });
  const busy = BUSY.exec(after);
  if (busy) return as(turned, { on: busy[0].length, presence: true });
  if (OTHER_DENIAL.test(after) || CONTACT_DENIED.test(after)) return undefined;
  return as(said, { presence: point.presence && !COMES.test(after) });
}

const TURNS = /^(?:after|before|b4|past|from|until|till?)\b/;
/** "After nine don't come". */
const NO_COMING =
  /^ (?:please |pls )?(?:do not|don'?t|no) (?:come|coming|deliver[a-z]*|bring[a-z]*|drop[a-z]*)/;
const AWAY =
  /(?:\b(?:not|never|nobody|no one|noone|nobody's|no one's|won'?t be|isn'?t|aren'?t|we'?re|i'?m|i am|we are|be|is|get|only)[ a-z]{0,8})+$/;
const TOLD_TO_COME = /deliver|come|bring|drop|arrive|leave|send/;
const COME = /(?:deliver(?:y|ed)?|come|bring|drop|arrive|leave it)\b/;
const COMES = /^(?:再|才|请|可以|都可以|麻烦|直接|左右|给我)*(?:配?送|来|到)(?!家|了)/;
