/** Words that several rules share, as pieces of patterns. */

/** Not to. Longest first: the first that fits is taken. */
const NOT_CHINESE =
  '不放心(?=[放把搁留存丢交送门柜东快外菜])|不敢|不愿意?|不希望|不喜欢|不建议|不同意|不接受|不太想|(?<!不|别)怕(?=[敲按打放])|担心(?=放)|千万不要|千万别|请勿|请不要|请别|不要|不用|不能|不可以|不可|不许|不准|不必|不需要|不需|不想|不得|不方便|不便|不再|不给' +
  '|无需|无须|无法|没必要|禁止|严禁|谢绝|拒绝|避免|唔好|唔使|伐要|勿要|覅|甭|莫|毋|勿|休|不兴|不可|无须|用不着|犯不着|唔使|唔要|别给我|少(?=敲|按|打电话)' +
  '|(?<![特区分级性个类告])别(?!的|人|墅|家|处|针|克)|(?<!难|以)免(?!费|疫|得)|(?<![电水代手外])表(?=敲|按|打|放)' +
  '|不(?=敲|按|打|拍|放|见|接触|喷|响|送|消|联系|碰)|没有?(?=阳|被?隔离)|不是|解除|除了(?=敲|按|打|电话)';
const NOT_ENGLISH =
  "\\b(?:(?:do not|don'?t|did not|didn'?t|does not|doesn'?t)(?: just| even)?|never|no need (?:to|for)|not|no|without|w\\/o" +
  "|avoid|refrain from|please no|none of|under no circumstances|quit|hold off|dnt|dont|dun|plz no|zero|instead of|rather than|stop|can'?t|cannot|can not|nor|skip)(?![a-z'])";
export const NOT = `${NOT_CHINESE}|${NOT_ENGLISH}`;

/** What looks like a no and is none: "don't forget to", 别忘了, 能不能. */
export const NO_DENIAL =
  "不要不|别不|(?:别|不要|勿)忘[了记掉]?|不得不|能不能|要不要|可不可以|方不方便|要不(?!要)|(?:do not|don'?t|never) (?:forget|hesitate)(?: to)?|why not";

const DOOR = '(?:家|房|大|铁|我家?的?|家里的?)?[门们闷]';
export const KNOCK = `敲敲?(?:一|两|几|三)?(?:下|声)?(?:我|俺)?${DOOR}?|[叩扣拍砸捶][门们]|\\b(?:k?nock|konck|knok)(?:s|ed|ing)?\\b|\\bbang(?:ing)? on\\b`;
export const RING =
  '(?:[按摁揿响拉打碰](?:一按|一下|两下|个|下|了)?(?:那个|这个|我|我家|家里|家)?的?)?(?:[门们]|电|楼下)?(?:可视)?(?:(?<!马)铃|(?<=按|响)门禁(?!密|码)|(?<=按|打|响)(?:可视)?对讲机?(?!薯|兰|木)|(?<=门|[按揿摁])钟(?!点|头|后))|按(?:了|啦)?(?=$|[,。!~])' +
  '|\\b(?:press|push|hit|sound)(?:ing)? (?:the |my |our )?(?:door ?)?(?:bell|buzzer)\\b|\\bring(?:ing)?\\b(?! (?:me|us|(?:my|the|his|her) (?:[a-z]+\\Ws )?(?:phone|mobile|cell|number|landline|wife|husband|mum|mom|dad|son|daughter))\\b)|\\b(?:door ?|calling )?be?ll?\\b(?! ?pepper)|\\bbuzz(?:er|ing)?\\b(?! (?:me|us)\\b)|\\b(?:intercom|chime|doorbel|dorbell|belll|doorbells)\\b';
/** Me, where no new sentence begins with it: 电话我, but 打电话我下来拿. */
const OBJECT = '我(?![要来下出去过也给会不在自开马就])';
const PHONE = '(?:[电店点]话|电活|电化|手机)';
export const CALL =
  `(?:给我|给)?(?:拨?[打大]|拨)(?:一?个|一?只|一?下|一?通|我的?)?(?:给我|我的?)?${PHONE}(?:给我|${OBJECT})?|打(?:给我|我)(?!家|的)` +
  `|(?:给我|来|去|通)?(?:一?个|一?只|一?通)?${PHONE}(?:联系|通知|告知|沟通|确认|给我|${OBJECT})?|(?<=提前|事先|预先|请先)联系(?!不)|致电|来电|来(?:个|通)电(?![梯影话视脑动])|电联|呼我|[打拨]我(?:的)?(?:手机|号码?|电话)|打(?:个|一个|通)?手机|(?:[打拨](?<=(?:前|先|了|再|到|楼下|门口|[前了]给我)[打拨])一?[下个]|响(?<=(?:前|先|了|再|楼下|门口)响)我?一[下声])(?=我?(?:$|[,。!~ 吧哈啊哦]))|拨(?:打)?(?:号码|手机)|通知我(?=$|[,。!~ ]|一声|一下|下楼|下来)|(?<!微信|短信|信息|微)联系我` +
  '|\\b(?:give|gimme)(?: (?:me|us))? a (?:call|ring|buzz|phone call)\\b|\\b(?:ring|buzz) (?:me|us|my (?:phone|mobile|cell))\\b|phone\\b(?<=(?:(?:n\\W?t|not|to|please|pls|plz|never|and|then|just|or|nor) |(?<!have |got |has |\\Wve |with )\\bno (?=phone(?: ?$| ?[,.;!]| pls| please)))phone)(?! ?(?:number|is|on|dead|off))|(?<=^|[,.;!?] ?)phone (?=before|when|once|on (?:arrival|the way)|me|us|first|ahead|if|from|upon|as)|\\b(?:telephone|dial) (?:me|us|my)\\b|\\bring (?:the |my |his |her )?(?:[a-z]+\\Ws )?(?:office|mobile|cell|phone|number|landline|home phone)\\b|\\bgive (?:me|us) a (?:bell|tinkle|shout on the phone)\\b|\\bcall(?:in|n)\\b|\\bphon(?:e(?: calls?| me| us)|ing)\\b|\\bcall(?:s|ing)?\\b(?! ?button| ?bell)|\\bcontact me\\b';

/** What may stand between a denial and what it denies, contact with the resident apart. */
export const BETWEEN =
  '在[^,。]{2,14}?之?间|[0-9]{1,2}(?:点|:[0-9]{2})半?(?:前|后|以前|以后|之前|之后)| |再|来|去|给|我|那个|这个|那|你|您|请|有事没事就|动不动就|随便|随意|一直|老是|先|直接|轻易|乱|狂|和|或者?|也|及|以及|与|跟|还有|、|\\/|任何|的|进行|人|提前|擅自|让|把|[0-9]{1,4}(?:室|号)?|东西|快递|菜|外卖|它|包裹|袋子|半夜' +
  '|\\b(?:the|a|any|my|our|to|please|pls|ever|or|and|me|us|need|have|bother|try|on|at|make|use|take|do|be|that|it|get|text|message|door|coming|press(?:ing)?|push(?:ing)?|hit|sound|answer the|even|just|go|start|keep|loudly|anyone|anybody|him|her|them|so|much|as|of|this|phone)\\b|&|(?<=[a-z]),';

/** 不要敲门按铃就行: what follows a denied contact with "will do" is asked for in its place. */
export const isAlternative = ({ after }: { readonly after: string }): boolean =>
  /^(?:就行|就好|就可以|即可|好了|吧|一下| instead)/.test(after);

/** Not to be disturbed, neither at the door nor by phone. */
export const UNDISTURBED =
  "(?:勿|不要|别|谢绝|请勿|不想被|免|不便)打[扰搅]|[勿莫]扰|\\b(?:do not|don'?t|dont|no|not be|without) disturb(?:ing|ance|ed)?\\b";

/** Nobody else may have it: "no one but me", 除了我谁都别给. */
export const ONLY_ME =
  /除了?(?:我|本人)(?:本人|自己)?(?:以外|之外|外)?[ ,]?(?:谁|别人|其他人|任何人)?(?:也|都)?(?:不要|别|不能|不许|勿|不得|谁)(?:让|给|交)?[^,。]{0,4}|(?:谁|任何人|别人|其他人)[^,。]{0,6}[ ,]*除了?(?:我|本人)(?:自己)?(?=$|[,。! ])|\bonly (?:i|we|me) (?:can|may|should|will|to) (?:take|receive|accept|get|have|sign|collect)\b|\b(?:anyone|anybody|no ?-?one|nobody|someone|somebody) (?:else )?(?:but|except|other than|apart from|besides) (?:for )?(?:me|myself|us|my (?:wife|husband|partner|mum|mom|dad|son|daughter))\b/g;
