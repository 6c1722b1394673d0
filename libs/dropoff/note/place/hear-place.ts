import type { Place } from '../../drop-policy.js';
import type { Heard, Refused } from '../heard.js';
import type { Found, NoteText } from '../note-text.js';
import { PLACE_NAMES } from './place-names.js';

const NAMES = new RegExp(PLACE_NAMES.map(([, pattern]) => `(${pattern})`).join('|'), 'g');
const ONE = PLACE_NAMES.map(([place, pattern]) => [place, new RegExp(`^(?:${pattern})$`)] as const);

/** To leave something somewhere, in the words of a resident. */
const LEAVE =
  /(?:放置|放到|放在|放|丢|扔|搁|摆|挂|留|存|塞|投|给|交给|交到|寄存|寄放|送到|送至|送去|送|改)|\b(?:leav(?:e|ing)?|put|drop|place|deliver|bring|hang|set|hand|give|store|deposit|stick|pop|with|to|(?:pick|get|grab|collect) (?:it |them |this )?(?:up )?(?:at|from))\b/g;
/** With such a word before it a place is a way, a topic or a person spoken to, not where the bag goes. */
const ANOTHER_MATTER =
  /[走从由进经绕找问跟叫让]$|和$|通知|告诉|\b(?:when|once|use|through|via|from|enter|tell|ask|meet me|come|call)\b[a-z ]*$/;
/** Words around a place in a clause that says nothing but the place. */
const AROUND =
  /请|麻烦|就|直接|统一|在|到|还是|改|算了|吧|那边|那里|那儿|那|都|可以|最好|尽量|只能|用|家|我|不要|不是|不|别|哦|放着|放|行|好了?|即可|了|啦|谢谢|感谢|里|上|的|哈|呀|优先|\b(?:at|the|in|on|with|by|please|pls|plz|just|only|actually|no|not|sorry|contactless|my|near|and|leave|ok|okay|or|a|any|preferably|preferred|instead|of|rather|than|then|hi|hello|it|thanks|thank you|thx|is|fine|works|good|would|be|best|for me|delivery|drop|off|w)\b|[&~!,/ ]/g;
const BETWEEN_PLACES =
  /[走从进封关锁]|而?不[是要]|别|还是|改|或者?|\bnot\b|\b(?:instead|rather)\b|\bor\b|\bthen\b/;

/** The guard takes it in. */
const RECEIVES =
  /^(?:会|可以|能|帮我|帮忙)*(?:代收|代签|签收|收下|收一下|帮收)|^ (?:will|can|would) (?:take|accept|receive|sign for|hold|keep)/;

/** Places named in one go are one place: "the guard at the south gate". */
interface Group {
  readonly first: Found;
  readonly last: Found;
  /** The most telling first. */
  readonly places: readonly Place[];
}

/** Where the bag is to be left, and where it is not. */
export function* hearPlace(note: NoteText): Generator<Heard<'place'> | Refused> {
  const all = [...groups(note)];
  for (const [index, group] of all.entries()) {
    const { first, last, places } = group;
    const from = Math.max(all[index - 1]?.last.end ?? 0, first.clause.start);
    const to = Math.min(all[index + 1]?.first.start ?? Infinity, first.clause.end);
    const before = note.plain.slice(from, first.start);
    const verb = verbIn(before);
    if (verb === undefined && !isWholeWish(before, note.plain.slice(last.end, to), first.words)) continue;
    if (verb !== undefined && isAnotherMatter(before, verb)) continue;
    const start = from + (verb?.index ?? before.length);
    const denial = note.denialOf({ ...last, start }, true);
    // 别送上来 refuses the way up, not the door.
    if (denial && SENT_UP.test(first.words)) continue;
    if (denial) for (const refused of places) yield { rule: 'place', refused, ...denial };
    else yield { rule: 'place', value: places[0] as Place, start, end: last.end };
  }
}

const SENT_UP = /^送/;

function isAnotherMatter(before: string, verb: RegExpExecArray): boolean {
  const told = before.slice(0, verb.index);
  const between = before.slice(verb.index + verb[0].length);
  return ANOTHER_MATTER.test(between) || (ANOTHER_MATTER.test(told) && /^(?:给|to|with)/.test(verb[0]));
}

/** A place that needs no verb: it is all the clause says, it comes with its own, or it is where the bag is fetched. */
function isWholeWish(before: string, after: string, words: string): boolean {
  if (SENT_UP.test(words) || RECEIVES.test(after) || isFetched(before, after)) return true;
  return (before + after).replace(AROUND, '') === '';
}

const isFetched = (before: string, after: string): boolean =>
  /[去到]$/.test(before) && /^(?:自己|再)?[拿取领]/.test(after);

function* groups(note: NoteText): Generator<Group> {
  let open: Found[] = [];
  for (const found of note.find(NAMES)) {
    const last = open.at(-1);
    if (last && !(last.clause === found.clause && isOneGo(note.plain.slice(last.end, found.start)))) {
      yield group(open);
      open = [];
    }
    open.push(found);
  }
  if (open.length > 0) yield group(open);
}

function isOneGo(between: string): boolean {
  const [verb] = between.match(LEAVE) ?? [];
  const alternatives = /^(?:和|、|或者?| or )$/.test(between);
  return (
    alternatives ||
    (between.length <= 24 && (verb === undefined || verb === 'with') && !BETWEEN_PLACES.test(between))
  );
}

function group(found: readonly Found[]): Group {
  const named = new Set(found.map(({ words }) => placeOf(words)));
  const places = PLACE_NAMES.map(([place]) => place).filter((place) => named.has(place));
  return { first: found[0] as Found, last: found.at(-1) as Found, places };
}

function placeOf(words: string): Place {
  for (const [place, pattern] of ONE) if (pattern.test(words)) return place;
  return 'door';
}

/** The verb that leaves the bag: the last, or the one before a mere "to" or "with". */
function verbIn(before: string): RegExpExecArray | undefined {
  const verbs = [...before.matchAll(LEAVE)];
  const last = verbs.at(-1);
  const bare = last && /^(?:to|with)$/.test(last[0]);
  return (bare && verbs.at(-2)) || last;
}
