import type { Fallback } from '../../drop-policy.js';
import type { Clause } from '../clauses.js';
import type { Heard, Refused } from '../heard.js';
import type { Found, NoteText } from '../note-text.js';
import { NAMES, placeOf } from '../place/place-names.js';
import { CALLS, callClauses } from '../rules/call-clause.js';

const LEFT = /[放搁送寄存交给挂塞摆置]|\b(?:leave|left|put|drop|keep|place|hand|give|deliver|pop|stick|lv)\b/;
/** The same, or only where: "if it's full, reception". */
const LEFT_OR_NAMED = new RegExp(`${LEFT.source}|${NAMES.source}`);
/** Somebody is to be met, or the bag to be handed over, in words that no rule has. */
const HANDED =
  /(?:只|就|要|必须|一定|亲自|直接)(?:能|给|交|递)[^,。]{0,3}(?:我|本人|他|她|人)(?:自己|本人)?(?=$|[,。!~ ])|(?:交|递|给)[^,。]{0,4}手[里上中]|签收|\b(?:signature|sign for|signed for|in (?:his|her|our|their) hands?|to (?:him|her)|wait (?:for|until) (?:me|i|someone|somebody)|(?:until|till) (?:i|someone|somebody|we) (?:answers?|opens?|comes?|collects?))\b/g;
/** To be left where no rule has a name for, or with somebody: 放电表箱, 放邻居502家. */
const NAMELESS =
  /(?:放|塞|挂|搁|藏|送|交|存|丢|给|留)(?:给|到|在|进|于|去)?(?:我|我家|的|旁边|那个|一楼|楼下|楼上|[0-9一二三四五六七八九十]+(?:楼|层|号楼|单元)的?)*(?:邻居|对[门面]|隔壁|[电水煤气]?表箱|弱电箱|消[防火]栓|电梯[口间里]|楼梯[口间]|楼?梯?拐角|角落|楼道|过道|走廊|车库|车[里筐上]|后备箱|信报?箱|邮箱|花[坛盆园]|窗台|阳台|院子里|地下室|驿站|超市|便利店|小卖部|药店|志愿者)|\b(?:leave|put|drop|place|hide|tuck|give|hand|deliver|bring|pop|stick|take|hang)(?: (?:it|them|this|everything|the bags?|to|with|in|on|by|at|under|behind|inside|beside|next|near|into|my|our|the|a))* (?:neighbou?r'?s?|next ?door|meter (?:box|cupboard)|garage|shed|(?:car )?(?:boot|trunk)|mail ?(?:box|room)|letter ?box|lift|elevator|stair(?:well|case|s)|landing|window ?sill|balcony|garden|bins?|bush(?:es)?|planter|bench|basement)\b/g;
/** Where the last bag was left, and nothing about this one. */
const LAST_TIME = /上[次回]|last (?:time|order)|previous/;
/** A time of day that no hour was said for. */
const HOURLESS =
  /(?:早饭|早餐|午饭|中饭|午餐|晚饭|晚餐|饭点|夜饭|下班|放学|天黑|睡觉|上班)(?:之|以)?[前后](?![^,]{0,6}(?:拿|取|回来))|\b(?:before|after|by|around|during) (?:breakfast|lunch|dinner|supper|work|school|bedtime|dark|sunset|iftar|church)\b(?! (?:i|we)\b)/g;

/** Clauses that speak of a call, a place or a hand-over, told to be made, of which no rule made anything. */
export function* unheardWords(
  note: NoteText,
  heard: readonly (Heard | Refused)[],
  fallback: Fallback | undefined,
): Generator<Clause> {
  if (!fallback) for (const clause of note.clauses) if (fallsBack(clause)) yield clause;

  const told = new Map<string, Set<Clause>>();
  for (const one of heard) {
    const rule = one.rule === 'contactless' ? 'place' : one.rule;
    const clauses = told.get(rule) ?? new Set();
    told.set(rule, clauses.add(note.clauseAt(one.start)));
  }
  const silent = (rule: string, { clause, start }: Found): boolean =>
    !told.get(rule)?.has(clause) && start < clause.reasonFrom;
  for (const found of note.find(NAMES))
    if (placeOf(found.words) !== 'door' && LEFT.test(found.before) && silent('place', found))
      yield found.clause;
  for (const found of note.find(HANDED)) if (!told.has('place') && silent('place', found)) yield found.clause;
  if (!told.has('place') && !fallback)
    for (const found of note.find(NAMELESS))
      if (!note.denialOf(found) && silent('place', found)) yield found.clause;
  if (!told.has('place') && !fallback)
    for (const { clause, before } of note.find(NAMES, 'failing'))
      if (clause.when === undefined && LAST_TIME.test(clause.text) && LEFT.test(before)) yield clause;
  const calls = callClauses(note);
  for (const found of note.find(CALLS)) {
    const { aboutGoods, inNeed } = calls(found.clause);
    if (found.words === '手机' || found.words === '来电') continue;
    if (!aboutGoods && !inNeed && !told.has('call') && !NUMBER.test(found.after)) yield found.clause;
  }
  if (told.has('notBefore') || told.has('notAfter')) return;
  for (const { clause } of note.find(HOURLESS)) yield clause;
}

/** What is to be done with the bag when something fails. */
const fallsBack = ({ when, text, start, bindsUntil }: Clause): boolean =>
  when !== undefined && when !== 'other' && LEFT_OR_NAMED.test(text.slice(bindsUntil - start));

/** The number of a phone asks for no call. */
const NUMBER = /^(?:号|是|:|：|[0-9]| number| is)/;
