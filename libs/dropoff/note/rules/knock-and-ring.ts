import type { Clause } from '../clauses.js';
import type { Heard } from '../heard.js';
import type { Found, NoteText } from '../note-text.js';
import { isAlternative, KNOCK, RING, UNDISTURBED } from '../words.js';

const KNOCKS = new RegExp(KNOCK, 'g');
const RINGS = new RegExp(RING, 'g');
/** Who sleeps is not to be woken; a nap later in the day counts, for nobody can check it. */
const SLEEPS =
  /睡|补眠|眠浅|静养|打盹|打瞌睡|眯(?:一会|会|着)|(?:在|正)休息|午休(?!时|的)|午觉|补觉|🤫|吵醒|\b(?:asleep|sleep(?:s|ing)?|nap|naps|napping|naptime|dozing|resting|in bed)\b|\b(?:do not|don'?t) wake\b/g;
const AWAKE = /没睡(?!醒|好|够|饱)|睡醒了|醒[了着]|睡前|睡[袋垫衣]|\b(?:sleeping (?:bag|mat)|not asleep)\b/;
/** A bell that wakes, frightens or sets off somebody, with something else to be done in its place. */
const HARMS =
  /(?:按|响|听到|听见)?(?:门)?铃[^,。]{0,4}(?:就|会|容易)?[^,。]{0,4}(?:叫|醒|哭|吓|吵|闹|疯)|\b(?:door ?)?bell (?:always |really |just )?(?:wakes|scares|frightens|upsets|terrifies|sets off|startles|makes the)\b/g;
const INSTEAD = /改成|改为|换成|改用|敲|instead/;
const QUIET =
  /安静|静悄悄|别吵|勿吵|不要吵|小声|轻手轻脚|别出声|(?:别|不要|勿|没|不)[^,。]{0,4}动静|嘘|\bquiet(?:ly)?\b|\bsilent(?:ly)?\b|\bshh+/g;
const LEFT_ALONE = new RegExp(UNDISTURBED, 'g');
/** That a clause asks, rather than mentions. */
const ASKS =
  /请|可以|可(?=$)|\bbut\b|能|没问题|没关系|欢迎|下|吧|还是|麻烦|(?<!不)要|轻|大声|记得|忘|算了|不对|更正|please|pls|\bcan\b|改|换|instead|forget|just|actually|直接|多|到了|送到|放好|\b(?:may|either|so|ok|okay|fine|works?|good|welcome|twice|once|softly|gently|loudly|hard|then|and|only|lightly|quietly|three times)\b|[一两三几]声/;

/** Quiet is wanted for a time that is over when the policy still holds: any other time will do. */
const AT_OTHER_TIMES =
  /(?:其他|其余|别的|其它|平时|过了)(?:的)?(?:时间|时候|时段)?[^,。]{0,4}(?:没关系|都行|可以|随便|没事|无所谓|都好)|\b(?:any|all) ?other times?\b|\botherwise (?:ring|knock|fine)/;

/** May the carrier knock, may it ring. */
export function* hearKnockAndRing(note: NoteText): Generator<Heard<'knock' | 'ring'>> {
  const heard = [...hearContact(note)];
  if (heard.length > 0 && !AT_OTHER_TIMES.test(note.plain)) yield* heard;
}

function* hearContact(note: NoteText): Generator<Heard<'knock' | 'ring'>> {
  yield* hear(note, 'knock', KNOCKS);
  yield* hear(note, 'ring', RINGS);
  for (const clause of clausesWith(note, SLEEPS)) if (!AWAKE.test(clause.text)) yield* hush(clause);
  // A knock that is to be quiet is a knock.
  for (const clause of clausesWith(note, QUIET))
    if (!/敲|铃|knock|ring|phone|mobile|手机|电话/.test(clause.text)) yield* hush(clause);
  for (const { start, end, clause } of note.find(HARMS)) {
    const next = note.clauses[clause.index + 1]?.text ?? '';
    if (INSTEAD.test(next) && !/铃|bell/.test(next))
      yield { rule: 'ring', value: 'forbidden', start, end, implied: true };
    else yield { rule: 'ring', value: 'forbidden', start, end, implied: true, unsure: true };
  }
  for (const { start, end } of note.find(LEFT_ALONE))
    for (const rule of ['knock', 'ring'] as const) yield { rule, value: 'forbidden', start, end };
}

const clausesWith = (note: NoteText, pattern: RegExp): Set<Clause> =>
  new Set(note.find(pattern).map(({ clause }) => clause));

function* hush({ start, end }: Clause): Generator<Heard<'knock' | 'ring'>> {
  for (const rule of ['knock', 'ring'] as const)
    yield { rule, value: 'forbidden', start, end, implied: true };
}

function* hear<Rule extends 'knock' | 'ring'>(
  note: NoteText,
  rule: Rule,
  pattern: RegExp,
): Generator<Heard<'knock' | 'ring'>> {
  const harmful = clausesWith(note, HARMS);
  for (const found of note.find(pattern)) {
    const denial = note.denialOf(found, isAlternative(found)) ?? deniedInside(found);
    const only = denial && (HOW.test(found.after) || HOW_NOT.test(found.before));
    if (only) yield { rule, value: 'allowed', start: found.start, end: found.end, implied: true };
    else if (denial) yield { rule, value: 'forbidden', ...denial };
    else if (!harmful.has(found.clause) && asked(found))
      yield { rule, value: 'allowed', start: found.start, end: found.end };
  }
}

/** 门别敲, 门铃不要按: the thing, the denial, the deed. */
const DEED = /^(?:也|就|都|千万|请)?(?:不要|不用|别|勿|不能|不必|甭|覅)(?:再|去)?[按敲响摁揿碰动]/;
function deniedInside({ start, end, after, words }: Found): { start: number; end: number } | undefined {
  const deed = DEED.exec(after);
  return deed && /铃$/.test(words) ? { start, end: end + deed[0].length } : undefined;
}

/** "Don't knock too hard" is no ban. */
/** 别一直敲, 别乱按: how not to, said before the deed. */
const HOW_NOT = /(?:一直|狂|乱)$/;
const HOW = /^(?: too| so)? (?:loud|hard|aggressive|like)|^(?:太|得太|那么|得那么|这么|时太)/;

/** The bell itself, and nothing done to it: 门铃已拆, "bell's off limits". */
const THING = /^(?:门|电|楼下)?(?:可视)?铃$|^(?:door ?|calling )?bell$|^(?:intercom|chime|buzzer)$/;

/** As far as what is said beside a knock speaks of it. */
const NEAR = 30;

/** A bell that is out of order or a knock that was told of is no permission. */
const asked = ({ before, after, words }: Found): boolean =>
  !/^(?:了(?!吧|啦|哦)|得|过|完|的(?:话|时候|人))/.test(after) &&
  !/^ ?(?:坏|没电|不响|没声|也?会|(?:'s|is)? ?(?:broken|dead|out of|not working)|does)/.test(after) &&
  ((before.trim() === '' && !THING.test(words)) ||
    (THING.test(words) && (before + after).trim() === '') ||
    ASKS.test(before.slice(-NEAR) + after.slice(0, NEAR)));
