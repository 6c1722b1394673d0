import type { CallRule } from '../../drop-policy.js';
import type { Clause } from '../clauses.js';
import type { Heard } from '../heard.js';
import type { Found, NoteText } from '../note-text.js';
import { CALLS, callClauses, isAboutGoods, isInNeed, type CallClause } from './call-clause.js';
import { isAlternative, UNDISTURBED } from '../words.js';

/** 打 alone, where the clause before it spoke of the phone. */
const NOR = /(?:别|不要|不用|甭|勿)打(?:了|啦|吧)?(?=$|[,。!;…~ ])/g;
/** Who does not answer the phone, or writes only. */
const UNANSWERED =
  "📵|(?:不|没法|没办法|无法|不太)(?:能|方便|便|会|想)?接(?:听|到)?(?:陌生)?(?:电话|手机)|接不[了到](?:电话|手机)?|\\b(?:can(?:'?t|not| not)|unable to|won'?t be able to|won'?t) (?:answer|take|pick up|get to|talk)[a-z ]{0,12}(?:phone|calls?)?\\b|电话(?:我)?(?:接不[了到]|不方便接|没法接|不能接|听不[到见])|号码(?:一律|都|一概|统统|我|也)*不接|手机(?:静音|没电|坏了?|关机|不在身边)|只(?:发|收|用|能发|能)(?:短信|微信|信息)|\\b(?:text only|only text|just text|texts? only)\\b";
const CANNOT = new RegExp(`${UNANSWERED}|${UNDISTURBED}`, 'g');

/** 可能接不到电话: who may not answer asks for nothing. */
const HEDGED = /可能|也许|或许|有时|万一|\b(?:may|might|maybe|sometimes|possibly)\b/;

const NOT_A_CALL =
  /^ ?(?:号|号码|是|:|[0-9]{3,}|打不通|不通|不一定|可能|不在|没电|静音|关机|后四位|尾号|number|is\b)/;
const NOT_BY_THE_CARRIER =
  /(?:\b(?:have|let|get|ask|tell) (?:the |my )?[a-z]+(?: to)?|[让叫请](?:他|她|保安|门卫|物业|前台)(?:给我)?|[他她]会|\bwill|'ll|\bthey|\bhe|\bshe|短信|微信|等|等我|等您|\b(?:conference|zoom|video|work|team|client|business|meeting|sales|wifi|on an?|on|in an?|have an?|have|got an?|got|another|all|my|to an?|than an?|over an?|after my|during my|>)) ?$/;
const OTHERWISE_NAMED = /^(?: the)? other|^ (?:my|the) (?:number|other)/;

const MAY =
  /可以?(?:给我)?(?:拨?打|电话)?$|都(?:可以|行)|可以也|\b(?:can|may|ok to|okay to|fine to|feel free to|don'?t mind(?: a| if you)?) ?$|\b(?:is|are) (?:ok|okay|fine|good|welcome)\b|^(?:可以|没问题|没关系)|随便打|都?没问题|没关系/;

/** May the carrier call, and when. */
export function* hearCall(note: NoteText): Generator<Heard<'call'>> {
  const unable = new Set<Clause>();
  for (const { start, end, clause, before } of note.find(CANNOT)) {
    if (HEDGED.test(before) || isAboutGoods(note, clause)) continue;
    unable.add(clause);
    yield { rule: 'call', value: 'forbidden', start, end };
  }
  for (const { start, end, clause } of note.find(NOR))
    if (
      !isInNeed(clause) &&
      /电话|手机|号码|来电|短信|微信|发信息/.test(note.plain.slice(Math.max(0, clause.start - 40), end + 12))
    )
      yield { rule: 'call', value: 'forbidden', start, end };
  const clauses = callClauses(note);
  for (const found of note.find(CALLS)) {
    const told = clauses(found.clause);
    if (unable.has(found.clause) || told.aboutGoods) continue;
    const denial =
      note.denialOf(found, /我/.test(found.words) || isAlternative(found)) ?? deniedInside(found);
    if (denial) yield { rule: 'call', value: 'forbidden', ...denial };
    else if (!told.inNeed && isAsked(found)) yield { rule: 'call', ...when(found, told) };
  }
}

/** 电话别打, 电话不用: the thing, then the denial. */
function deniedInside({ start, end, after }: Found): { start: number; end: number } | undefined {
  const denial = /^(?:就|也|都|请|千万)?(?:不要|不用|别|勿|不必|甭|免)(?:再)?(?:打|联系|了|$)/.exec(after);
  return denial ? { start, end: end + denial[0].length } : undefined;
}

const isAsked = ({ before, after, words }: Found): boolean =>
  !NOT_A_CALL.test(after) &&
  !NOT_BY_THE_CARRIER.test(before) &&
  !OTHERWISE_NAMED.test(after) &&
  !(words === '手机' || words === '来电');

/** When to call, and the words that say so with those that ask for the call. */
function when(
  { start, end, before, after }: Found,
  { moment }: CallClause,
): { value: CallRule; start: number; end: number } {
  if (!moment) {
    return { value: MAY.test(before) || MAY.test(after.slice(0, 24)) ? 'allowed' : 'on_arrival', start, end };
  }
  const words = { start: Math.min(start, moment.start), end: Math.max(end, moment.end) };
  return { value: moment.before ? 'before' : 'on_arrival', ...words };
}
