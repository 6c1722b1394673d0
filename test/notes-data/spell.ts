/**
 * `npm run spell:notes`: writes the tables of libs/dropoff/note/spelling from OpenCC's dictionaries and a
 * pinyin package, neither of which runs in the service.
 */
import { writeFileSync } from 'node:fs';
import { Converter } from 'opencc-js';
import { pinyin } from 'pinyin-pro';

/**
 * Typed here: the package's own types import each other without a file extension, which Node's resolution
 * does not find.
 */
const converterBetween = Converter as (locales: { from: string; to: string }) => (text: string) => string;

const FOLDER = 'libs/dropoff/note/spelling';

/** What OpenCC takes for a traditional character, and everybody writes: 什么, 那么. */
const SIMPLIFIED = '么';

/** Every traditional character, and the simplified one it stands for, where both are one UTF-16 unit. */
function traditional(): readonly (readonly [string, string])[] {
  const converters = (['tw', 'hk'] as const).map((from) => converterBetween({ from, to: 'cn' }));
  return Array.from({ length: 0x9fff - 0x3400 }, (_, index) => String.fromCharCode(0x3400 + index)).flatMap(
    (written) => {
      const meant = converters.map((convert) => convert(written)).find((one) => one !== written);
      return meant?.length === 1 && !SIMPLIFIED.includes(written) ? [[written, meant] as const] : [];
    },
  );
}

/** Phrases that are typed by ear, and the characters that would make another word of them at that place. */
const PHRASES: Readonly<Record<string, string>> = {
  ...{
    门口: '',
    敲门: '',
    门铃: '领令凌临另林邻棱陵霖',
    门卫: '为未围谓位喂味唯微危威伟委尾',
    保安: '宝案包',
  },
  ...{
    前台: '太',
    物业: '无也',
    货架: '价家加或和获豁',
    丰巢: '',
    当面: '免',
    密码: '吗么',
    睡觉: '叫虽说谁',
  },
  ...{ 隔离: '个各合', 消毒: '都小', 拍照: '着找朝早', 岗亭: '', 电话: '', 放门口: '房', 打电话: '' },
  ...{
    按门铃: '领令凌俺厂广临另林邻',
    快递柜: '贵归会的',
    智能柜: '只贵归子自之直制',
    传达室: '打是时事使示',
  },
};

/** The 3,755 common characters of GB 2312: who mistypes takes one that the keyboard offers first. */
function common(): string[] {
  const decoder = new TextDecoder('gb2312');
  const bytes = Array.from({ length: 40 }, (_, row) =>
    Array.from({ length: 94 }, (_, cell) => [0xb0 + row, 0xa1 + cell]),
  ).flat();
  return bytes
    .map((pair) => decoder.decode(Uint8Array.from(pair)))
    .filter((one) => /^[\u4e00-\u9fff]$/.test(one));
}

/** A syllable as southern ears hear it: zh as z, -ing as -in, without tones. */
const heardAs = (syllable: string): string =>
  syllable.replace(/^([zcs])h/, '$1').replace(/(?<=[ie])ng$/, 'n');

const soundsOf = (character: string): Set<string> =>
  new Set(pinyin(character, { toneType: 'none', multiple: true, type: 'array' }).map(heardAs));

function homophones(): Record<string, string[]> {
  const characters = common().map((character) => ({ character, sounds: soundsOf(character) }));
  return Object.fromEntries(
    Object.entries(PHRASES).map(([phrase, excluded]) => {
      const syllables = pinyin(phrase, { toneType: 'none', type: 'array' }).map(heardAs);
      const places = syllables.map((syllable, place) =>
        characters
          .filter(({ character, sounds }) => sounds.has(syllable) && character !== phrase[place])
          .map(({ character }) => character)
          .filter((character) => !excluded.includes(character))
          .join(''),
      );
      return [phrase, places];
    }),
  );
}

const HEADER = '/** Made by `npm run spell:notes`; not edited by hand. */\n';
const pairs = traditional();
writeFileSync(
  `${FOLDER}/traditional.ts`,
  `${HEADER}\n/** Traditional characters, by OpenCC's dictionaries (Apache-2.0), each at the place of the simplified one it stands for. */\n` +
    `export const WRITTEN =\n  '${pairs.map(([written]) => written).join('')}';\nexport const MEANT =\n  '${pairs.map(([, meant]) => meant).join('')}';\n`,
);
writeFileSync(
  `${FOLDER}/homophones.ts`,
  `${HEADER}\n/** Phrases, and for each of their characters those that sound like it. */\nexport const HOMOPHONES: Readonly<Record<string, readonly string[]>> = {\n` +
    Object.entries(homophones())
      .map(([phrase, places]) => `  ${phrase}: [${places.map((one) => `'${one}'`).join(', ')}],\n`)
      .join('') +
    '};\n',
);
