import type { Heard } from '../heard.js';
import type { NoteText } from '../note-text.js';

const DISINFECT =
  /(?:喷点?|用|拿|擦点?)?(?:点|些|一下)?(?:酒精|消毒[液水剂]?|消杀|杀菌|84(?![0-9号弄室栋幢]))(?:棉|湿巾)?(?:喷|擦)?(?:一下|下)?|喷(?:一喷|喷|一下|下)|\b(?:disinfect(?:ed|ing|ant|ion)?|saniti[sz](?:e|ed|er|ing)|sterili[sz]e[d]?|alcohol|spray(?:ed)?|bleach|wipe(?:d)?(?: down)?)\b/g;
/** Alcohol to drink, and hands to be clean, say nothing about the bag. */
const SOMETHING_ELSE = /^(?:过敏|饮料|柜)|^ ?(?:free|gel|in the order|order)/;

/** Is the bag to be disinfected before it is left. */
export function* hearDisinfect(note: NoteText): Generator<Heard<'disinfect'>> {
  for (const found of note.find(DISINFECT)) {
    if (
      SOMETHING_ELSE.test(found.after) ||
      /(?:手部?|对|买了?|有|\bbottle of |\bthe |\bhand )$/.test(found.before)
    )
      continue;
    const denial = note.denialOf(found);
    yield denial
      ? { rule: 'disinfect', value: false, ...denial }
      : { rule: 'disinfect', value: true, start: found.start, end: found.end };
  }
}
