/** What was, and how the last order was, in Chinese. */
const WAS =
  /才(?:送[到达来]|到)(?:$|[ ,的太])|太[晚早迟]|迟到|送晚|还没|[放送交][^,]{1,6}(?<!可以|好|即可|谢|麻烦|行)了(?=$|[ ,])|少了|丢了|不见了|没了|被[偷拿人]|少送|多送|送错|送少|漏|没收到|没送到|没到|坏了|碎|烂|不新鲜|[送搬买订下收拿取寄发做打住点说约退换补丢借](?:单|货)?(?:到|来|走|错|进|出)?(?:的(?!时|话)|过(?!来|去))|投诉|反映|以来|至今|那次|那天的/;
/** Other things that have a day, in Chinese. */
const OTHER_THING =
  /生日|保质|有效期|过期|到期|生产|纪念|周年|放假|结婚|婚礼|考试|开学|开业|手术|出院|住院|预产|出生|封控|解封|封到|封城|隔离|疫苗|体检|面试|出差|旅游|度假|搬家|搬[来走进到]|入住|回国|上[学课]|聚会|核酸|孩子(?!.{0,6}[送放])|航班|火车|高铁/;
/** The same in English. */
const WAS_OR_OTHER =
  /\b(?:was|were|(?:was|were|had|did|has)n'?t|had|got|promised|said|told|supposed|refused|tried|failed|scheduled|received|missed|missing|came|left|brought|moved|bought|ordered|arrived|rang|knocked|lost|took|forgot|gave|put on|ago|last|since|yesterday|usually|always|weekly|born|birthday|b-?day|anniversary|wedding|party|exam|exams|flight|trip|holiday|meeting|appointment|interview|surgery|lockdown|locked|quarantine|expir[a-z]+|best before|use by|sell by|best by|bb|bbe|dated|made on|valid|short)\b|\b(?<!be |get |have |want |need |it |them |order |bags? |groceries |shopping |parcel |package |this |food |like |prefer )delivered\b|\b(?:i|we|he|she|they)(?:'ll| will| am|'m|'re| are|'s| is)? (?:(?:leav|mov|com|arriv)(?:es?|ing)|(?:go|return|fly|travell?)(?:ing|e?s)?|flies)\b/;

/** Whether a clause tells of what was, or of something else than the delivery, that has the day it names. */
export const tellsOfOther = (clause: string): boolean =>
  WAS.test(clause) || OTHER_THING.test(clause) || WAS_OR_OTHER.test(clause);

/** What was at an hour: 3点前送的少了一盒, "you came after 9pm". Politeness tells of nothing: "I was hoping". */
const WAS_THEN =
  /少了|少送|漏送|送错|没收到|[坏碎]了|太[晚早迟]了|保质期|才(?:送[到达来]|到)(?:$|[ ,的太])|[送到来](?:到|来|达)?(?:的(?!时|话)|过(?!来|去|会))|\b(?:(?:was|were)(?! (?:hoping|wondering|thinking|going|told|asked))|came|rang|knocked|arrived|missing|missed|(?<!\b(?:be|get|have|want|need|needs|it|them|order|bags?|groceries|shopping|parcel|package|this|food|prefer|like) )delivered(?! .*(?:please|pls)\b))\b/;

export const tellsOfPastHour = (clause: string): boolean => WAS_THEN.test(clause);
