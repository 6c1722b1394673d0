import type { FallbackWhen } from '../drop-policy.js';
import { PLACE_NAMES } from './place/place-names.js';

const NO_ENTRY =
  "不让(?:[你您们人外]|骑手|外卖|快递|师傅|小哥)*(?:进|上|入)|(?:拦|拦着|拦住|挡)[你您]?(?=$|[,就的]|了)|要?拦(?=就)|不让通?过|进不了|(?:单元|大|楼|铁|院)门打不开|门锁着|不放(?:你|人|您)?进|不让(?=就|再|放)|不给进|不许进|不放行|进不[来去了]|不能进|上不[来去]|封控|封了|封闭|封着|won'?t let|wont let|refuse entry|can'?t get (?:past|through|into|inside)|cannot get (?:in|past)|(?:won'?t|doesn'?t|does not) open|not let|don'?t let|can'?t (?:get|go|come) (?:in|up|through)|cannot (?:get|come) (?:in|up)|can'?t enter|cannot enter|refuses?|turn(?:s|ed)? (?:you )?away|locked out|gate(?:'s| is)? (?:closed|locked|shut)|(?:don'?t|doesn'?t|do not|does not|won'?t|will not|is ?n.?t|not) (?:allow|permit)(?:t?ed|t?ing)?\\b|不放人|(?:no|denied) (?:entry|access)|not allowed (?:in|up)|(?:stop|block)s? you";
const PLACE_FULL =
  "(?<!没|不|未)满|塞满|用完|占满|占了|放不下|不够放|没空(?=就|再|则|的话|,|$)|没空柜|没空格|没有柜|没位了|挤不下|搁不下|太大放|没位置?|没有?空|没有?格|没地方|没有?位|放不进|装不下|塞不下|full\\b|no (?:free |empty |more )?(?:room|space|cells?|slots?|boxe?s?)|(?:doesn'?t|does not|won'?t) fit|none (?:are |is )?(?:free|left|available|empty)|\\bjammed\\b|(?:all|they'?re) (?:taken|occupied|used)|\\btoo (?:big|large)\\b|out of (?:space|room|cells)|(?:柜|货架|locker)[^,]{0,8}(?:坏|broken|打不开|out of order|not work)";
const NO_ANSWER =
  "没人|没在家?(?!意)|没醒|没起床|无人|没有人|沒人|没动静|无应答|未接|不应声|没应声|找不到人|没反应|没应|没有?回应|没动静|联系不|不接|没接|打不通|不通|不应|没?不在家?|没听[见到]|不开门|没开门|没开|没空接|接不到|不回|叫不应|喊不应|no answer|nobody|no[- ]?one|no reply|no response|nothing\\b|(?:not|isn'?t|aren'?t) (?:home|in|there|around)|(?:don'?t|dont|doesn'?t|does not|do not|not) (?:answer|respond|pick up|reply|open|hear|come)|can'?t (?:reach|get hold)|unreachable|unanswered|(?:isn'?t|not|never) answered|can'?t find (?:me|us)|not about|isn'?t about|no joy|don'?t get (?:an answer|a reply|me)|do not answer|dont pick up|miss (?:me|us)|\\bi'?m (?:out|away|not)|we'?re (?:out|away|not)|\\b(?:i am|we are) (?:out|away|not)|asleep";
const OTHER =
  "没空|不行|坏|不开|没事|不收|does ?n.?t|won'?t|wont|can'?t|cannot|can not|could ?n.?t|(?<!please |pls |so )(?:do not|don'?t)|not |unable|broken|closed|locked|shut|problem|issue|lost";
const FAILS = `${NO_ENTRY}|${PLACE_FULL}|${NO_ANSWER}|${OTHER}`;

/** Told as a fact, so that what comes next is no fallback: 不在家放门口 is where the bag goes. */
const SURELY =
  '(?:实在|要|都|还是|一直)?(?:没人|无人|没有人|没人开|没人在|没接|没应声|没醒|没应|没反应|没有?回应|没动静|打不通|联系不上|不接|没开门|放不进去?|塞不进去?|(?<!没|未|不)满了?|放不下|装不下|没地方了?|没空位?了?|没有?格子?了?|没有?位置?了?|进不[来去]|不让(?:外卖|骑手|你|人)*进|不放[行人]|不收)';

/** "If it fails", said with an if, or as something that is not known yet. */
const ON_FAILURE = new RegExp(
  `(?:如果|要是|万一|假如|若是|若|要不是|\\bif\\b|\\bin case\\b|\\bunless\\b|\\bwhen(?:ever)?\\b|\\bshould\\b).{0,24}?(?:${FAILS})|(?:${FAILS}).{0,4}的(?:话|时候|情况)|(?:没人|无人|不在家?|不在家里?|没空|满了?)(?:的?时(?!间)|之?时候)` +
    `|(?:打?电话|敲门|按门?铃)(?:没人?|不|打不)(?:接|应|通|开)|没人应|没人开|无人应|没人接|无人接听|(?<!现在|目前|最近|这几天|今天|今晚|这会儿?|暂时|刚好|正好)(?:${SURELY}|不在)[^,]{0,3}(?:就|再|则|那就|便)|^ *不(?:接|应|开|在|让进?|行)(?=说明|的话|就|再|那)|(?<!现在|目前|最近|这几天|今天|暂时|都)${SURELY}(?:请|麻烦)?(?=[放给交送搁丢存挂寄转塞摆打])|^ *(?:没有|没人|无人|不在家?|不行|不让进?)的?(?:话)?(?:就|再|放|给)|不然|否则|其次|实在不行|^ *(?:也可以?|或者?)[放送]` +
    `|^ *(?:.{0,8}柜子?|格子|.{0,3}架子?)?${SURELY}$|^ *(?:it|they)?'?s? ?full$|^ *(?:no|if no) (?:answer|reply|response|space|room|luck|joy)\\b|\\bor if\\b|\\bif (?:i'?m |we'?re |im |i am |we are )?(?:out|away)\\b|^ *can'?t find (?:me|us)|^ *(?:the )?(?:gate|door|lift) (?:won'?t|wont|doesn'?t|does not) open|\\b(?:locker|shelf|cabinet|box)(?:e?s)?(?:'s| is| are)? ?(?:full|jammed|broken)\\b|(?:^ *|\\b)(?:can'?t|cannot) (?:get|come) (?:in|past|through|up)\\b|^ *(?:and |but |then )?(?:if )?(?:no (?:free|empty|answer|reply|response|room|space|luck)|nobody|no[- ]?one|none)\\b(?! (?:else )?(?:but|except) (?:me|us))(?!.*\\b(?:till?|until|before|from|between|after|all) )|^ *(?:the )?gate (?:is )?(?:locked|shut|closed)|\\bor [^,]{2,24} if (?:it'?s |the .{0,12} )?(?:${FAILS})|(?:may|might) not let|\\b(?:otherwise|or else|else(?= (?:at |in |with |to )?(?:the |my )?[a-z]+)|failing that|if not|if so|(?:in|if) that (?:case|happens)|no (?:answer|reply))\\b`,
);
const PAST = /(?<![晚早马楼路])上[次回](?!来|去)|前几天|昨天|last time|last order|yesterday|previously/;
/** A clause that says what to do, so that a condition in it has its consequence beside it. */
const DOES = /[放送交给敲按打搁丢存]|\b(?:leave|put|drop|call|ring|knock|hand|give|use|take|pass|with)\b/;

const KINDS = (
  [
    ['place_full', PLACE_FULL],
    ['no_entry', NO_ENTRY],
    ['no_answer', NO_ANSWER],
  ] as const
).map(([when, pattern]) => [when, new RegExp(pattern)] as const);

/** From where on a clause says what is to be done when something fails, and what. */
export interface OnFailure {
  readonly from: number;
  readonly when: FallbackWhen | 'other';
}

/** What is left of words on a condition when the condition is taken away: 没有就, "if it's full". */
export const withoutCondition = (words: string): string =>
  words
    .replace(/ ?\bif .*$/, '')
    .replace(ON_FAILURE, '')
    .replace(/^.{0,12}(?:的话|时|otherwise|或者?|就|再)|^ ?,? ?(?:or|and|then)/, '');

/** What a clause binds nobody to, and whether the clause after it still hangs on the same condition. */
export interface Condition {
  readonly bindsUntil: number;
  readonly when?: OnFailure['when'];
  readonly open: boolean;
}

/** 进不来就打我电话,我骑车到门口接: what the resident does about it hangs on the same condition. */
const GOES_ON =
  /^ *(?:那|然后|and |then )*(?:我|i\b|i'?ll\b)[^,]{0,12}(?:下[来楼去]|出[来去]|门口|拿|取|接|\b(?:come|down|out|get|fetch|collect|grab|meet)\b)/;

/** In a row of places, the one that fails next: "no answer then guard, guard says no then locker". */
const NEXT_FAILS =
  /(?:\bsa(?:ys?|id) no|\bclosed|\bshut|\bfull|\brefuses?|\bdeclines?|\baway|\bnot there|\bnobody|\bno one|不收|不要|没人|关了?门?|不在|满了?|不行)(?:的话)? *$/;

/** What parts a clause from those beside it, where that tells something. */
export interface Marks {
  /** "Locker → guard": in the order in which they are to be tried. */
  readonly begins?: 'arrow' | undefined;
  /** "Guards not permitting?" */
  readonly ends?: 'question' | undefined;
}
const NAMED_ONLY = new RegExp(
  `^ *(?:the |my )?(?:${PLACE_NAMES.map(([, pattern]) => pattern).join('|')}) *$`,
);

/** `follows`: the condition that the clause before left open; `previous`: that clause. */
export function conditionOf(
  said: string,
  follows: OnFailure['when'] | undefined,
  previous: { readonly text: string; readonly when?: OnFailure['when'] } | undefined,
  marks: Marks = {},
): Condition {
  if (follows) return { bindsUntil: 0, when: follows, open: !DOES.test(said) && said.length < 6 };
  if (previous?.when && GOES_ON.test(said)) return { bindsUntil: 0, when: previous.when, open: false };
  if (previous?.when && NEXT_FAILS.test(said))
    return { bindsUntil: 0, when: 'other', open: !DOES.test(said) };
  if (PAST.test(said)) return { bindsUntil: 0, open: false };
  const found = ON_FAILURE.exec(said);
  if (!found) return unsaid(said, previous?.text ?? '', marks);
  const before_ = said.slice(0, found.index);
  const after = said.slice(found.index + found[0].length);
  return {
    bindsUntil: bindsUntil(found, after),
    when: kindOf(found[0], said, previous?.text ?? ''),
    open: !DOES.test(after) && !DOES.test(before_) && !/^or /.test(found[0]),
  };
}

/** A condition that only the marks beside the clause tell of. */
function unsaid(said: string, previous: string, { begins, ends }: Marks): Condition {
  if (begins === 'arrow' && NAMED_ONLY.test(previous)) return { bindsUntil: 0, when: 'other', open: false };
  const asked = ends === 'question' ? KINDS.find(([, pattern]) => pattern.test(said))?.[0] : undefined;
  return asked && !DOES.test(said)
    ? { bindsUntil: 0, when: asked, open: true }
    : { bindsUntil: said.length, open: false };
}

/** In English a condition may follow what depends on it: "leave it with the guard if nobody answers". */
function bindsUntil(found: RegExpExecArray, after: string): number {
  const english = /[a-z]/.test(found[0]);
  const leads = /otherwise|^else|failing|that (?:case|happens)|^or /.test(found[0]) || DOES.test(after);
  return english && !leads ? 0 : found.index;
}

/** 没有就 and "otherwise" tell what fails by what the clause before spoke of. */
function kindOf(words: string, said: string, before: string): OnFailure['when'] {
  const named = KINDS.find(([, pattern]) => pattern.test(words))?.[0];
  if (named) return named;
  if (ELSE.test(words) && ROOM.test(before)) return 'place_full';
  if (THAT_CASE.test(words)) {
    const told = KINDS.find(([, pattern]) => pattern.test(before))?.[0];
    if (told) return told;
  }
  return KINDS.find(([, pattern]) => pattern.test(said))?.[0] ?? 'other';
}

/** "Security sometimes refuses riders, in that case the shelf". */
const THAT_CASE = /that (?:case|happens)|\bif so\b/;
const ELSE = /^(?:没有|不行|没位)|否则|不然|otherwise|or else|failing|if not|that (?:case|happens)/;
const ROOM = /有空|空位|空格|空的|有位|位置|\broom\b|\bspace\b|\bfree\b|柜|lock|shel[fv]/;
