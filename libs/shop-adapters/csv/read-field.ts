import type { Temperature } from '../../dispatch/round.js';

const WARMTH: Readonly<Record<Temperature, RegExp>> = {
  ambient: /常温|室温|阴凉|干燥|^ambient$|^room/i,
  chilled: /冷藏|保鲜|^chilled$|^refrigerated$/i,
  frozen: /冷冻|冻品|速冻|^frozen$/i,
  hot: /热/i,
};

/** As whoever wrote it meant it: 常温保存, 冷冻(-18℃). What names two, or none, is left as it is. */
export function readTemperature(text: string): string {
  const [one, another] = (Object.keys(WARMTH) as Temperature[]).filter((name) => WARMTH[name].test(text));
  return one && !another ? one : text.toLowerCase();
}

const YES = /^(true|yes|y|1|是|有|限|√|18\+|18岁以上)$/i;
const NO = /^(false|no|n|0|否|无|不限|×)$/i;

export function readYesOrNo(text: string): boolean | string {
  if (YES.test(text)) return true;
  return NO.test(text) ? false : text;
}

/** A number with or without thousands, currency and unit around it; the text where there is none. */
export function readNumber(text: string, around = /^$/): number | string {
  const plain = text.normalize('NFKC').replace(around, '').trim();
  const joined = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain;
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(joined) ? Number(joined) : text;
}

const CURRENCY = /^(¥|rmb|cny|人民币) *| *(元|圆|rmb|cny|\/.{1,3})+$/gi;

/** Lists have prices in yuan, we in fen. */
export function readPrice(text: string): number | string {
  const yuan = readNumber(text, CURRENCY);
  return typeof yuan === 'number' ? Math.round(yuan * 100) : yuan;
}

const GRAMS: readonly [unit: RegExp, grams: number][] = [
  [/ *(kg|千克|公斤)$/i, 1_000],
  [/ *(mg|毫克)$/i, 0.001],
  [/ *斤$/, 500],
  [/ *两$/, 50],
  [/ *(g|克)$/i, 1],
];

export function readGrams(text: string): number | string {
  const [unit, grams] = GRAMS.find(([written]) => written.test(text.normalize('NFKC'))) ?? [/^$/, 1];
  const number = readNumber(text, unit);
  return typeof number === 'number' ? Math.round(number * grams) : number;
}
