/** Characters of Cantonese and Shanghainese, each above the Mandarin one that says the same. */
const WRITTEN = '瞓睏俾畀喺咗冇嘅佢哋嚟攞嗰妳囗乜侬囡著擺濶氹';
const MEANT = '睡睡给给在了没的他们来拿那你口什你孩着摆阔凼';

export const DIALECT: readonly (readonly [written: string, meant: string])[] = [...WRITTEN].map(
  (character, index) => [character, [...MEANT][index] as string],
);

/** Words, each as long as the one it stands for, after the characters of which each has one. */
const WORDS: readonly (readonly [characters: string, said: RegExp, meant: string])[] = [
  ['困', /困(?=[觉着高])/g, '睡'],
  ['高', /(?<=[睡])高(?=[，,。了]|$)/g, '觉'],
  ['困', /(?<=老人|孩子|宝宝|娃|囡囡|小囡|小孩|妈|爸|阿婆|公公|奶奶|爷爷|老头子|老太)困(?=了|啦|着)/g, '睡'],
  ['阿', /阿拉/g, '我们'],
  ['拨畀俾', /(?:拨|畀|俾)(?=伊|我|他|她|佢)/g, '给'],
  ['伊', /(?<=给|叫|让)伊/g, '他'],
  ['咪', /咪(?=敲|按|打|揿|嘈|吵)/g, '别'],
  ['伐弗吥嫑', /(?:伐要|弗要|吥要|嫑嫑)/g, '不要'],
  ['嫑覅孬', /嫑|覅|孬(?=敲|按|打)/g, '别'],
  ['莫', /莫(?=敲|按|打|送|放|喊|吵)/g, '别'],
  ['落', /落(?=来|去|楼)/g, '下'],
  ['返', /返(?=来|屋|到)/g, '回'],
  ['搿格箇', /(?:搿搭|格搭|箇搭)/g, '这里'],
];
const ANY = new RegExp(`[${WORDS.map(([characters]) => characters).join('')}]`);

/** A text of dialect in the words of Mandarin. Every character keeps its place. */
export const spellDialect = (text: string): string =>
  ANY.test(text) ? WORDS.reduce((spelt, [, said, meant]) => spelt.replace(said, meant), text) : text;
