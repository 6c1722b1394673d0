import type { Heard, Refused } from '../heard.js';
import type { NoteText } from '../note-text.js';

const CONTACTS = ['knock', 'ring', 'call'] as const;
/** Between the two, or with the later: the first is taken back, or is told more closely. */
const TAKEN_BACK =
  /算了|不对|更正|改|还是|其实|等等|等下|除非|但|只|轻|不如|而是|\b(?:actually|sorry|scratch|mean|meant|wait|instead|rather|but|just|only|ok|okay|said|fine|may|can|edit|correction|oops|gently|softly|quietly)\b/;
/** Forbidden at some hours, and asked for: what is asked for stands. */
const OF_AN_HOUR = /[0-9]|点/;
/**
 * Beside a place it is the second of two that cannot both be: "leave it at the door but also hand it to me".
 */
const BOTH = /同时|而且|并且|[又还也]要|\b(?:also|as well|and then also|both)\b/;

/**
 * What a note both asks for and forbids, or two places that it wants at once: of these nobody can tell which.
 */
export function contradictions(
  note: NoteText,
  all: readonly (Heard | Refused)[],
  isSure: (one: Heard) => boolean,
): ReadonlySet<Heard | Refused> {
  const outright = all.filter((one): one is Heard => !('refused' in one) && !one.implied && !one.unsure);
  const crossed = CONTACTS.flatMap((rule) => {
    const ofRule = outright.filter((one) => one.rule === rule);
    if (!(ofRule.some(isBan) && !ofRule.every(isBan))) return [];
    const sure = ofRule.filter(isSure);
    const bans = sure.filter(isBan);
    const asks = sure.filter((one) => !isBan(one));
    if (!isFlat(note, bans, asks)) return [];
    return bans.some(({ start }) => OF_AN_HOUR.test(note.clauseAt(start).text)) ? bans : sure;
  });
  const places = outright.filter(({ rule }) => rule === 'place');
  const handed = places.filter(({ value }) => value === 'in_person');
  if (handed.length === 0 || handed.length === places.length) return new Set(crossed);
  const sure = places.filter(isSure);
  return new Set(sure.length > 1 && BOTH.test(between(note, sure)) ? [...crossed, ...sure] : crossed);
}

const isBan = ({ value }: Heard): boolean => value === 'forbidden';

/** Said in two breaths, and neither makes anything of the other. */
function isFlat(note: NoteText, bans: readonly Heard[], asks: readonly Heard[]): boolean {
  if (bans.length === 0 || asks.length === 0) return false;
  const banned = new Set(bans.map(({ start }) => note.clauseAt(start)));
  return (
    !asks.some(({ start }) => banned.has(note.clauseAt(start))) &&
    !TAKEN_BACK.test(between(note, [...bans, ...asks]))
  );
}

function between(note: NoteText, said: readonly Heard[]): string {
  const clauses = said.map(({ start }) => note.clauseAt(start));
  return note.plain.slice(
    Math.min(...clauses.map(({ start }) => start)),
    Math.max(...clauses.map(({ end }) => end)),
  );
}
