/** A stretch of a note. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const CODE = '[#*]{0,2}[a-z]{0,2}[0-9][0-9a-z#*]{1,8}';
const SPELT = '[零〇一二三四五六七八九幺]{3,8}(?![点楼号])';
/** A house number, a time, a phone number or a word is no code. */
const ENDS = '(?![0-9a-z]|号楼|号|栋|幢|楼|单元|室|点|:|弄|月|分|元|块)';
const OPENS =
  ' ?(?:键|按?井号)?(?:就?可以|就?能|即可)?(?:开门|进|开锁|解锁)| ?按井号| (?:to (?:get in|open|enter|unlock|come in)|at the|on the|for the) ?';

const PATTERNS = [
  `(?:单元|小区|楼下|大门|门禁|电梯|入户|楼道|进门|门口){0,2}门?的?(?:密码锁|密码|门禁码|门禁|门码|开门码|口令|门锁|通行码|入户码)(?:那?个?是|为|:|=|号|码|[0-9] ?位数?|,| ){0,4}(${CODE}|${SPELT})${ENDS}`,
  `(?:\\b(?:the|door|gate|entry|building|lobby|access|lift|elevator|front|main) ){0,3}\\b(?:code|passcode|password|keypad|pin|pincode)(?:'s)?(?: (?:for|to|of|at|on|in)(?: the| my| our)?(?: [a-z]{2,12}){1,2})?(?: is| are| number)?(?: ?[:=-])? {0,2}(${CODE})${ENDS}`,
  `(?:按|输入?|摁|拨|\\b(?:press|enter|type|dial|punch in|use))(?: the)?(?: code)? {0,2}(${CODE})${ENDS}(?=${OPENS})`,
  `\\bto (?:enter|get in|open)[a-z, ]{0,12} (?:press|type|use|dial|enter) {0,2}(${CODE})${ENDS}`,
  `(?:按|输入?|摁|拨|单元门?|楼下门?|大门|小区门?|楼门|楼道门|\\b(?:door|gate|lobby|building|press|dial))(?:是|:| ){0,2}([#*]{1,2}[0-9]{2,8}[#*]{0,2}|[0-9]{2,8}[#*]{1,2})${ENDS}`,
].map((pattern) => new RegExp(pattern, 'g'));

/** A code, and from where on the words speak of it. */
export interface CodeSpan extends Span {
  readonly from: number;
}

/** The codes of gates, doors and lifts in a plain note, in its order, `#` and `*` included. */
export function accessCodesIn(text: string): CodeSpan[] {
  const spans: CodeSpan[] = [];
  const taken = new Uint8Array(text.length);
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const start = end - (match[1] as string).length;
      if (taken.subarray(start, end).includes(1)) continue;
      taken.fill(1, start, end);
      spans.push({ start, end, from: match.index });
    }
  }
  return spans.sort((a, b) => a.start - b.start);
}
