import { conditionOf, type OnFailure } from './conditions.js';
import { openFrom } from './either-way.js';
import { reasonIn } from './reasons.js';
import { matchesIn } from './matches.js';

/** A stretch of a note that is said in one breath. */
export interface Clause {
  /** Its place among the clauses. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /**
   * From here on it binds nobody: it depends on a failure, tells of the past or leaves it open. `end` where
   * all binds.
   */
  readonly bindsUntil: number;
  /** The failure that it depends on. */
  readonly when?: OnFailure['when'];
  /** From here on it says why, or what for. `end` where it does not. */
  readonly reasonFrom: number;
}

const LIST = '(?:or|nor)\\b';
const CONTACT = '(?:knock|ring|call|buzz|phone|text)(?:ing)?(?: the (?:door ?)?bell| the door| me)?';
const WEEKDAY = '(?:mon|tue|wed|thu|fri|sat|sun)';
const BOUNDARY = new RegExp(
  // A comma in "don't knock, ring, or call" parts nothing.
  `,(?! ?${LIST}| ?${CONTACT},? ${LIST})|[。;!?\\n\\r…()\\[\\]|~](?![0-9])(?!(?<=[一二三四五六日天]~)(?:周|星期|礼拜))|(?:(?![🤫📵📞🔔])\\p{Extended_Pictographic}[\\u{1f3fb}-\\u{1f3ff}]?)+|\\.(?![0-9])` +
    `|[-=]+>|[→⇒]| >(?= )(?<!(?:text|call|sms|msg|message|wechat|knock|bell|ring|信|话) >)|(?<![0-9点]|[ap]m)(?: -+| [–—]+)(?= )(?!(?<=\\b${WEEKDAY}[a-z]* .) ${WEEKDAY})| (?=but (?!me\\b|us\\b|myself\\b)|however |though |then |otherwise )` +
    '|(?<=[\\u4e00-\\u9fff])(?<!别|不要|勿|不用|请|在|放) +(?=[\\u4e00-\\u9fff])|(?=这次|这回|this time|但是|不过|还是|算了|要不就)',
  'gu',
);

const ARROW = /[>→⇒]/;

/** Nobody says more in one breath. The bound keeps the reading of any text linear in its length. */
const BREATH = 120;

/** The clauses of a plain text, blank ones left out. */
export function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  let follows: OnFailure['when'] | undefined;
  let mark = '';
  for (const [start, end, after] of stretches(text)) {
    const begins = ARROW.test(mark) ? 'arrow' : undefined;
    mark = after;
    const said = text.slice(start, end);
    if (!said.trim()) continue;
    const { bindsUntil, when, open } = conditionOf(said, follows, clauses.at(-1), {
      begins,
      ends: after === '?' ? 'question' : undefined,
    });
    clauses.push({
      index: clauses.length,
      start,
      end,
      text: said,
      bindsUntil: start + Math.min(bindsUntil, openFrom(said)),
      reasonFrom: start + reasonIn(said),
      ...(when && { when }),
    });
    follows = open ? when : undefined;
  }
  return clauses;
}

function* stretches(text: string): Generator<[start: number, end: number, boundary: string]> {
  let start = 0;
  for (const { index, 0: boundary } of [...matchesIn(text, BOUNDARY), { index: text.length, 0: '' }]) {
    while (index - start > BREATH) {
      const space = text.lastIndexOf(' ', start + BREATH);
      const end = space > start ? space : start + BREATH;
      yield [start, end, ''];
      start = end;
    }
    yield [start, index, boundary];
    start = index + boundary.length;
  }
}
