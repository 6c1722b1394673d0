import type { Heard } from '../heard.js';
import type { Found, NoteText } from '../note-text.js';

const DISINFECT =
  /(?:喷点?|(?<!不)用|拿|擦点?)?(?:点|些|一下)?(?:酒精|消毒[液水剂]?|消杀|杀菌|(?<=[喷用拿擦])84(?![0-9号弄室栋幢])|84(?=消毒|液|水|擦|喷))(?:棉|湿巾)?(?:喷|擦)?(?:一下|下)?|喷(?:一喷|喷|一下|下)|\b(?:disinfect(?:ed|ing|ant|ion)?(?: (?:spray|wipes?))?|saniti[sz](?:e|ed|er|ing)|sterili[sz]e[d]?|alcohol|spray(?:ed|ing)?|lysol|dettol|bleach|wipe(?:d)?(?: down)?)\b/g;
/** Alcohol to drink, and hands to be clean, say nothing about the bag. */
const SOMETHING_ELSE = /^(?:过敏|饮料|柜|味|中毒)|^ ?(?:free|gel|in the order|order)/;

/** Is the bag to be disinfected before it is left. */
export function* hearDisinfect(note: NoteText): Generator<Heard<'disinfect'>> {
  for (const found of note.find(DISINFECT)) {
    if (
      SOMETHING_ELSE.test(found.after) ||
      /(?:手部?|对|买了?|有|\bbottle of |\bthe |\bhand |\bi (?:can |will |shall )?|我(?:会|来|要|自己)?)$/.test(
        found.before,
      )
    )
      continue;
    const denial = note.denialOf(found) ?? aimedElsewhere(found);
    yield denial
      ? { rule: 'disinfect', value: false, ...denial }
      : { rule: 'disinfect', value: true, start: found.start, end: found.end };
  }
}

/** 不要对着食品喷: where not to spray, said before the deed. */
function aimedElsewhere({ start, end, before }: Found): { start: number; end: number } | undefined {
  const denied = /(?:不要|别|勿|不用|不能)(?:对着|往|朝|在|直接|给)[^要别勿]{0,8}$/.exec(before);
  return denied ? { start: start - denied[0].length, end } : undefined;
}
