import type { Clause } from '../clauses.js';
import type { NoteText } from '../note-text.js';
import { CALL } from '../words.js';

/** The calls that a note speaks of. One pattern for all who ask: what it finds is searched for once. */
export const CALLS = new RegExp(CALL, 'g');

/** Calls that are about something else than leaving the bag: goods, need, a number, somebody else's call. */
const GOODS =
  /缺货|缺|商量|换菜|换别的|调换|新鲜|少了|退|没货|断货|无货|售罄|卖完|换货|替换|退款|out of stock|substitut|replac|refund|missing/;
const SUBSTITUTE =
  /没有?(?:了|的话)*就$|没有?.{0,8}(?:就|的话)?(?:换|改|用|买|拿|要|算了)|缺[货什哪啥]?|卖[完光]|售[完罄]|没货|断货|替[换代]|不新鲜|换成|退款?|\b(?:no|out of|if no) [a-z ]{2,20}(?:then|,|get|any|instead)|substitut|replace|refund|sold out|(?:they'?re|it'?s|if|you'?re) out of\b/;
/** Goes on about the goods: 别换别的, "skip it". */
const STILL_GOODS =
  /换|补|替|退|算了|\b(?:swap|skip|substitut[a-z]*|replac[a-z]*|leave (?:it|them) out|instead)\b/;
const IN_NEED =
  /有事|没事|没什么事|没急事|打扰了|有问题|问题|有急事|找不|不清楚|不知道|迷路|需要|特殊|急事|紧急|着急|要紧|必要|实在|万一|如果|要是|随时|\bif\b|\bany (?:issue|problem|question)|\bproblem|\bin case|\bemergenc|\burgent|\bunless\b|\bstuck\b|\bcan'?t find|\blost\b/;
const BEFORE =
  /(?:来|到|送|发|送达|上门|送货|配送|过来|上来|出门|派送|取货|到达|到家|到我家|到楼下|到小区|到门口)(?:之|以)?前|提前|预先|事先|先打|先(?:给我)?(?:电话|致电)|快到|马上到|快要到|快来|临近|即将|出发|动身|上门之?前|进小区之?前|上楼之?前|进楼之?前|早点打|没到之?前|分钟前|半?小时前|\bbefore\b|\bahead\b|[0-9] ?min(?:ute)?s? (?:away|out)|\bin advance|\bfirst\b|\b(?:b4|bfore)\b|\bset(?:ting)? off\b|\bheads[- ]?up\b|\bminutes? or so before\b|\bout for delivery\b|\bprior\b|\bbeforehand|\bon (?:your|the) way|\b(?:when|as|once|while) (?:you |u |you'?re |ur )?(?:are )?(?:leave|leaving|set(?:ting)? off|start(?:ing)?(?: off| out)?|depart(?:ing)?|head(?:ing)? (?:out|off|over)|close|pick(?:ing)? (?:it |this |the order )?up)\b(?: (?:the |my )?(?:store|shop|market|warehouse|restaurant))?|从店里|出店|离店|(?:取|拿)到?货|接单|\bnear(?:by|ly)|\balmost\b/;
const ARRIVED =
  /(?:放好|放下|送达|送到|到达|抵达|到)(?:了|后|之后|以后|时|的时候)?(?:就|再|请|麻烦)?|\b(?:when|once|after) (?:you |u )?(?:are |get |'re )?(?:arr?ive[d]?|here|there|outside|in|at|by|near|reach|come|downstairs|drop(?:ped)?|leave it|left it|put it|set it|deliver(?:ed)?|done|parked)|\bwhen (?:ur|you'?re|youre|u r|it'?s|its|the (?:bag|order|food|delivery) (?:is|has))\b|\bas soon as you\b|\bat the (?:door|gate|entrance)\b|\bfrom (?:the gate|downstairs|outside)\b|\b(?:on|upon) arr?ival/;
/** What a clause says about the calls in it. */
export interface CallClause {
  /** They are about the goods, so that a denial is none of calls at the drop-off. */
  readonly aboutGoods: boolean;
  /** They are for the case of need only. */
  readonly inNeed: boolean;
  /** The words that say when to call, and whether that is before the carrier arrives. */
  readonly moment?: { readonly start: number; readonly end: number; readonly before: boolean };
}

/** Asked once a clause, however many calls it speaks of. */
export function callClauses(note: NoteText): (clause: Clause) => CallClause {
  const known = new Map<Clause, CallClause>();
  return (clause) => {
    const told = known.get(clause) ?? callClauseOf(note, clause);
    known.set(clause, told);
    return told;
  };
}

function callClauseOf(note: NoteText, clause: Clause): CallClause {
  const { text, start } = clause;
  const before = BEFORE.exec(text);
  const moment = before ?? ARRIVED.exec(text);
  return {
    aboutGoods: isAboutGoods(note, clause),
    inNeed: isInNeed(clause),
    ...(moment && {
      moment: {
        start: start + moment.index,
        end: start + moment.index + moment[0].length,
        before: before !== null && !isFirstOnArrival(text),
      },
    }),
  };
}

export const isInNeed = ({ text }: Clause): boolean => IN_NEED.test(text);

/** 没有小葱就换大蒜叶,不用打电话问我: the clause before may tell what the call would be about. */
export function isAboutGoods(note: NoteText, { index, text }: Clause): boolean {
  if (GOODS.test(text)) return true;
  let before = note.clauses[index - 1];
  for (let back = 2; back <= 4 && before && !SUBSTITUTE.test(before.text); back++)
    before = STILL_GOODS.test(before.text) ? note.clauses[index - back] : undefined;
  return before !== undefined && !/[到送放门敲]|\b(?:arriv|deliver|door|here|leave)/.test(text);
}

/** 到了先打电话: first of what is done there. */
const FIRST = /先(?:给我)?打?(?:电话|致电)|先打|\bfirst\b/g;
const isFirstOnArrival = (text: string): boolean =>
  ARRIVED.test(text) && !/快到|之前|以前|提前/.test(text) && !BEFORE.test(text.replace(FIRST, ''));
