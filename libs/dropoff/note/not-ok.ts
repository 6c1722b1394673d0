const CHINESE =
  '(?:交|签收|可(?=不[行好能中成])|这样?|那样?|的话|是|就|都|也|真的?|实在|绝对|肯定|恐怕|可能|我|我觉得|很|非常|特别|有点|其实)*' +
  '(?:不(?:太|大|怎么|是很|够)?(?:行|好|方便|合适|妥当?|安全|放心|喜欢|愿意|同意|接受|乐意|允许|建议|推荐|礼貌)|不可以?|不能|不准|不许|不让|不成|不中|不ok|不必|不必要' +
  '|没有?什?么?(?:那个|这个)?必要|多余|禁止|行不通|[使要]不得|放不[了得])[的了啊哦呀吧哈嘛呢噢啦]*(?=$|[,。!~ ])';
const ENGLISH =
  " ?(?:(?:door|mat|there|here|please|for (?:me|us)|really|just|definitely|absolutely|simply) )*(?:(?:is|are|was|would be|'s)? ?(?:n'?t|not|never|no longer|hardly)(?: (?:really|at all|a|an|very|so|that|the))* " +
  '(?:ok(?:ay)?|allowed|permitted|acceptable|accepted|fine|good|great|alright|all right|cool|option|possible|safe|advisable|appreciated|welcome|ideal|convenient|suitable|appropriate|desirable|smart|wise)' +
  "|(?:is|are|would be|'s) (?:a |an )?(?:very |really )?(?:bad|terrible|awful|poor) (?:idea|option|choice)|(?:is|are|'s) (?:no (?:good|option|go)|forbidden|prohibited|banned|out of the question|unacceptable|a no[- ]go|(?:too )?risky|unsafe)" +
  "|(?:will not|won'?t|would not|wouldn'?t) (?:do|suit|be (?:ok(?:ay)?|fine|good))|(?:does not|doesn'?t|won'?t|will not) work for (?:me|us))\\b(?! (?:if|unless|when|until))";
const NOT_OK = new RegExp(`^(?:${CHINESE}|${ENGLISH})`);

/** Whether the rest of a clause calls no good what stands before it: 放门口不行, "knocking is not a good idea". */
export const calledNoGood = (rest: string): boolean => NOT_OK.test(rest);
