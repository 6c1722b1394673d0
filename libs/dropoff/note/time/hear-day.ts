import type { Clause } from '../clauses.js';
import type { Heard } from '../heard.js';
import type { Found, NoteText } from '../note-text.js';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const DAY =
  /(?<after2>大后天)|(?<after>后天|后日|the day after tomorrow)|(?<next>明天|明日|明早|明晚|明儿|次日|第二天|\b(?:tomorrow|tmrw|tmr|next day)\b)|(?:下|这|本)?(?:周|星期|礼拜)(?<weekday>[一二三四五六日天])|(?<month>1[0-2]|[1-9])月(?<date>[12][0-9]|3[01]|[1-9])[日号]|\b(?:on |this |next )?(?<english>mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b(?!s)/g;
/** That the bag is to come on it, said around the day. */
const COMES =
  /(?<!不要|别|勿|不用|不能|不)(?:再|给我|可以)?(?:送|来(?!电)|配送|派送|收货)|\b(?:deliver(?:y|ed)?|come|bring|drop|leave)\b/;
const DENIED =
  /(?:不要|别|勿|不用|不能)[^,]{0,6}(?:送|来)|不在|没人|不方便|没空|上次|\b(?:not|don'?t|no|nobody|away|out|never)\b/;

/** Only when it cannot come before: "today before 5, else tomorrow". */
const OR_ELSE = /(?:\b(?:else|otherwise|or)|或者?|不然|否则)[ ,就]*$/;

/** The day that the bag is to come on, where the note names one, as in the policy's `day`; the clauses that name others. */
export interface HeardDay {
  readonly day?: string;
  readonly unsure: readonly Clause[];
}

export function hearDay(note: NoteText, times: readonly Heard[]): HeardDay {
  const asked = note.find(DAY).filter((found) => isAsked(found, times));
  const days = new Set(asked.map(({ groups }) => dayOf(groups)));
  const [day] = days;
  if (days.size > 1) return { unsure: asked.map(({ clause }) => clause) };
  return { ...(day !== undefined && { day }), unsure: [] };
}

function isAsked({ clause, before, after }: Found, times: readonly Heard[]): boolean {
  if (DENIED.test(clause.text) || OR_ELSE.test(before)) return false;
  return COMES.test(after) || times.some(({ start }) => start >= clause.start && start < clause.end);
}

function dayOf(groups: Found['groups']): string {
  const { after2, after, next, weekday, month = '', date = '', english } = groups;
  if (after2) return '+3';
  if (after) return '+2';
  if (next) return '+1';
  if (weekday) return WEEKDAYS['一二三四五六日天'.indexOf(weekday) % 7] ?? 'sun';
  if (english) return english.slice(0, 3);
  return `${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}
