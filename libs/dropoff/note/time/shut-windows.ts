import type { Found, NoteText } from '../note-text.js';
import { matchesIn } from '../matches.js';

/** Nobody is to come, or nobody is there, or somebody is not to be disturbed. */
const SHUT =
  /(?:不要|别|勿|不用|不能|不可以?|禁止|谢绝)(?:再|在|给我|有人)?(?:来|送|配送|派送|上门|过来|敲|按|打)|不在|没有?[人空]|无人|没时间|不方便|不便|不收|收不了|没法|无法|[睡眠]|午休|午觉|休息|开会|上课|网课|面试|核酸|出门|外出|有事|(?<!帮)忙|避开|避免|除外|以外|之外|除了|\b(?:don'?t|not|cannot|never|no(?! (?:problem|worries))|nobody|none|won'?t|can'?t|isn'?t|aren'?t|except|avoid|out|away|asleep|sleep(?:s|ing)?|nap(?:s|ping)?|busy|meetings?|unavailable|at work|closed|class|exam)\b/;
/** Somebody is there, or is to come. */
const OPEN =
  /(?<!(?:不要|别|勿|不用|不|没|没法)(?:再|给我|可以?|能|配|派)*)(?:送|来(?!电)|在家|有人|收货|方便|有空)|\b(?:deliver(?:y|ed)?|come|bring|arrive|drop|leave|home|available|works?|fine|ok|okay|free|please|pls)\b/;
const EVERY_SHUT = new RegExp(SHUT, 'g');
const EVERY_OPEN = new RegExp(OPEN, 'g');
const NOBODY = /^ ?(?:都|就|我们?|家里|请|千万|要|在|期间|这段时间)*/;

/** As far as what is said beside a range speaks of it. */
const NEAR = 40;

/** Whether a range of time is one to stay away in: 2点到4点午睡别来, "I'm out from 2 to 4", 避开12点到2点. */
export function isShut(note: NoteText, found: Found): boolean {
  const before = found.before.slice(-NEAR);
  const after = found.after.slice(0, NEAR);
  if (shutBefore(before)) return true;
  const asked = OPEN.test(before);
  const [shut, open] = [firstOf(SHUT, after), firstOf(OPEN, after)];
  if (shut < Infinity) return shut <= open && !asked;
  if (open < Infinity || asked || /^between|^from/.test(found.words)) return false;
  const next = note.clauses[found.clause.index + 1];
  return next !== undefined && after.trim() === '' && firstOf(SHUT, next.text.replace(NOBODY, '')) === 0;
}

const firstOf = (pattern: RegExp, text: string): number => pattern.exec(text)?.index ?? Infinity;

/** The last word on it before the range: "no delivery from", but "not home, deliver from". */
function shutBefore(before: string): boolean {
  if (/(?:不要|别|勿|不用|不能)在?$/.test(before)) return true;
  const shut = lastOf(EVERY_SHUT, before);
  return (
    shut >= 0 &&
    (shut > lastOf(EVERY_OPEN, before) ||
      /\b(?:not|cannot|nobody|never|no|don'?t|can'?t|won'?t|isn'?t|aren'?t)\b[a-z' ]+$/.test(before))
  );
}

function lastOf(pattern: RegExp, text: string): number {
  return matchesIn(text, pattern).at(-1)?.index ?? -1;
}
