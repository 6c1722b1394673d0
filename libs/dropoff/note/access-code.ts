import { figuresByCodeWords } from './figures-by-code-words.js';
import { matchesIn } from './matches.js';

/** A stretch of a note. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const RUN = '[#*]{0,2}[a-z]{0,2}[0-9][0-9a-z#*]{1,8}';
/** Dictated figure by figure, or in two or three parts: 2 5 8 0#, 25-80. */
const PARTS =
  '[#*]?(?:[0-9](?: ?[-– ] ?[0-9]){3,7}|[0-9]{2,4}(?: ?[-–] ?| )[0-9]{2,4}(?:(?: ?[-–] ?| )[0-9]{2,4})?)(?: ?[#*])?(?![0-9 ]*[:点])';
const CODE = `${PARTS}|${RUN}(?: [#*](?![0-9]))?`;
const SPELT =
  '[零〇一二三四五六七八九幺么洞](?: ?[零〇一二三四五六七八九幺么洞]){2,7}(?![点楼号])|(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double)(?:[ ,-]{1,2}(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double)){2,7}\\b';
/** A house number, a time, a phone number or a word is no code. */
const ENDS =
  '(?![0-9a-z]|号楼|号(?!键)|栋|幢|楼|单元|室|点|:|弄|月|分|元|块|层|呼叫|对讲|次|遍|米|个|斤|袋|箱| ?(?:st|nd|rd|th|am|pm|floor|min|people)\\b)';
const OPENS =
  ' ?(?:键|然后|再|加|按?井号|\\+)*(?:就?可以|就?能|即可|就)?(?:开门|进|开锁|解锁|上来|开)| ?[,，]?(?:再|然后|加|最后)?按?(?:个|一下)?井号?键?| ?(?:#|pound|hash|star)| (?:to (?:get in|open|enter|unlock|come in)|at the|on the|for the|and (?:then )?(?:the )?(?:hash|pound|#|bell|enter|push)) ?';

const LINK =
  '(?:那?个?是|为|:|[a-z]{0,9}(?=是)|=|号|码|[0-9] ?位数?|,| |没变|没改|已经?|现在|今天|最新的?|新的?|改成?了?|换成?了?|变成?了?|还|应该|写着|输入?|按|叫|了|就){0,6}';

const PATTERNS = [
  `(?:单元|小区|楼下|大门|门禁|电梯|入户|楼道|进门|门口|院子?|车库|大堂|前门|后门|铁门){0,2}门?的?(?:密码锁|密码|门禁码|门禁|门码|开门码|口令|门锁|通行码|入户码|锁)${LINK}(${CODE}|${SPELT})${ENDS}`,
  `(?:\\b(?:the|door|gate|entry|entrance|building|lobby|access|lift|elevator|front|main|garage|side|back|lock|key|security|street|hall|call ?box|buzzer) ?){0,3}\\b(?:codes?|passcode|password|keypad|pin|pincode|lockbox|combo|combination)(?:'?s)?(?: (?:for|to|of|at|on|in|by)(?: the| my| our)?(?: [a-z]{2,12}){1,3})?(?: (?:is|are|was|number|now|still|just|should be|has changed to|changed to|again)){0,3}(?: ?[:=-])? {0,2}(${CODE}|${SPELT})${ENDS}`,
  `(?:按|输入?|摁|拨|揿|打|\\b(?:press|enter|type(?: in)?|dial|punch(?: in)?|use|key in|tap(?: in)?|hit))(?: the)?(?: code)? {0,2}(${CODE})${ENDS}(?=${OPENS})(?! on the intercom)`,
  `\\bto (?:enter|get in|open|come in|unlock)[a-z, ]{0,16} (?:press|type|use|dial|enter|punch|key in) {0,2}(?:in )?(${CODE})${ENDS}`,
  `(?:按|输入?|摁|拨|单元门?|楼下门?|大门|小区门?|楼门|楼道门|铁门|院门|\\b(?:door|gate|lobby|building|entry|press|dial))(?:是|:| ){0,2}([#*]{1,2}[0-9]{2,8}[#*]{0,2}|[0-9]{2,8}[#*]{1,2})${ENDS}`,
  `\\b(?:gate|door|lobby|entry|building|大门|单元门|楼门) ?[:=] ?([#*]{0,2}[0-9]{4,8}[#*]{0,2})${ENDS}`,
  // The code before its name: "4471# is the door code", 2580是门禁.
  `(?<![0-9a-z])([#*]{0,2}[0-9]{3,8}[#*]{0,2})(?= ?(?:是|为|=)?(?:楼下|单元|大门|小区|入户|进门)?(?:门禁|门?密码|开门码)| (?:is|for|opens|gets you)(?: in)? ?(?:the )?(?:[a-z]+ ){0,2}(?:code|door|gate|keypad|pin|lobby)\\b)`,
  // English words in a Chinese note: door code是 5529; and what opens, with no word for the code: 按0816门就开了.
  `\\b(?:codes?|passcode|password|pin)(?: ?)(?:那?个?是|为|改成?了?|换成?了?|:|=| )+(${CODE}|${SPELT})${ENDS}`,
  `(?:按|输入?|摁|拨|揿|打|press|enter|type|punch(?: in)?|key in|tap(?: in)?|hit) {0,2}(${CODE})${ENDS}(?=[^,。!?我]{0,6}(?:门|锁|闸)[^,。!?我]{0,3}开|[a-z, ]{0,24}(?:opens?|unlock|let you in|lets you in|push|pull))`,
  `\\b(?:(?:building|front|main|street|side|back|lobby|gate|door|garage|compound|estate) )*(?:entrance|entry|access|gate|door|lobby|intercom|keypad|lift|elevator)(?: (?:no|number|#))? ?(?:[:=-]|is) ?(${PARTS}|[#*]{0,2}[0-9]{4,8}[#*]{0,2})${ENDS}`,
  // Korean and Japanese doors.
  `(?:비밀번호|비번|현관|暗証番号|オートロック)[^0-9#*\\n]{0,8}(${CODE})(?![0-9a-z])`,
  `\\b(?:codes?|code d'entrée|digicode|türcode|código|clave|codice)(?: (?:de|del|der|d'|la|le|el|porte|puerta|entrée|portail|tür|portal|est|es|ist))*(?: ?:)? ?(${CODE})(?![0-9a-z])`,
].map((pattern) => new RegExp(pattern, 'g'));

const BESIDE_ANOTHER = new RegExp(
  // The second of two, or what is to be keyed in after the words that speak of a code: "and for the lift
  // 5566".
  `(?<=(?:密码|门禁|\\bcode|password|\\bpin\\b)[^。.!?\\n]{0,50})(?:和|再|按|输入?|电梯|单元|大门|里面|二道门|\\b(?:and|then|lift|elevator|inner|second|other(?: one)?|press|enter|type))(?:门|码|是|为|:|=|的|按|输|用| |\\b(?:is|for|the|then|door|gate|lift|elevator|press|one)\\b)*([#*]{0,2}[0-9]{4,8}[#*]{0,2})${ENDS}`,
  'g',
);

/** A code, and from where on the words speak of it. */
export interface CodeSpan extends Span {
  readonly from: number;
}

/** The codes of gates, doors and lifts in a plain note, in its order, `#` and `*` included. */
export function accessCodesIn(text: string): CodeSpan[] {
  if (!FIGURE.test(text)) return [];
  const spans: CodeSpan[] = [];
  const taken = new Uint8Array(text.length);
  for (const pattern of [...PATTERNS, BESIDE_ANOTHER]) {
    if (pattern === BESIDE_ANOTHER && spans.length === 0 && !SPEAKS_OF_ONE.test(text)) continue;
    for (const match of matchesIn(text, pattern)) {
      const code = match[1] as string;
      const start = match.index + match[0].lastIndexOf(code);
      const end = start + code.trimEnd().length;
      if (taken.subarray(start, end).includes(1)) continue;
      taken.fill(1, start, end);
      spans.push({ start, end, from: match.index });
    }
  }
  if (spans.length === 0)
    for (const { start, end } of figuresByCodeWords(text)) spans.push({ start, end, from: start });
  return corrected(text, spans).sort((a, b) => a.start - b.start);
}

const CORRECTION = new RegExp(
  `^[^0-9a-z\\n]{0,4}(?:[打写说记输按搞]错了?|错了|不对|更正|\\b(?:sorry|oops|wait|i mean|actually|correction|typo|scratch that|no,? (?:it'?s|wait|sorry|make that)))[^0-9#*\\n]{0,16}(${CODE})${ENDS}`,
);
const figures = (code: string): number => code.replace(/[^0-9]/g, '').length;

/** 密码1234 打错了 是4321: of two codes as long as each other the second, where the first is said to be wrong. */
function corrected(text: string, spans: readonly CodeSpan[]): CodeSpan[] {
  const meant = spans.map((span): CodeSpan => {
    const said = text.slice(span.end, span.end + 60);
    const found = CORRECTION.exec(said);
    const code = found?.[1]?.trimEnd() ?? '';
    if (!found || figures(code) !== figures(text.slice(span.start, span.end))) return span;
    const start = span.end + said.indexOf(code, found.index + found[0].length - (found[1]?.length ?? 0));
    return { start, end: start + code.length, from: span.from };
  });
  return meant.filter((span, index) => !meant.some((one, at) => at < index && one.start === span.start));
}

const FIGURE = /[0-9零〇一二三四五六七八九幺么]|\b(?:codes?|pin|password|passcode)\b/;
const SPEAKS_OF_ONE =
  /密码|口令|开门码|通行码|门码|\b(?:code|passcode|password|keypad|pin|pincode|lockbox|digicode)s?\b|비밀번호|비번|暗証番号/;
const FIGURES = /(?<![0-9])[#*]{0,2}[0-9](?:[ \-–]?[0-9]){3,7}[#*]{0,2}(?![0-9]|[:点月])/g;

export const speaksOfCode = (text: string): boolean => SPEAKS_OF_ONE.test(text);

/**
 * Where a plain text has 4 to 8 figures in a row, spaced and dashed too: what may be a code where a note
 * speaks of one.
 */
export const figuresIn = (text: string): Span[] =>
  matchesIn(text, FIGURES).map(({ index, 0: figures }) => ({ start: index, end: index + figures.length }));
