/**
 * Syllables typed in Latin letters inside Chinese, and the character that each stands for beside the next
 * one.
 */
const SYLLABLES: readonly (readonly [typed: RegExp, meant: string])[] = [
  [/bao(?=安)/g, '保'],
  [/(?<=保)an(?![a-z])/g, '安'],
  [/(?<![a-z])men(?=口|卫|铃|岗|房|禁)/g, '门'],
  [/(?<=[敲开家大])men(?![a-z])/g, '门'],
  [/(?<=门)(?:kou|koul)(?![a-z])/g, '口'],
  [/(?<=门)wei(?![a-z])/g, '卫'],
  [/(?<=门)(?:ling|lin)(?![a-z])/g, '铃'],
  [/(?<![a-z])qiao(?=门)/g, '敲'],
  [/(?<![a-z])dian(?=话)/g, '电'],
  [/(?<=电)hua(?![a-z])/g, '话'],
  [/(?<=快递|智能|外卖|自提|丰巢|取餐)gui(?![a-z])/g, '柜'],
  [/(?<![a-z])qian(?=台)/g, '前'],
  [/(?<=前)tai(?![a-z])/g, '台'],
  [/(?<=物)ye(?![a-z])/g, '业'],
  [/(?<=货)jia(?![a-z])/g, '架'],
  [/(?<=密)ma(?![a-z])/g, '码'],
  [/(?<![a-z])bie(?=敲|按|打|放|送|来)/g, '别'],
  [/(?<![a-z])fang(?=门|保|前|柜|货|快|丰|在|到|物)/g, '放'],
];
/** Whole phrases, as who has no Chinese keyboard types them. */
const PHRASES: readonly (readonly [typed: RegExp, meant: string])[] = [
  [/(?<![a-z])men ?kou(?![a-z])/g, '门口'],
  [/(?<![a-z])men ?wei(?![a-z])/g, '门卫'],
  [/(?<![a-z])bao ?an(?: ?(?:shi|ting))?(?![a-z])/g, '保安'],
  [/(?<![a-z])qiao ?men(?![a-z])/g, '敲门'],
  [/(?<![a-z])men ?ling(?![a-z])/g, '门铃'],
  [/(?<![a-z])dian ?hua(?![a-z])/g, '电话'],
  [/(?<![a-z])(?:kuai ?di ?)gui(?![a-z])/g, '快递柜'],
  [/(?<![a-z])feng ?chao(?![a-z])/g, '丰巢'],
  [/(?<![a-z])qian ?tai(?![a-z])/g, '前台'],
  [/(?<![a-z])(?:bu ?yao|bie)(?= ?(?:敲|门|电|按|打|qiao|an |da ))/g, '不要'],
  [/(?<![a-z])fang(?: ?zai)?(?= ?(?:门|保|前|快|丰))/g, '放'],
];

const PINYIN = /(?:bao|an|men|kou|wei|ling|lin|qiao|dian|hua|gui|qian|tai|ye|jia|ma|bie|fang|yao|chao)/;
const HAN = /[\u4e00-\u9fff]/;

/** 放bao安亭 as 放保保保安亭: what is typed keeps its length, so that all else keeps its place. */
export function spellPinyin(text: string): string {
  if (!PINYIN.test(text)) return text;
  let spelt = text;
  for (const [typed, meant] of PHRASES) spelt = spelt.replace(typed, (found) => fill(meant, found.length));
  if (!HAN.test(spelt)) return spelt;
  for (const [typed, meant] of SYLLABLES) spelt = spelt.replace(typed, (found) => fill(meant, found.length));
  return spelt;
}

/** The meaning, its first character said again and again where it is shorter than what was typed. */
const fill = (meant: string, length: number): string =>
  (meant[0] as string).repeat(Math.max(0, length - meant.length)) + meant;
