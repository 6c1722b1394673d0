/** A stretch of a note that is said in one breath. */
export interface Clause {
  /** Its place among the clauses. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** From here on what is said binds nobody: it depends on a failure, or tells of the past. `end` where all binds. */
  readonly bindsUntil: number;
}

const LIST = '(?:or|nor)\\b';
const CONTACT = '(?:knock|ring|call|buzz|phone|text)(?:ing)?(?: the (?:door ?)?bell| the door| me)?';
const BOUNDARY = new RegExp(
  // A comma in "don't knock, ring, or call" parts nothing.
  `,(?! ?${LIST}| ?${CONTACT},? ${LIST})|[。;!?\\n\\r…()\\[\\]|~](?![0-9])|\\.(?![0-9])` +
    '|(?<![0-9点]|[ap]m)(?: -+| [–—]+)(?= )| (?=but |however |though |then |otherwise )' +
    '|(?<=[\\u4e00-\\u9fff])(?<!别|不要|勿|不用|请|在|放) +(?=[\\u4e00-\\u9fff])|(?=这次|这回|this time|但是|不过|还是|算了|要不就)',
  'g',
);

const FAILS =
  '没人|无人|没有|没空|没反应|不让|不给进|不许进|进不|不能进|满|放不下|联系不|不接|没接|打不通|不通|不在|不行|坏|不开' +
  "|no answer|nobody|no one|no reply|does ?n.?t|won'?t|wont|can'?t|cannot|can not|could ?n.?t|do not|don'?t|not |full|unable|broken|closed|locked|refuse|problem|issue|lost";
/** "If it fails", said with an if, or as something that is not known yet. */
const ON_FAILURE = new RegExp(
  `(?:如果|要是|万一|假如|若是|若|\\bif\\b|\\bin case\\b|\\bunless\\b|\\bwhen\\b).{0,24}?(?:${FAILS})|(?:${FAILS}).{0,4}的话` +
    '|(?:打?电话|敲门|按门?铃)(?:没人?|不|打不)(?:接|应|通|开)|没人应|没人开|无人应|没人接|无人接听|(?:打不通|没接|没人|不在|不接|满了|放不下|没空位|进不[来去]|不让进?)[^,]{0,3}(?:就|再)|^(?:没有|没人|无人|不在家?|不行|不让进?)的?(?:话)?(?:就|再)|不然|否则|其次|实在不行|\\b(?:otherwise|or else|no (?:answer|reply))\\b',
);
const PAST = /上次|上回|前几天|昨天|last time|last order|yesterday|previously/;
/** A clause that says what to do, so that a condition in it has its consequence beside it. */
const DOES = /[放送交给敲按打]|\b(?:leave|put|drop|call|ring|knock|hand|give)\b/;

/** Nobody says more in one breath. The bound keeps the reading of any text linear in its length. */
const BREATH = 120;

/** The clauses of a plain text, blank ones left out. */
export function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  let openCondition = false;
  for (const [start, end] of stretches(text)) {
    const said = text.slice(start, end);
    if (!said.trim()) continue;
    const { bindsUntil, open } = condition(said, openCondition);
    clauses.push({ index: clauses.length, start, end, text: said, bindsUntil: start + bindsUntil });
    openCondition = open;
  }
  return clauses;
}

function* stretches(text: string): Generator<[start: number, end: number]> {
  let start = 0;
  for (const { index, 0: boundary } of [...text.matchAll(BOUNDARY), { index: text.length, 0: '' }]) {
    while (index - start > BREATH) {
      const space = text.lastIndexOf(' ', start + BREATH);
      const end = space > start ? space : start + BREATH;
      yield [start, end];
      start = end;
    }
    yield [start, index];
    start = index + boundary.length;
  }
}

function condition(said: string, follows: boolean): { bindsUntil: number; open: boolean } {
  if (follows) return { bindsUntil: 0, open: false };
  if (PAST.test(said)) return { bindsUntil: 0, open: false };
  const found = ON_FAILURE.exec(said);
  if (!found) return { bindsUntil: said.length, open: false };
  // In English a condition may follow what depends on it: "leave it with the guard if nobody answers".
  const trailing = /[a-z]/.test(found[0]) && !/otherwise|or else/.test(found[0]);
  const bindsUntil = trailing ? 0 : found.index;
  return {
    bindsUntil,
    open: !DOES.test(said.slice(found.index + found[0].length)) && !DOES.test(said.slice(0, found.index)),
  };
}
