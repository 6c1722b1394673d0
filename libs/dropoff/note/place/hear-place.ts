import type { Place } from '../../drop-policy.js';
import type { Span } from '../access-code.js';
import type { Clause } from '../clauses.js';
import { withoutCondition } from '../conditions.js';
import type { Heard, Refused } from '../heard.js';
import type { Found, NoteText, Side } from '../note-text.js';
import { FULL } from './hear-full-place.js';
import { NAMES, placeOf, PLACE_NAMES } from './place-names.js';
import { matchesIn } from '../matches.js';
import { calledNoGood } from '../not-ok.js';

/** To leave something somewhere, in the words of a resident. */
const LEAVE =
  /(?:放置|放到|放在|放|丢|扔|搁|摆|挂|留|存|塞|投|给|交给|交到|交|递给|托给|转交|寄存|寄放|送到|送至|送去|送|改|置于|置|撂|摞|塞到|塞进|转|靠(?!近)|存到|存在)|\b(?:leav(?:e|ing)?|put|drop|place|deliver|bring|hang|set|hand|give|store|deposit|keep|lv|leve|stick|pop|chuck|dump|pass|place|shove|slide|tuck|rest|sit|lay|park|toss|stash|lob|plonk|with|to|(?:pick|get|grab|collect) (?:it |them |this )?(?:up )?(?:at|from))\b/g;
/** With such a word before it a place is a way, a topic or a person spoken to, not where the bag goes. */
const ANOTHER_MATTER =
  /[走从由进经绕找问跟叫让]$|和$|通知|告诉|\b(?:when|once|use|through|via|from|enter|tell|ask|meet me|come|call|opens?|answers?|close|shut|lock|locks|push|pull|knock|ring|past|behind|get to|gets? the|blue|red|wrong|buzz|let)\b[a-z' ]*$/;
/** Words around a place in a clause that says nothing but the place. */
const AROUND =
  /请|麻烦|[入进](?=柜|丰巢|格)|大厅|门厅|医院|住院部|小区|[0-9一二三四五六七八九十]+(?:号楼|楼|层|栋|幢|单元)|c\/o|甩|就|直接|统一|公司|单位|写字楼|大楼|大堂|一楼|底楼|楼下|酒店|学校|宿舍|随便|随你|看你|方便|都行|优先|首选|先|最好是?|在|到|还是|改|算了|吧|那边|那里|那儿|那|都|可以|最好|尽量|只能|用|家|我|不要|不是|不|别|哦|放着|放|行|好了?|即可|了|啦|谢谢|感谢|里|上|的|哈|呀|优先|\b(?:at|the|in|on|with|by|please|pls|plz|just|only|actually|no|not|sorry|contactless|my|near|and|leave|ok|okay|or|a|any|preferably|preferred|instead|of|rather|than|then|hi|hello|it|thanks|thank you|thx|is|fine|works|good|would|be|best|for me|first|1st|choice|second|pref|main|lobby|(?:(?:ground|first|1st|basement|lower) floor|ground|basement)|desk|building|office|ideally|great|perfect|either|whichever|whatever|easier|easiest|delivery|drop|off|downstairs|inside|w|la|lah|leh|ah|lor|sir|madam|boss|bro|mate|buddy|bhaiya|ji|uncle|auntie|dear|tq|ty|can|kindly|cheers|ta|only|stuff|bags?|order|groceries|parcel|package|food)\b|[#0-9]+|[&~!,/ ]/g;
const BETWEEN_PLACES =
  /[走从进封关锁]|而?不[是要]|别|还是|改|或者?|\bnot\b|\b(?:instead|rather)\b|\bor\b|\bthen\b/;

/** The guard takes it in; or it is put there: 门岗放一下. */
const RECEIVES =
  /^(?:那边|那里|那儿|那|里面?|上)?(?:给我|帮我|先)?(?:放|搁|存|寄存|寄)(?:着|一[下放]|好|下(?!不|午))(?:就[行好可]以?|吧|哈|啊|呀|哦|即可)?(?=$|[,。!~ ])|^(?:会|可以|能|帮我|帮忙)*(?:代收|代签|签收|收下|收一下|帮收|收(?=$|[,。!~ ]))|^ (?:downstairs )?(?:will|can|would|could|should) (?:take|accept|receive|sign for|hold|keep|collect)/;

/** The code of a locker is asked for by one who wants the bag in it. */
const KEPT = /柜里?(?:的)?(?:密码|取件码|柜号|开柜码)|\blocker (?:code|number)/;

/** Places named in one go are one place, "the guard at the south gate"; or two of which either will do. */
interface Group {
  readonly first: Found;
  readonly last: Found;
  readonly places: readonly Place[];
}

/** Where the bag is to be left, and where it is not. */
export function* hearPlace(note: NoteText, side: Side = 'binding'): Generator<Heard<'place'> | Refused> {
  const all = [...groups(note, side)];
  for (const [index, group] of all.entries()) {
    const { first, last, places } = group;
    if (first.start >= first.clause.reasonFrom) continue;
    const { clause } = first;
    const [opens, closes] =
      side === 'binding' ? [clause.start, endOfWish(note, clause)] : [clause.bindsUntil, clause.end];
    const from = Math.max(all[index - 1]?.last.end ?? 0, opens);
    const to = Math.min(all[index + 1]?.first.start ?? Infinity, closes);
    const before = note.plain.slice(from, first.start);
    const after = note.plain.slice(last.end, to);
    const verb = verbIn(before);
    if (verb === undefined && !isWholeWish(note, first, before, after, side)) continue;
    if (verb !== undefined && isAnotherMatter(before, verb)) continue;
    if (verb !== undefined && COLLECTED.test(verb[0]) && /gate$/.test(first.words)) continue;
    const start = from + (verb?.index ?? before.length);
    const denial = note.denialOf({ ...last, start }, true);
    // 别送上来 refuses the way up, not the door.
    if (SENT_UP.test(first.words) && (denial || BY_OTHERS.test(before))) continue;
    if (denial && ONE_OF_DOORS.test(first.words)) continue;
    if (denial) for (const refused of places) yield { rule: 'place', refused, ...denial };
    else if (NOT_FAR.test(before.slice(0, verb?.index ?? before.length)))
      for (const value of places) yield { rule: 'place', value, start, end: last.end, unsure: true };
    else yield* choose(places, { start, end: last.end });
  }
}

/** "Door, or reception if nobody answers": the wish ends where what it falls back on begins. */
const endOfWish = (note: NoteText, { bindsUntil, end }: Clause): number =>
  /^[ ,]*(?:or|otherwise|else|否则|不然)/.test(note.plain.slice(bindsUntil, bindsUntil + 12))
    ? bindsUntil
    : end;

/** Of two that will do it is the door, or the first; the bag may be left at the other, too. */
function* choose(places: readonly Place[], words: Span): Generator<Heard<'place'>> {
  const chosen = places.includes('door') ? 'door' : places[0];
  for (const value of places) if (value !== chosen) yield { rule: 'place', value, ...words, unsure: true };
  if (chosen) yield { rule: 'place', value: chosen, ...words };
}

/** Collected at a gate it is taken from the carrier. */
const COLLECTED = /^(?:pick|get|grab|collect)/;
/** 别偷懒放柜子: something is denied, and how far that reaches nobody can tell. */
const NOT_FAR =
  /(?:(?<![特区分级性个类告])别(?!的|人|处)|不要|勿|不许|不准)(?!等|急|客气|担心|上楼|进|打|敲|按|忘|怕)[^,放送]{1,8}$|\b(?:don'?t|do not|never) (?!wait|worry|hesitate|knock|ring|call|need|have|forget|disturb|come|bother|mind)(?:[a-z']+ ){1,4}$/;
/** Somebody else brings it up from there. */
const BY_OTHERS =
  /(?:志愿者|大白|保安|门卫|物业|他们|邻居|楼长|居委会?)[^,。]{0,4}$|\b(?:they|volunteers?|guards?|staff|someone|neighbou?rs?)(?:'ll| will| can)? [a-z ]{0,12}$/;
const SENT_UP = /^送|up(?:stairs)?$/;
/** Another door than the one to be left at: "side door please, not the front door". */
const ONE_OF_DOORS = /\b(?:front|side|back|rear) door|前门|后门|正门/;

function isAnotherMatter(before: string, verb: RegExpExecArray): boolean {
  const told = before.slice(0, verb.index);
  const between = before.slice(verb.index + verb[0].length);
  return ANOTHER_MATTER.test(between) || (ANOTHER_MATTER.test(told) && /^(?:给|to|with)/.test(verb[0]));
}

/**
 * A place that needs no verb: it is all the clause says, it comes with its own, or it is where the bag is
 * fetched.
 */
function isWholeWish(
  note: NoteText,
  { words, clause }: Found,
  before: string,
  after: string,
  side: Side,
): boolean {
  if (IS_SHUT.test(after)) return false;
  if (calledNoGood(after)) return SAYS_SO.test(before);
  if (
    SENT_UP.test(words) ||
    RECEIVES.test(after) ||
    KEPT.test(words + after) ||
    isFetched(before, words, after) ||
    (ROOM.test(before + words + after) && note.clauses[clause.index + 1]?.when === 'place_full')
  )
    return true;
  if (SUITS.test(after) && (before.trim() === '' || SAYS_SO.test(before))) return true;
  const around = side === 'binding' ? before + after : withoutCondition(before) + withoutCondition(after);
  return around.replace(AROUND, '') === '';
}

/** Told of a place that is of no use: 门卫不在. */
const IS_SHUT =
  /^(?:的?人)?(?:今天|现在|这几天|最近)?(?:也|都)?(?:不在|没人|没开|没在|不收|关|坏|下班|休息|换班)/;

/** Which place suits is said, whatever comes after: "gate shelf is ok, I'm walking past". */
const SUITS =
  /^(?:[里上处那边]|那[里边儿])*(?:就|也|都|真的)?(?:行|好(?!像|多|几)|可以|ok|okay|够了|即可|成|中)(?!不)|^ ?(?:(?:is|would be|'s|are|r|seems?|sounds?) (?:also |totally |perfectly |just |always |absolutely |really )?(?:ok|okay|fine|good|great|best|perfect|easiest|better|ideal|preferred|cool|alright|all right)|works|will do|'?ll do|ok|okay|fine|pls|please|plz|thx|thanks|only)\b/;
const SAYS_SO =
  /^(?:请|麻烦|就|那就|还是|我要|我选|帮我|the |my |just |ok |yes |hi |hello |yeah |pls |please |at |in |on |with | )*$/;

/** Whether there is room is asked first: what is to be done where there is none follows. */
const ROOM = /有没有空|有无空|有空|有没有位|\b(?:free|room|space|empty|available)\b/;

/** Fetched from where it was left. At a gate it is taken from the carrier: see hearMeeting. */
const isFetched = (before: string, words: string, after: string): boolean =>
  (/[去到]$/.test(before) && !/门口?$/.test(words) && /^(?:自己|再)?[拿取领]/.test(after)) ||
  (/\buse (?:the |a |any )?$/.test(before) && /^l|lock|hive|shelf|rack/.test(words));

/** The place that has no room, in the words of the condition: "no space in the locker". */
const isFull = ({ before, after }: Found): boolean =>
  FULL.test(after) ||
  /(?:no (?:more |free )?(?:space|room|cells?|slots?)(?: left)?|fit|full)(?: (?:in|on|at|into|of))?(?: the| a)? $/.test(
    before,
  );

function* groups(note: NoteText, side: Side): Generator<Group> {
  let open: Found[] = [];
  for (const found of note.find(NAMES, side)) {
    if (side === 'failing' && isFull(found)) continue;
    const last = open.at(-1);
    if (last && !(last.clause === found.clause && isOneGo(note.plain.slice(last.end, found.start)))) {
      yield group(note, open);
      open = [];
    }
    open.push(found);
  }
  if (open.length > 0) yield group(note, open);
}

const EITHER =
  /^[ ,]*(?:和|、|或者?|要么|\bor\b)(?:放|送|给|交给|存|在|到|楼下|小区|的|我|家|[ ,]|\b(?:leave|put|it|with|at|in|the|by|on|to|my|a|just|outside|even)\b)*$/;

function isOneGo(between: string): boolean {
  const [verb] = between.match(LEAVE) ?? [];
  return (
    EITHER.test(between) ||
    (between.length <= 24 &&
      (verb === undefined || verb === 'with' || verb === 'to') &&
      !BETWEEN_PLACES.test(between))
  );
}

/** 岗亭旁边的货架, "the shelf next to the guardhouse": the place beside which another is. */
function isLandmark(note: NoteText, found: readonly Found[], index: number): boolean {
  const { start, end } = found[index] as Found;
  return (
    (index < found.length - 1 && BESIDE.test(note.plain.slice(end, end + 5))) ||
    (index > 0 && BESIDE_ENGLISH.test(note.plain.slice(Math.max(0, start - 20), start)))
  );
}

const BESIDE = /^(?:的?(?:旁边?|边上|对面|前面|后面|隔壁|外面|门前)的)/;
const BESIDE_ENGLISH =
  /\b(?:next to|beside|near|opposite|behind|in front of|across from)(?: the| my| our)? $/;

function group(note: NoteText, found: readonly Found[]): Group {
  const named: Place[][] = [[]];
  for (const [index, { words, start }] of found.entries()) {
    const before = found[index - 1];
    if (found.length > 1 && isLandmark(note, found, index)) continue;
    if (before && EITHER.test(note.plain.slice(before.end, start))) named.push([]);
    named.at(-1)?.push(placeOf(words));
  }
  // Of several names for one place the most telling counts.
  const places = named.flatMap(
    (names) => PLACE_NAMES.map(([place]) => place).find((place) => names.includes(place)) ?? [],
  );
  return { first: found[0] as Found, last: found.at(-1) as Found, places: [...new Set(places)] };
}

/** The verb that leaves the bag: the last, or the one before a mere "to" or "with". */
function verbIn(before: string): RegExpExecArray | undefined {
  const verbs = matchesIn(before, LEAVE);
  const last = verbs.at(-1);
  const bare = last && /^(?:to|with)$/.test(last[0]);
  return (bare && verbs.at(-2)) || last;
}
