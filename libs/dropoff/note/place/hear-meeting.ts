import type { Heard } from '../heard.js';
import type { Found, NoteText, Side } from '../note-text.js';
import { ONLY_ME } from '../words.js';

const PERSON =
  '(?:我|俺|咱|本人|机主|收货人|收件人|订餐人|老人家?|家人|家里人|家属|家里(?:的)?(?:老人|大人|阿姨)|(?:我|俺|咱)?(?:的)?(?:女儿|闺女|儿子|孩子|老伴|太太|先生|女朋友|男朋友|媳妇|弟弟?|妹妹?|哥哥?|姐姐?|爷爷|奶奶|姥姥|姥爷|外婆|外公|娘|爹|妈|爸|老公|老婆)(?!家)|保姆|住家阿姨|护工|室友|同事|[我他她]?(?:老)?(?:妈妈?|爸爸?|公|婆|母亲|父亲|外婆|奶奶|爷爷|外公)|阿姨|他|她)';
const BY_HAND = new RegExp(
  `当面|面交|亲自拿|直接(?:交|给)(?:到)?(?:我|本人)(?!家|门|邻|们)|(?:交|给)我本人|面对面(?:交|给|签收)|亲自签收|亲手|(?:我|本人)(?:来|去|亲自)?(?:拿|取|收)才|我本人(?:来|下来|出来|下楼)?(?:拿|取|收|接|领)|亲自(?:交|送|给|递)|本人(?:签收|亲收|收货|收)|(?:[送交递给放塞拿]到?|从)(?:${PERSON}|[你您])?的?手[里上中]` +
    `|(?:交|递|拿|送|带|转交)给${PERSON}|^给${PERSON}(?=$|[,。!~ ])|(?:送|拿|提)(?:上楼|上来|进来|进屋|进门|进去|上去)(?:给|交给)${PERSON}|给到${PERSON}|给(?:我|俺|咱)自己|只(?:能|可以|许)?(?:给|交给)(?:我|本人)|给(?:我)?(?:本人|收[货件]人)|(?:只能|必须|只许|一定要?)(?:由|是)?我?本人(?:来)?(?=$|[,。!~ 拿取领])` +
    '|\\bin[- ]person\\b|\\bface[- ]to[- ]face\\b|\\b(?:hand|give|deliver|pass)(?:ed)?(?: (?:it|this|them|the bags?|the order|over|directly|in))* to (?:me|us|my (?!door|neighbou?r|front|guard|flat|apartment|house|place|gate|building|mat|porch|desk|office|locker|floor|room|address|unit|car|bike|mailbox|letter)|(?:the )?recipient|a person|whoever|anyone|anybody|someone|somebody)\\b|\\b(?:give|hand) (?:it |them |this |everything )?(?:straight |directly |only )?to (?:me|my (?:mum|mom|mother|dad|father|wife|husband|son|daughter|sister|brother|grand[a-z]+|nan|nanny|flatmate|roommate|partner|boyfriend|girlfriend|kid|parents))' +
    '|\\bmeet (?:me|us|you|u|him|her|at the|in the|by the|outside|downstairs)\\b|\\b(?:give|hand|pass) (?:her|him|them|me)(?= (?:the|my|it)\\b)|\\b(?:give|hand|pass|deliver)(?: it| them| this| the bags?| the order)? to (?:my |the )?(?:mum|mom|mama|mummy|mother|dad|papa|father|wife|husband|hubby|son|daughter|sister|brother|grand[a-z]+|granny|nan|nana|nanny|helper|maid|aunt|auntie|uncle|cousin|flatmate|roommate|housemate|partner|boyfriend|girlfriend|kid|kids|parents|assistant|colleague|secretary)\\b(?! (?:at|in|from|with) (?:the )?(?:guard|security|reception|front desk|concierge|lobby|gate|counter))|\\bhand[- ]?over\\b(?!(?: it| them)? to (?:the )?(?:reception|guard|security|concierge|front desk|porter|doorman|lobby|desk))|\\bpersonally\\b|\\bdirectly to me\\b|\\bin(?:to)? my (?:own )?hands?\\b|\\b(?:not|don\\W?t|never) leave (?:it |them )?unattended',
  'g',
);
const WAITING =
  /在(?:楼下|门口|小区门口|大门口|楼道口)等(?!我)|我(?:就|会|站|坐|人)*在[^,。]{1,10}等(?:着|候)?(?=$|[,。!~ ])|在[^,。]{1,8}等(?:着|候)?[你您]|(?:楼下|门口)等[你您着]|(?:下楼|下来|出来|出门)接[你您]|(?:走|跑|下楼|下来|出来|过来|去|到)?(?:到)?(?:楼下|门口|小区门口|大门口|路口|电梯口)(?:来|去)?(?:接|迎)(?:你|您|一下|应)|我?(?:马上|立刻|这就|就)(?:下来|下楼|出来)(?=$|[,。!~])|\bmy (?:old )?(?:mum|mom|mama|mummy|mother|dad|papa|father|wife|husband|hubby|son|daughter|sister|brother|grand[a-z]+|granny|nan|nana|nanny|helper|maid|aunt|auntie|uncle|cousin|flatmate|roommate|housemate|partner|boyfriend|girlfriend|kid|kids|parents|assistant|colleague|secretary)(?:'?ll| will| can| is going to| is coming to)(?: be there to| come (?:down |out )?(?:to|and))? (?:collect|fetch|receive|meet (?:you|u)|pick|take (?:it|them|the)|get (?:it|them)|grab|come (?:down|out)|accept)\b|\b(?:i|we)(?:'?ll| will|'?m|'?re| am| are) (?:be )?(?:just |already |right )?(?:waiting|standing|stood) (?:for (?:you|it|u) )?(?:out(?:side)?|downstairs|on|at|by|near|under|next)\b(?! (?:hold|the phone|a call|home|work|the (?:hospital|airport|doctor)))|\b(?:waiting|wait|standing) (?:for you )?(?:in the|at the|by the|outside|in|by) (?:lobby|gate|entrance|front|door|main|reception|downstairs|building|kerb|curb|bus stop|corner|car ?park|parking lot|road|roadside|street|pavement|sidewalk|driveway|barrier)\b|\b(?:i am|i'm|im) (?:in|at|by) the (?:lobby|gate|entrance|kerb|curb|car ?park|barrier)(?: already| now)? waiting\b/g;
/** Somebody is out there, which only often means that it wants the bag there. */
const OUT_THERE =
  /\b(?:i am|i'm|im|we're|we are) (?:already |right |just )?(?:outside|downstairs) (?:in|by|at|on|near|under)\b|\b(?:look for|find) me (?:at|by|in|on|outside|downstairs)\b/g;
const FETCHES =
  /(?<![让叫给喊])我(?:会|马上|就|再|自己|立刻|这就|赶紧|来)*(?:出来|下来|下楼|下去|出去|出门)(?:吧|哈|啊|了|哦|的)?(?=$|[,。!~])|(?<![让叫给喊])我(?:会|马上|就|再|自己|走|骑车|跑)*(?:下楼|下来|出来|出去|下去|到[^,。]{0,4}门口?|去[^,。]{0,4}门口?|过来|过去)(?:拿|取|接(?!孩|娃|小孩|宝|老|人|女|儿|朋友|爸|妈|奶奶|爷爷|站|机))|(?:下来|下楼|出来|出去|出门)[^,。不没]{1,6}[拿取接][你您]?(?=$|[,。!~ ])|(?:下来|下楼|下去|出来|出去|出门|去|过来|上来|来|[到去](?:小区|大|[东南西北])?门口?|开门|自己)(?:自己)?(?:来|去)?(?:[拿取]|接(?!孩|娃|小孩|宝|老|人|女|儿|朋友|爸|妈|奶奶|爷爷|站|机))(?!出|消息|电话)|自取|\b(?:i|we)(?:'?ll| will| can| am going to|'?m going to| gonna|'d)? ?(?:just |quickly |then |personally )*(?:come|go|run|walk|pop|nip|head|jog|hop|dash)(?: (?:right|straight|back))?(?: (?:down|out|up|over|to|get|grab|fetch|collect))|\bi'?m coming (?:down|out)\b|\b(?:pick (?:it|them) up|collect (?:it|them)|come and get it)\b/g;
/**
 * Who comes down to fetch it comes now; who "fetches it" does so when something says that the carrier is
 * there.
 */
const COMES_OUT = /下来|下楼|下去|出来|出去|down|out/;
/** Fetched another time: nobody waits for the rider. */
const LATER =
  /晚上|晚点|下班|回来|回家|等会|稍后|过会|一会|明天|有空|later|tonight|after work|志愿者|快递|保安|门卫|物业|别人|邻居/;
const ON_ARRIVAL = /到|电话|联系|喊|叫|铃|敲门|arriv|here|\bcall|\bring|\bcontact|outside|\bphone/;

/** Where the bag is handed over, said outright or by one who comes to meet the carrier. */
export function* hearMeeting(
  note: NoteText,
  side: Side = 'binding',
): Generator<Heard<'place' | 'contactless'>> {
  const onlyMe = note.find(ONLY_ME, side);
  for (const { start, end } of onlyMe) yield { rule: 'place', value: 'in_person', start, end };
  for (const found of onlyMe.length > 0 ? [] : note.find(BY_HAND, side)) {
    const denial = note.denialOf(found, true);
    if (denial) yield { rule: 'contactless', value: true, ...denial };
    else yield { rule: 'place', value: 'in_person', start: found.start, end: found.end };
  }
  for (const { start, end } of note.find(WAITING, side))
    yield { rule: 'place', value: 'in_person', start, end, implied: true };
  for (const { start, end } of note.find(OUT_THERE, side))
    yield { rule: 'place', value: 'in_person', start, end, implied: true, unsure: true };
  for (const found of note.find(FETCHES, side)) {
    if (LATER.test(found.clause.text) || !(COMES_OUT.test(found.words) || meetsCarrier(note, found)))
      continue;
    yield { rule: 'place', value: 'in_person', start: found.start, end: found.end, implied: true };
  }
}

/** The clause, or one beside it, speaks of the carrier's arrival. */
function meetsCarrier(note: NoteText, { clause }: Found): boolean {
  const before = note.clauses[clause.index - 1];
  const after = note.clauses[clause.index + 1];
  return ON_ARRIVAL.test(note.plain.slice(before?.start ?? clause.start, after?.end ?? clause.end));
}
