import type { Heard } from '../heard.js';
import { calledNoGood } from '../not-ok.js';
import type { NoteText } from '../note-text.js';

const WITHOUT_CONTACT =
  /(?:无|零|非|免|不)(?:人员|人)?接[触处除](?:式)?(?:配送|送货|派送)?|(?:勿|不要|别|避免|请勿|不想|不能|不)(?:再)?(?:和我|跟我|与我|和人|与人|直接|敲门)*(?:有)?(?:接触|碰面|见面|面对面|靠近|照面|碰头)|放下就走|放下走人|放了就走|放好就走|\bcontact ?-?less\b|\b(?:no|zero|without|avoid|minimal)[ -](?:any |direct |physical )?(?:contact|contct)\b|\bcontact[ -]?free\b|\b(?:drop|leave)(?: it)? and (?:go|run)\b|\bkeep (?:your |a )?distance\b/g;
/** What can be done to a thing, too. */
const TOUCH = /接触|靠近|contact$/;
const DEED = /不接触|勿接触/;
/** Touching is asked about with somebody; 请勿接触门把手 is of a thing. */
const OF_A_THING =
  /^(?:到|我|我们|你们?|家|的|这|那|个|那个|这个|门口|大|自家)*(?:门|把手|扶手|按钮|按键|电梯|墙|栏杆|花|盆|树|车|宠物|狗|猫|鸟|食[物品]|东西|物品|包装|袋|油漆|漆|地[面垫]|鞋|柜|架|牌|锁|铃|窗|桌|椅|箱|信报|电线|封条)|^ with (?:the |my |our )?(?:door|handle|dog|cat|pet|paint|wall|plant|gate|railing|food|button|lock|bell|mat|car|bike)/;
const ILL =
  /阳性|阳了|羊了|小阳人|(?<!太)(?:是|有|抗原|核酸)[阳羊](?!台|春|光|肉|奶)|确诊|密接|密切接触者|次密|隔离(?!栏|带|墩|板|桌|点|网|墙|门)|新冠|\bcovid\b|\bcorona(?:virus)?\b|\bpositive\b(?! (?:review|feedback|rating))|\b(?:self[- ]?)?isolat(?:ing|ion|ed)\b|\bquarantin(?:e|ed|ing)\b|\bclose contact\b/g;
const WELL =
  /^(?:已经?)?(?:解除|结束|转阴|好了)|^ (?:is |has )?(?:over|ended|negative)|^ (?:test(?:ed)? )?negative/;

/** Whether resident and carrier may meet. */
export function* hearContactless(note: NoteText): Generator<Heard<'contactless'>> {
  for (const found of note.find(WITHOUT_CONTACT)) {
    const { start, end, words } = found;
    if (TOUCH.test(words) && OF_A_THING.test(found.after)) continue;
    const denial = DEED.test(words) || /^(?:no|without|avoid)/.test(words) ? undefined : note.denialOf(found);
    yield { rule: 'contactless', value: !denial, start: denial?.start ?? start, end };
  }
}

/** Illness or quarantine in the house: nobody is to be met, whatever else is wished. */
export function hearIsolation(note: NoteText): Heard<'contactless'> | undefined {
  for (const found of note.find(ILL)) {
    if (WELL.test(found.after) || (note.denialOf(found) && !calledNoGood(found.after))) continue;
    return { rule: 'contactless', value: true, start: found.start, end: found.end };
  }
  return undefined;
}
