import type { Temperature } from '../../dispatch/round.js';
import type { DemoGood } from '../types.js';
import { soldAs } from './prices.js';

/** How an article is packed: what a full pack weighs, and what stands on it if that is not the weight. */
type Pack = number | readonly [weightGrams: number, zh: string, en: string];

/** One article in its packs. */
export type GoodRow = readonly [zh: string, en: string, ...packs: Pack[]];

/** What is sold to adults only. */
const FOR_ADULTS: ReadonlySet<string> = new Set(['啤酒', '黄酒']);

/** Every pack of every article as a SKU, such as `baby-bok-choy-300-g`. */
export function goodsOf(temperature: Temperature, rows: readonly GoodRow[]): DemoGood[] {
  return rows.flatMap(([zh, en, ...packs]) =>
    packs.map((pack) => {
      const [weightGrams, packZh, packEn] = typeof pack === 'number' ? labelled(pack) : pack;
      return {
        sku: slugOf(`${en} ${packEn}`),
        name: { zh: `${zh} ${packZh}`, en: `${en}, ${packEn}` },
        temperature,
        weightGrams,
        ...(FOR_ADULTS.has(zh) && { ageRestricted: true }),
        ...soldAs(en, weightGrams),
      };
    }),
  );
}

function labelled(grams: number): readonly [number, string, string] {
  return grams < 1_000
    ? [grams, `${grams}克`, `${grams} g`]
    : [grams, `${grams / 1_000}千克`, `${grams / 1_000} kg`];
}

const slugOf = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/(\d)\.(\d)/g, '$1p$2')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
