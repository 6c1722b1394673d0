import type { Place } from '../../drop-policy.js';
import type { Heard, Refused } from '../heard.js';
import type { Found, NoteText } from '../note-text.js';
import { PLACE_NAMES } from './place-names.js';

const NAMES = new RegExp(PLACE_NAMES.map(([, pattern]) => `(${pattern})`).join('|'), 'g');
const ONE = PLACE_NAMES.map(([place, pattern]) => [place, new RegExp(`^(?:${pattern})$`)] as const);

/** To leave something somewhere, in the words of a resident. */
const LEAVE =
  /(?:放置|放到|放在|放|丢|扔|搁|摆|挂|留|存|塞|投|给|交给|交到|寄存|寄放|送到|送至|送去|送|改)|\b(?:leave|leaving|left|put|drop|place|deliver|bring|hang|set|hand|give|store|deposit|stick|pop|with|to|pick (?:it |them |this )?up (?:at|from))\b/g;
/** With such a word before it a place is a way, a topic or a person spoken to, not where the bag goes. */
const ANOTHER_MATTER =
  /[走从由进经绕找问跟叫让]$|和$|通知|告诉|\b(?:use|through|via|from|enter|tell|ask|meet me|come|call)\b[a-z ]*$/;
const BARE_BEFORE =
  /^(?:请|麻烦|就|直接|统一|在|到|还是|改|算了|吧|那|都|可以|最好|尽量|只能|用|进|家|我家|不要|不|别|哦不|,| |at|the|in|on|with|by|please|pls|plz|just|only|actually|no|not|sorry|contactless|my|near|and|&|w\/|leave|ok|or|a|then|hi|hello|it)*$/;
const BARE_AFTER =
  /^(?:那边|那里|那儿|放着|放|就行|就好|就可以|即可|好了|可以|也行|行|吧|了|啦|谢谢|感谢|里|上|的|哈|哦|呀|~|!|,| |please|pls|plz|thanks|thank you|thx|is|fine|ok|okay|works|good|would|be|best|only|for me|delivery|drop|off|都|不要|,)*$/;
const BETWEEN_PLACES = /[走从进封关锁]|而?不[是要]|别|还是|改|或者?|\bnot\b|\bor\b|\bthen\b/;

interface Group {
  readonly first: Found;
  readonly last: Found;
  readonly places: readonly Place[];
}

/** Where the bag is to be left, and where it is not. Places named in one go are one: "the guard at the south gate". */
export function* hearPlace(note: NoteText): Generator<Heard<'place'> | Refused> {
  let previousEnd = 0;
  for (const group of groups(note)) {
    const { first, last, places } = group;
    const from = Math.max(previousEnd, first.clause.start);
    previousEnd = last.end;
    const before = note.plain.slice(from, first.start);
    const verb = lastMatch(LEAVE, before);
    const start = verb === undefined ? first.start : from + verb;
    if (
      verb === undefined ? !isBare(before, last.after, first.words) : ANOTHER_MATTER.test(before.slice(verb))
    )
      continue;
    if (
      verb !== undefined &&
      ANOTHER_MATTER.test(before.slice(0, verb)) &&
      /给|to|with/.test(before.slice(verb))
    )
      continue;
    const denial = note.denialOf({ ...last, start, before: '' }, true);
    if (denial && /^送/.test(first.words)) continue;
    if (denial) for (const refused of places) yield { rule: 'place', refused, ...denial };
    else yield { rule: 'place', value: places[0] as Place, start, end: last.end };
  }
}

/** A place that is all a clause says, or that comes with its own verb. */
const isBare = (before: string, after: string, words: string): boolean =>
  /^送/.test(words) || isFetched(before, after) || (BARE_BEFORE.test(before) && BARE_AFTER.test(after));

/** Where the resident will fetch it, it is to be left. */
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

function lastMatch(pattern: RegExp, text: string): number | undefined {
  let last: number | undefined;
  for (const match of text.matchAll(pattern)) last = match.index;
  return last;
}
