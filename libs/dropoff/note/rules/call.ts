import type { CallRule } from '../../drop-policy.js';
import type { Clause } from '../clauses.js';
import type { Heard } from '../heard.js';
import type { Found, NoteText } from '../note-text.js';
import { CALL, isAlternative } from '../words.js';

const CALLS = new RegExp(CALL, 'g');
/** 打 alone, where the clause before it spoke of the phone. */
const NOR = /(?:别|不要|不用|甭|勿)打(?:了|啦|吧)?(?=$|[,。!;…~ ])/g;
const CANNOT =
  /📵|(?:不|没法|没办法|无法|不太)(?:能|方便|便|会|想)?接(?:听|到)?(?:电话|手机)|接不[了到](?:电话|手机)?|\bcan(?:'?t|not| not) (?:answer|take|pick up|get to|talk)[a-z ]{0,8}(?:phone|calls?)?\b|只(?:发|收|用|能发|能)(?:短信|微信|信息)|\b(?:text only|only text|just text|texts? only)\b|(?:勿|不要|别|谢绝|请勿|免)打[扰搅]|\b(?:do not|don'?t|dont|no|not be) disturb(?:ing|ance|ed)?\b/g;

/** Calls that are about something else than leaving the bag: goods, need, a number, somebody else's call. */
const GOODS =
  /缺货|缺|新鲜|少了|退|没货|断货|无货|售罄|卖完|换货|替换|退款|out of stock|substitut|replac|refund|missing/;
const IN_NEED =
  /有事|有问题|问题|有急事|找不|不清楚|不知道|迷路|需要|特殊|必要|实在|万一|如果|要是|随时|\bif\b|\bany (?:issue|problem|question)|\bproblem|\bin case|\bcan'?t find|\blost\b/;
const NOT_A_CALL = /^ ?(?:号|号码|是|:|[0-9]{3,}|打不通|不通|不在|没电|静音|关机|后四位|尾号|number|is\b)/;
const NOT_BY_THE_CARRIER = /(?:\bwill|'ll|\bthey|\bhe|\bshe|短信|微信) ?$/;
const OTHERWISE_NAMED = /^(?: the)? other|^ (?:my|the) (?:number|other)/;

const BEFORE =
  /(?:来|到|送|发|送达|上门|送货|配送|过来|上来|出门|派送|取货|到达)(?:之|以)?前|提前|预先|事先|先打|先(?:给我)?(?:电话|致电)|快到|马上到|快要到|出发|\bbefore\b|\bahead\b|[0-9] ?min(?:ute)?s? (?:away|out)|\bin advance|\bfirst\b|\bprior\b|\bbeforehand|\bon (?:your|the) way|when (?:you )?(?:leave|set off|are close)|\bnear(?:by|ly)|\balmost\b/;
const ARRIVED =
  /(?:放好|放下|送达|送到|到达|抵达|到)(?:了|后|之后|以后|时|的时候)?(?:就|再|请|麻烦)?|\b(?:when|once|after) (?:you |u )?(?:are |get |'re )?(?:arr?ive[d]?|here|there|outside|deliver(?:ed)?|done)|\b(?:on|upon) arr?ival/;
const MAY =
  /可以?(?:给我)?(?:拨?打|电话)?$|都(?:可以|行)|可以也|\b(?:can|may|ok to|okay to|fine to|feel free to) $|\bis (?:ok|fine)\b/;

/** May the carrier call, and when. */
export function* hearCall(note: NoteText): Generator<Heard<'call'>> {
  const unable = new Set<Clause>();
  for (const { start, end, clause } of note.find(CANNOT)) {
    unable.add(clause);
    yield { rule: 'call', value: 'forbidden', start, end };
  }
  for (const { start, end, clause } of note.find(NOR))
    if (/电话|手机/.test(note.plain.slice(Math.max(0, clause.start - 40), start)))
      yield { rule: 'call', value: 'forbidden', start, end };
  for (const found of note.find(CALLS)) {
    if (unable.has(found.clause) || GOODS.test(found.clause.text)) continue;
    const denial =
      note.denialOf(found, /我/.test(found.words) || isAlternative(found)) ?? deniedInside(found);
    if (denial) yield { rule: 'call', value: 'forbidden', ...denial };
    else if (isAsked(found)) yield { rule: 'call', ...when(found) };
  }
}

/** 电话别打, 电话不用: the thing, then the denial. */
function deniedInside({ start, end, after }: Found): { start: number; end: number } | undefined {
  const denial = /^(?:就|也|都|请|千万)?(?:不要|不用|别|勿|不必|甭|免)(?:再)?(?:打|联系|了|$)/.exec(after);
  return denial ? { start, end: end + denial[0].length } : undefined;
}

const isAsked = ({ before, after, words, clause }: Found): boolean =>
  !NOT_A_CALL.test(after) &&
  !NOT_BY_THE_CARRIER.test(before) &&
  !OTHERWISE_NAMED.test(after) &&
  !IN_NEED.test(clause.text) &&
  !(words === '手机' || words === '来电');

/** When to call, and the words that say so with those that ask for the call. */
function when({ start, end, before, after, clause }: Found): { value: CallRule; start: number; end: number } {
  const moment = BEFORE.exec(clause.text) ?? ARRIVED.exec(clause.text);
  const [from, to] = moment
    ? [clause.start + moment.index, clause.start + moment.index + moment[0].length]
    : [start, end];
  const words = { start: Math.min(start, from), end: Math.max(end, to) };
  if (BEFORE.test(clause.text)) return { value: 'before', ...words };
  return { value: !moment && (MAY.test(before) || MAY.test(after)) ? 'allowed' : 'on_arrival', ...words };
}
