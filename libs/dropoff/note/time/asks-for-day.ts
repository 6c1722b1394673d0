/** What a clause says before a day and after it, where hours that were heard are left out. */
export interface BesideDay {
  readonly before: string;
  readonly after: string;
  /** An hour that was heard stands in the clause, and asks for nothing where nobody is to come. */
  readonly timed: boolean;
}

/** Asked for in so many words; perhaps; not at all. */
export type Asks = 'surely' | 'perhaps' | 'not';

/** To bring, to come or to put down, said of what is to be done: 送的, 送过 and 送了 tell what was. */
const TO_DO =
  '(?:(?:重新|再)?(?:配|派|补|重)?送(?!孩子|娃|小孩|女儿|儿子|老|客|朋友|礼|机|医|[她他]|走|我去|别人|站|错|少|漏|多了|过(?!来))(?:货|餐)?(?:上门|达|到|来|过来)?|来(?=$|[ ,吧就都也放送]|配送|上门|一趟|好了|我家)|收(?!到|假|拾|入|费|据)货?|取货?(?!消|暖|快递|款|钱)|拿货?(?=$|[ ,吧就])|放(?!假|学|心|晴|疗|弃|射|过)|上门(?!维|安|装)|投递|到(?=$|[ ,就吧即都也])|交(?=给))' +
  '(?!(?:货|餐)?(?:上门|达|到|来|过来|完)?(?:的(?!时|话)|过(?!来|去)|了(?!再|就|给我|请|打|放|叫|敲|按|通知|告诉|发|之?后|以后|的话|吧|谢)))';
/** Nothing else than when, and to whom it is said. */
const BETWEEN =
  '(?:[ 的,.!~]|凌晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|夜里|白天|全天|一天|当天|那天|早|晚|左右|再|才|就|请|麻烦|帮忙|帮我|给我|可以?|能不能|可不可以|能|行|都|也|直接|一定|务必|必须|最好|尽量|尽早|尽快|早点|早些|随时|任何时间|师傅|小哥|骑手|你们?|您|东西|菜|货|包裹|快递|牛奶|订单|我?家里?有?人?|有人|在|方便|有空|我(?=在|家|有空|方便)|要|想要?|希望|重新|一起|统一|吧|哦|啊|谢谢?)*';
const CHINESE_AFTER = new RegExp(`^${BETWEEN}${TO_DO}`);
const CHINESE_ANYWHERE = new RegExp(TO_DO);
const CHINESE_REST = new RegExp(`^${BETWEEN}$`);
/** Put off, or the time of the delivery given a name, and the day after it. */
const CHINESE_BEFORE =
  /(?:(?:送[货达]?|收货)(?:时间|日期)[是为:在选]?|(?:改到|改成|改为|改在|推迟到|推到|延后?到|安排在|定在|约在)) *$/;
/** Somebody comes or brings something then, who is not told to. */
const SUBJECT =
  /(?:(?<![给帮为替让请对])[我咱](?!要|想|希望|的|在|需)|[他她]|孩子|娃|爸|妈|爷|奶|公公|老公|婆|儿子|女儿|亲戚|朋友|同[事学]|人|邻居|室友|物业|保安|学校|公司|超市|小区|保姆|阿姨|医生)[^,]{0,4}$/;

function inChinese({ before, after, timed }: BesideDay): Asks {
  if (CHINESE_BEFORE.test(before)) return 'surely';
  const asks = CHINESE_AFTER.test(after) || (timed && CHINESE_REST.test(after));
  if (asks) return SUBJECT.test(before) ? 'perhaps' : 'surely';
  return timed || CHINESE_ANYWHERE.test(after) || SUITS_CHINESE.test(after) ? 'perhaps' : 'not';
}

/** To be done, and not what was done or is. */
const IMPERATIVE =
  '(?:^|[,.:] ?|\\b(?:please|pls|plz|kindly|to|then|and|just|only|can you|could you|will you|would you|you can|you could|u can|you may|so|but|do|must|should|rather|instead|better|ok|okay|hi|hello|hey|day|possible|poss) )';
const COME =
  '(?:re-?)?(?:deliver|send|bring|come|arrive|leave(?= (?:it|them|this|that|the|my|our|all|everything|at|by|with|in|on|outside)\\b)|drop|put|pop|hand|give)\\b';
const DELIVERED =
  '\\b(?:be|get|have|want|need|like|prefer)(?: it| them| this| that| (?:my|the|this) (?:order|bags?|groceries|food|shopping))? (?:delivered|brought|dropped)\\b';
const DELIVERY =
  '(?<!\\b(?:last|that|the|every|each|your|previous) )\\b(?:re)?delivery\\b(?! (?:was|is|were|came|had|has|note|man|guy|driver|person|fee))';
const ASKED = new RegExp(`${IMPERATIVE}${COME}|${DELIVERED}|${DELIVERY}|\\b(?:please|pls|plz)\\b`, 'g');
const SMALL_WORDS = new Set(
  (
    'it them this that the my our your order delivery bag bags groceries parcel package food shopping all everything at to in with by on of outside inside door front gate ' +
    'shelf guard guards post locker reception desk concierge lobby home house flat again back over up off down round around here please pls plz only just either sometime ' +
    'any time anytime am pm morning afternoon evening night noon for between after before from b4 early late later first thing instead this coming and or a an can could you ' +
    'u would i we will be is fine ok okay good best works work great if possible want need like thanks thank thx ty deliver send bring come leave drop put delivered redeliver give hand latest ' +
    "the st nd rd th i'd we'd i'll we're i'm at onwards sharp hi hello hey so do then"
  ).split(' '),
);
const isSmall = (text: string): boolean =>
  (text.match(/[a-z][a-z']*/g) ?? []).every((word) => SMALL_WORDS.has(word));

function inEnglish({ before, after, timed }: BesideDay): Asks {
  const earlier = [...before.matchAll(ASKED)].at(-1);
  const later = [...` ${after}`.matchAll(LATER)].at(0);
  if (earlier && isSmall(before.slice(earlier.index)) && isSmall(firstWords(after))) return 'surely';
  if (later && isSmall(before) && isSmall(` ${after}`.slice(0, later.index))) return 'surely';
  if (timed && isSmall(before) && isSmall(after)) return 'surely';
  return timed || earlier || later || KEPT.test(before) || SUITS.test(`${before} ${after}`)
    ? 'perhaps'
    : 'not';
}

/** "Hold it until Friday" may be from when it is to come, or how long it is to lie. */
const KEPT = /\b(?:hold|wait|keep|postpone|delay|re-?schedule|move)\b/;
/** "Thursday works", and who is at home then. */
const SUITS =
  /\b(?:home|back|free|available|around|works?|suits?|good|great|fine|ok|okay|better|perfect|any ?time)\b/;
const SUITS_CHINESE = /(?<!不)[要用](?=$|[ ,用])|需要|在家|有人|有空|方便|随时|可以/;
/** After a day the imperative needs no word before it: "on Friday leave it with the guard". */
const LATER = new RegExp(`(?:^|,)[ ,]*${COME}|${ASKED.source}`, 'g');
/** As far as what follows a day may still say whose it is: "on Friday was wrong". */
const firstWords = (after: string): string => /[ ,]*(?:[a-z']+ ?){0,2}/.exec(after)?.[0] ?? '';

const ENGLISH_DAY = /[a-z]/;

/** Whether a clause asks for the bag to come on a day that it names. */
export function asksForDay(words: string, beside: BesideDay): Asks {
  if (ENGLISH_DAY.test(words)) return inEnglish(beside);
  const asks = inChinese(beside);
  return asks === 'not' && !/[\u4e00-\u9fff]/.test(beside.before + beside.after) ? inEnglish(beside) : asks;
}

const FILLERS =
  /[\s\p{P}]|[0-9]+(?:st|nd|rd|th)?|谢谢?|麻烦|请|吧|的|或者?|还是|[到至和与、]|之间|您好|你好|师傅|上午|下午|早上|晚上|中午|\b(?:thanks|thank you|thx|on|this|the|hi|hello|morning|afternoon|evening|of|or|and|to|between)\b/gu;
/** Nothing beside the day: a wish, most likely, and nobody can tell what for. */
export const isBare = ({ before, after }: BesideDay): boolean =>
  `${before} ${after}`.replace(FILLERS, '') === '';
