import type { Heard } from '../heard.js';
import type { NoteText } from '../note-text.js';

const WITHOUT_CONTACT =
  /(?:无|零|非|免|不)(?:人员|人)?接[触处除](?:式)?(?:配送|送货|派送)?|(?:勿|不要|别|避免|请勿|不想|不能|不)(?:再)?(?:和我|跟我|与我|和人|与人|直接|敲门)*(?:有)?(?:接触|碰面|见面|面对面|靠近|照面|碰头)|放下就走|放下走人|放了就走|放好就走|\bcontact ?-?less\b|\b(?:no|zero|without|avoid|minimal)[ -](?:any |direct |physical )?(?:contact|contct)\b|\bcontact[ -]?free\b|\b(?:drop|leave)(?: it)? and (?:go|run)\b|\bkeep (?:your |a )?distance\b/g;
const DEED = /不接触|勿接触/;
const ILL =
  /阳性|阳了|羊了|小阳人|(?<!太)(?:是|有|抗原|核酸)[阳羊](?!台|春|光|肉|奶)|确诊|密接|密切接触者|次密|隔离(?!栏|带|墩|板|桌|点|网|墙|门)|新冠|\bcovid\b|\bcorona(?:virus)?\b|\bpositive\b(?! (?:review|feedback|rating))|\b(?:self[- ]?)?isolat(?:ing|ion|ed)\b|\bquarantin(?:e|ed|ing)\b|\bclose contact\b/g;
const WELL =
  /^(?:已经?)?(?:解除|结束|转阴|好了)|^ (?:is |has )?(?:over|ended|negative)|^ (?:test(?:ed)? )?negative/;

/** Whether resident and carrier may meet. */
export function* hearContactless(note: NoteText): Generator<Heard<'contactless'>> {
  for (const found of note.find(WITHOUT_CONTACT)) {
    const { start, end, words } = found;
    const denial = DEED.test(words) || /^(?:no|without|avoid)/.test(words) ? undefined : note.denialOf(found);
    yield { rule: 'contactless', value: !denial, start: denial?.start ?? start, end };
  }
}

/** Illness or quarantine in the house: nobody is to be met, whatever else is wished. */
export function hearIsolation(note: NoteText): Heard<'contactless'> | undefined {
  for (const found of note.find(ILL)) {
    if (WELL.test(found.after) || note.denialOf(found)) continue;
    return { rule: 'contactless', value: true, start: found.start, end: found.end };
  }
  return undefined;
}
