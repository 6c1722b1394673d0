import type { Clause } from '../clauses.js';
import { ONLY_ME } from '../words.js';
import { isHearsay } from './hearsay.js';
import { isRhetoric } from './rhetoric.js';

/** Said out of politeness, and no condition. */
export const POLITE =
  /(?:如果)?(?:可以|方便|能|行|愿意|不麻烦|有需要|需要)的话|如果(?:可以|方便|能)|\bif (?:at all )?(?:poss(?:ible)?\b|necessary|needed|need be|(?:you|u|that'?s|it'?s|thats|its) (?:can|could|would|will|please|need|want|like|don'?t mind|dont mind|ok|okay|fine|all ?right))|\bwhatever\b/g;
const CONDITION =
  /如果|要是|万一|假如|倘若|若是|除非|除了|除外|以外|的话|(?:下[雨雪]|刮[大台]?风|太[晚重大多热]了?|[来到送]得?[太早晚]了?|东西[太很]?[多重大]了?)(?:就|则|再)?(?=[放给交送搁丢存挂塞摆])|^ *(?:在)?(?:这|那)?之前(?:就|都|请|先)?(?=放|给|交)|看情况|视情况|再说|[点半](?:之|以)?[前后](?:送|到|来)?(?:的话)?(?:就|再|请|可以)?(?:放|给|交)(?!.{0,4}门口)|\bif\b|\bunless\b|\bexcept\b|\bdepend(?:s|ing)\b|\bprovided\b|\bin case\b|\bas long as\b|\bwhen(?:ever)? (?:it|there|the (?!rider|driver|bag|order|deliver)|my|he|she|baby|kids?|nobody|no)\b|工作日|平日|周末(?=[^,。]{0,6}[放送交给])|\bweekdays\b|\bweekends\b/;
/** Two denials that are no question: of 不打电话不要送 a rule sees each alone, and has both the wrong way round. */
const TWICE_DENIED =
  /(?<![能可])(?:不|不要|别|勿)(?:放|敲|按|打|拍|送|交|给|喷|消)[^,不]{0,8}(?:也|都|可|是|就)*不(?:行|成|可以?|中)[的啊哦哈吧]*(?=$|[,。!~ ])|非[^,不]{1,8}不(?:可|行)|(?:不是|不要|并非|没有?|不会|别)(?:说)?不(?!要|在|用|了|着急|急)|不(?:能|可以?|准|许)不|不(?:先)?(?:打电话|打招呼|敲门|按门?铃|联系|通知|说一声)[^,]{0,3}(?:不要|别|不许|不准|不能|勿|不用)(?:送|放|走|来|离开|上)|\b(?:never|not|didn'?t|don'?t) (?:said|saying|say|mean) (?:no\b|not\b|don'?t|you can'?t)|\b(?:don'?t|do not|never|not|isn'?t) (?:[a-z]+ ){0,2}(?:not\b|without\b|un(?!til|der|less|it)[a-z]+|refuse|avoid|stop|skip)/;
/**
 * A place to be taken where it has room is the place: see hearFallback for what is to be done where it has
 * none.
 */
const WITH_ROOM =
  /如果[^,]{0,10}(?:有空|有位|有格|空着|没满)[^,]{0,3}|\bif (?:there (?:is|are)|there'?s|it has|you (?:find|see)) (?:a |an |any |some )?(?:free|empty|open|room|space|one)[a-z ]{0,12}|\bif (?:it|the locker|the shelf)(?:'s| is) (?:free|empty|not full|available)/g;

/** Hangs on something that the policy does not know, or says the opposite of what its words say one by one. */
export type ClauseDoubt = 'condition' | 'denial' | 'hearsay';

/** A condition with nothing to do about it: that comes in the next clause. */
export const statesOnly = ({ text }: Clause): boolean =>
  !/[放送交给敲按打搁丢存来拿]|\b(?:leave|put|drop|call|ring|knock|hand|give|deliver|bring|use|take|pass|with|come)\b/.test(
    text,
  );

export function doubtOf(clause: Clause): ClauseDoubt | undefined {
  const binding = clause.text
    .slice(0, clause.bindsUntil - clause.start)
    .replace(POLITE, '')
    .replace(WITH_ROOM, '');
  if (TWICE_DENIED.test(binding) || isRhetoric(binding)) return 'denial';
  if (CONDITION.test(binding) && CONDITION.test(binding.replace(ONLY_ME, ''))) return 'condition';
  return isHearsay(binding) ? 'hearsay' : undefined;
}
