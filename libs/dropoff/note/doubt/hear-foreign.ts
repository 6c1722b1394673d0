import type { Heard } from '../heard.js';
import { matchesIn } from '../matches.js';

type Said = readonly [words: RegExp, ...heard: readonly (readonly [Heard['rule'], Heard['value']])[]];

const HUSH = [
  ['knock', 'forbidden'],
  ['ring', 'forbidden'],
] as const;
const IN_PERSON = [['place', 'in_person']] as const;

/** Japanese, Korean, French, German, Spanish, Italian and Portuguese for what harms where it is not heard. */
const SAID: readonly Said[] = [
  [/寝て|寝た|寝ま|眠っ|昼寝|お昼寝|睡眠|夜勤|就寝|起こさ|자고|자요|잠|잡니다|깨우|낮잠|수면/g, ...HUSH],
  [
    /\b(?:dort|dorment|dors|sieste|endormie?|schläf\w*|schlaf\w*|mittagsschlaf|nachtschicht|duerm\w*|durm\w*|dormid[oa]s?|siesta|dorm\w*|pisolino)\b/g,
    ...HUSH,
  ],
  [
    /(?:インターホン|チャイム|ベル|ピンポン|呼び鈴)[^。!]{0,10}(?:ない|なし|不要|ng|禁止|やめ)|(?:초인종|벨|인터폰)[^.!]{0,8}(?:마|말|x|금지|안 )/g,
    ['ring', 'forbidden'],
  ],
  [
    /\b(?:ne (?:pas |me )?sonn\w*|(?:ne )?sonnez pas|pas (?:de )?sonn\w*|sans sonner|nicht (?:[a-zäöüß]+ )?klingeln|nicht läuten|bitte kein klingeln|ohne (?:zu )?klingeln|no (?:toque[ns]?|tocar|llame[ns]?|llamar)(?: (?:al?|el|la))* (?:timbre|telefonillo)|sin (?:tocar|llamar)|non suonare|n[ãa]o (?:tocar?|toque)[a-z ]{0,4}campainha)/g,
    ['ring', 'forbidden'],
  ],
  [
    /(?:ノック)[^。!]{0,8}(?:ない|なし|不要|ng|禁止|やめ)|노크[^.!]{0,8}(?:마|말|x|금지|안 )|\b(?:ne (?:pas )?(?:frapp|toqu)\w*|(?:ne )?frappez pas|nicht (?:[a-zäöüß]+ )?klopfen|no (?:golpee|golpear|llame a la puerta|toque la puerta)|non bussare|n[ãa]o bat\w+)/g,
    ['knock', 'forbidden'],
  ],
  [
    /(?:電話|お電話)[^。!]{0,8}(?:ない|なし|不要|ng|禁止|やめ|控え)|전화[^.!]{0,6}(?:마|말|x|금지|안 )|\b(?:(?:ne )?(?:m')?appel(?:ez|er) pas|pas d'appel|nicht anrufen|bitte kein anruf|no (?:me )?llam\w+ por tel|non (?:chiamare|telefonare))/g,
    ['call', 'forbidden'],
  ],
  [
    /手渡し|対面|直接(?:お)?渡し|직접 (?:받|전달|건네)|내려가서|\b(?:en mains? propres?|persönlich|an mich|en (?:la )?mano|en persona|di persona|em m[ãa]os?)\b/g,
    ...IN_PERSON,
  ],
  [
    /(?:着い|到着)[^。!]{0,10}電話|電話(?:くだ|して|を)|전화 ?(?:주|해|부탁)|\b(?:appelez|appeler|téléphon\w*|anrufen|rufen sie|llám\w*|llam[ea]\w* (?:al? )?(?:llegar|cuando))/g,
    ['call', 'on_arrival'],
  ],
];

/** What a note in a language that no rule was made for asks for. All of it is in doubt: see sortOut. */
export function* hearForeign(text: string): Generator<Heard> {
  for (const [words, ...heard] of SAID) {
    for (const { index, 0: found } of matchesIn(text, words)) {
      for (const [rule, value] of heard) {
        yield { rule, value, start: index, end: index + found.length, unsure: true } as Heard;
      }
    }
  }
}
