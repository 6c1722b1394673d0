import type { Heard } from '../heard.js';
import type { NoteText } from '../note-text.js';
import { clockPattern, readClock, timeOfDay, written } from './clock-time.js';
import { isAnothers } from './unsure-times.js';
import { matchesIn } from '../matches.js';

/** An hour that was told in the clause before: 10:30开会,之前送过来; "I leave at 8:30, come before that". */
const THEN =
  /(?:(?<=^|[ ,。;!?~\n])|在|请|麻烦|务必|赶)(?:(?:那|这|此)(?:个时候|个点)?之?(?<beforeThat>前)|之(?<before>前)|(?:那|这|此)之?(?<afterThat>后)|之(?<after>后))(?:再|就|请|都|给我)*(?:送|来|到)(?!电)|\b(?:come|deliver|bring it|drop it|deliver it|get here|be here|here|please)[a-z ]{0,8} (?:(?<beforeEnglish>before)|(?<afterEnglish>after))(?: (?:that|then)\b|(?= ?(?:$|[,.!;\n]|please|pls|thx|thanks)))/g;
const CLOCK = new RegExp(clockPattern('A', true), 'g');

export function* hearThen(note: NoteText): Generator<Heard<'notBefore' | 'notAfter'>> {
  for (const { groups, clause, end } of note.find(THEN)) {
    const previous = note.clauses[clause.index - 1];
    const clocks = previous ? matchesIn(previous.text, CLOCK) : [];
    const clock = clocks.length === 1 && clocks[0] && readClock(clocks[0].groups ?? {}, 'A');
    if (!clock || !previous || !clocks[0]) continue;
    const start = previous.start + clocks[0].index;
    const rule = (groups.before ?? groups.beforeThat ?? groups.beforeEnglish) ? 'notAfter' : 'notBefore';
    const { index, 0: words } = clocks[0];
    const [before, after] = [previous.text.slice(0, index), previous.text.slice(index + words.length)];
    const unsure = isAnothers({ before, after, words }) && { unsure: true };
    yield { rule, value: written(timeOfDay(clock), rule), start, end, ...unsure };
  }
}
