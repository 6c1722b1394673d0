import type { RuleName, Wishes } from '../drop-policy.js';
import { accessCodesIn } from './access-code.js';
import type { Heard, Refused } from './heard.js';
import { leftOver } from './left-over.js';
import { NoteText } from './note-text.js';
import { plain } from './plain.js';
import { hearMeeting } from './place/hear-meeting.js';
import { hearPlace } from './place/hear-place.js';
import { hearThere } from './place/hear-there.js';
import { hearCall } from './rules/call.js';
import { hearContactless, hearIsolation } from './rules/contactless.js';
import { hearDisinfect } from './rules/disinfect.js';
import { hearKnockAndRing } from './rules/knock-and-ring.js';
import { hearPhoto } from './rules/photo.js';
import { settle } from './settle.js';
import { hearDayparts } from './time/hear-dayparts.js';
import { hearTimes } from './time/hear-times.js';

/** What a note says, in rules and in what no rule can say. */
export interface NoteReading {
  readonly wishes: Wishes;
  readonly words: { readonly [Name in RuleName]?: string };
  /** The words that tell of illness or quarantine, where there are any. */
  readonly isolation?: string;
  readonly accessCode?: string;
  readonly forRider: string;
}

const EARS: readonly ((note: NoteText) => Iterable<Heard | Refused>)[] = [
  hearContactless,
  hearPlace,
  hearThere,
  hearMeeting,
  hearKnockAndRing,
  hearCall,
  hearPhoto,
  hearTimes,
  hearDayparts,
  hearDisinfect,
];

/** Reads a note: untrusted text of any kind, in linear time. */
export function readNote(note: string): NoteReading {
  const text = plain(note);
  const codes = accessCodesIn(text);
  const spoken = new NoteText(blankOut(text, codes));
  const heard = EARS.flatMap((hear) => [...hear(spoken)]);
  const isolation = hearIsolation(spoken);
  const written = codes.map(({ start, end }) => note.slice(start, end));
  const asWritten = ({ start, end }: { start: number; end: number }): string =>
    withoutCodes(note.slice(start, end), written);
  const settled = settle(heard);
  return {
    wishes: Object.fromEntries(settled.map(({ rule, value }) => [rule, value])),
    words: Object.fromEntries(settled.map((one) => [one.rule, asWritten(one)])),
    ...(isolation && { isolation: asWritten(isolation) }),
    ...(written.length > 0 && { accessCode: written.join(', ') }),
    forRider: withoutCodes(
      leftOver(
        note,
        text,
        spoken.clauses,
        heard.filter(({ implied }) => !implied),
        codes,
      ),
      written,
    ),
  };
}

/** The spans come in the order of the text. */
function blankOut(text: string, spans: readonly { start: number; end: number }[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    parts.push(text.slice(at, start), '\0'.repeat(end - start));
    at = end;
  }
  return parts.join('') + text.slice(at);
}

/** A code stands in no other field, not even where the note repeats it. */
const withoutCodes = (text: string, codes: readonly string[]): string =>
  [...new Set(codes)].reduce((rest, code) => rest.replaceAll(code, ''), text).trim();

/** The first readings compile the patterns, which takes longer than a note may take: they come before the first note. */
const EVERY_RULE =
  '放门口,不要敲门按铃,到了打电话我下来拿,六点到八点送,拍照消毒,门禁密码12#,阳性勿接触. leave it at the gate if nobody is in, call me after 6pm, ';
for (let times = 0; times < 4; times++) readNote(EVERY_RULE.repeat(times + 1));
