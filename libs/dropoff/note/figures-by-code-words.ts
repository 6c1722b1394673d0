import { matchesIn } from './matches.js';

/** Sentences that speak of a code, however it is put: 密码你们有 0317, "you will need 4412 for the keypad". */
const SENTENCE = /[^。!?;\n]{1,160}/g;
const OF_A_CODE =
  /密码|口令|开门码|通行码|门禁码|门码|门锁|电子锁|\b(?:code|passcode|password|keypad|pin|pincode|lockbox|door lock|combination)\b/;
/** A number to call is none, nor one that the code is not, or was. */
const OF_SOMETHING_ELSE =
  /(?:加|不是|不再是|旧的?|原来|以前|之前|上次|尾号|手机|电话|呼叫?|对讲|门牌|房号|单元|号楼|栋|座|第|楼|\bnot|\bold|\bwas|\bflat|\bapt|\bapartment|\broom|\bunit|\bhouse|\bno\.?|\bfloor|\bbuilding|\bbldg|\btower|\bblock|\bsuite|\border|\bphone|\bcall|\bintercom|\bending|#) ?(?:是|为|:|code|in|is)? ?$/;
const FIGURES =
  /(?<![0-9a-z.:：])([#*]{0,2}(?:[0-9](?: ?[-–]? ?[0-9]){3,7}|[a-z]{1,2}[0-9]{3,6}|[0-9]{3,6}[a-z])(?: ?[#*])?)(?![0-9a-z]|[:.][0-9]|室|号|栋|幢|楼|单元|点|弄|月|分|元|块|层|呼叫|对讲|次|遍|米|个|斤|袋|箱|房|户| ?(?:st|nd|rd|th|am|pm|floor|min|people|on the intercom)\b)/g;

/** The figures in such sentences that no other thing has. */
export function* figuresByCodeWords(text: string): Generator<{ start: number; end: number }> {
  if (!OF_A_CODE.test(text)) return;
  for (const { index, 0: sentence } of matchesIn(text, SENTENCE)) {
    if (!OF_A_CODE.test(sentence)) continue;
    for (const found of matchesIn(sentence, FIGURES)) {
      if (OF_SOMETHING_ELSE.test(sentence.slice(Math.max(0, found.index - 16), found.index))) continue;
      const start = index + found.index;
      yield { start, end: start + (found[1] as string).trimEnd().length };
    }
  }
}
