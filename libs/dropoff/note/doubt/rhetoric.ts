/**
 * Asked without wanting an answer, and meant the other way round: 不放门口放哪里, "why would you leave it at the
 * door?"
 */
const RHETORIC =
  /难道|凭什么|谁(?:让|叫|说|准|允许|告诉)[你您他她人]?|谁负责|丢了谁|谁赔|像话|合适吗|[你您]觉得[^,]{1,10}吗|不[^,]{1,6}怎么|算谁的|怎么(?:行|办|知道|能|可以|可能|会|敢|又|还|总|老)|何必|何苦|[哪岂]能|为什么|为[啥何]|干[嘛吗](?!的)|干什么|有什么(?:用|意义|必要)|什么意思|(?:放|搁|送|交)(?:在|到|给)?(?:哪[里儿]?|谁)[呢啊呀]*$|\bwhy (?!not\b)|\bwho (?:said|says|told|asked)\b|\bhow (?:can|could|dare|would) (?:you|u|anyone|they|i)\b|\bwhat'?s the (?:point|use)\b|\bwhere else\b|\bsince when\b|\bdo you (?:really|seriously)\b|\bare you (?:really|seriously)\b/;

export const isRhetoric = (said: string): boolean => RHETORIC.test(said);
