const OTHERS =
  '(?:邻居|对门|隔壁|楼[上下长]|物业|保安|门卫|居委会?|社区|别人|人家|房东|他们?|她们?|大家|朋友|同[事学]|室友|骑手|快递员?|外卖员?|客服|店家|商家|群里|有人|老[婆公]|爸爸?|妈妈?|爷爷|奶奶|儿子|女儿|阿姨)';
/** What somebody else has said that is to be done: 邻居说可以敲门. */
const SAID = `(?:${OTHERS}[^,]{0,4}(?:说|讲|建议|要求|觉得|告诉我|通知我|规定|让我|不让|不准|不许|不允许)(?!一声|一下|了?好)|听说|据说)[^,]{0,4}(?:可以|能|行|不|别|勿|要|让|放|敲|按|打|送|交|给|拍)`;
/** What used to be done: 以前都是放门口的. An hour before which something is to come is none of it. */
const HABIT =
  '^ *(?:我|我家|我们|我这|这里|这边|你们?|师傅|其实)*(?:以前|之前(?!先|再|请|就|打|敲|放|送|来|到)|原来|过去|从前|往常|上一[单次回]|上个|前[两几]次|历来|向来|一直以来|(?:前)?几次)[^,]{0,8}[放送敲按打交给搁丢存]|^ *(?:我|我们|你们?|都|一直)*(?:一直|每次|总|都|平[时常]|通常|一般)(?:都|是)+[放送敲按打交给搁丢存][^,]{0,8}的$';
const ENGLISH_SAID =
  '\\b(?:neighbou?rs?|guards?|security|reception(?:ist)?|concierge|landlord|management|wife|husband|flatmate|roommate|mum|mom|dad|rules?|policy|drivers?|riders?|couriers?|people|someone|somebody|they|he|she|friends?|everyone|support|customer service)(?: [a-z]+)? (?:says?|said|told (?:me|us)|tells me|thinks?|reckons?|suggest(?:s|ed)|claims?)\\b(?! no(?: *$| then))';
const ENGLISH_HABIT =
  "\\b(?:you|they|he|she|it|i|we|(?:the |your )?(?:riders?|drivers?|guys?|couriers?|colleagues?|others?)|(?:bags?|orders?|deliveries|parcels?|stuff|things))(?:'ve|'s|'d)? (?:(?:have|has|had|was|were|is|are|been|got|gets?) )*(?:usually|normally|always|typically|generally|often) (?:(?:have|has|had|was|were|is|are|been|got|gets?|it|them) )*(?:left|leaves?|put|drop(?:ped|s)?|deliver(?:ed|s)?|knock(?:ed|s)?|rang|rings?|call(?:ed|s)?|hand(?:ed|s)?|go(?:es)?)\\b|^ *(?:it |they |was |were )*(?:usually|normally|typically|generally) (?:[a-z']+ ){0,2}(?:left|put|dropped|delivered|handed|goes|go|leave|leaves|knocks?|rings?|calls?)\\b|\\bused to (?:be )?(?:leave|left|put|drop|knock|ring|call|deliver|hand)[a-z]*\\b|\\b(?:in the past|back then|the other day|other times|before now)\\b|\\b(?:you|they) (?:left|dropped|knocked|rang|delivered)\\b";
const HEARSAY = new RegExp([SAID, HABIT, ENGLISH_SAID, ENGLISH_HABIT].join('|'));

/** Whether a clause tells what others say, or what used to be done, and not what is wished. */
export const isHearsay = (said: string): boolean => HEARSAY.test(said);
