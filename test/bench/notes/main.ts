/**
 * `npm run bench -- notes [--wrong] [--learnt]`: how well notes are understood. Precision and recall a field,
 * over the notes where the label or the answer differs from the open rules; the share of notes whose whole
 * policy is right, of those with an hour, place or permission that the note does not say, and of those that
 * are right or in doubt. Then what reading costs.
 */
import { parseArgs } from 'node:util';
import { DEFAULTS } from '#libs/dropoff/compile.js';
import { averageNote } from './average-note.js';
import { judge, type Judged } from '#libs/dropoff/testing/judge.js';
import {
  ASIDE,
  LEARNT,
  fieldsOf,
  labelledNotes,
  type Field,
  SETS,
  type NoteSet,
  type Labels,
} from '#libs/dropoff/testing/labelled-notes.js';
import { languageOf } from '#libs/dropoff/testing/language.js';
import { slowestNote } from './slowest-note.js';

const { values } = parseArgs({ options: { wrong: { type: 'boolean' }, learnt: { type: 'boolean' } } });

function report(set: NoteSet): void {
  const judged = labelledNotes(set).map((labelled) => judge(labelled, fieldsOf(set)));
  console.log(`\n${set}: ${judged.length} notes\n  field        precision  recall   said  right  meant`);
  for (const field of fieldsOf(set)) console.log(lineOf(field, judged));
  totals('all', judged);
  const [known, other] = [true, false].map((is) =>
    judged.filter(({ note }) => (languageOf(note) !== 'other') === is),
  );
  if (other && other.length > 0) {
    totals('Chinese and English', known ?? []);
    totals('other languages', other);
  }
  // Only what may be learnt from: what is held aside is measured, not read.
  if (!values.wrong || (ASIDE as readonly NoteSet[]).includes(set)) return;
  for (const { note, wrong, asserted, inDoubt } of judged) {
    if (wrong.length > 0)
      console.log(`  ${asserted.length > 0 ? '!' : inDoubt ? '?' : ' '} ${note}  ${wrong.join('; ')}`);
  }
}

function lineOf(field: Field, judged: readonly Judged[]): string {
  const said = judged.filter(({ answer }) => speaks(answer, field));
  const meant = judged.filter(({ expected }) => speaks(expected, field));
  const right = said.filter(({ answer, expected }) => answer[field] === expected[field]).length;
  const share = (of: number): string => (of === 0 ? '-' : ((100 * right) / of).toFixed(1));
  return [
    `  ${field.padEnd(12)}`,
    share(said.length).padStart(9),
    share(meant.length).padStart(7),
    String(said.length).padStart(6),
    String(right).padStart(6),
    String(meant.length).padStart(6),
  ].join(' ');
}

function totals(what: string, judged: readonly Judged[]): void {
  const count = (is: (one: Judged) => boolean): string => {
    const found = judged.filter(is).length;
    return `${found} of ${judged.length} (${((100 * found) / judged.length).toFixed(1)}%)`;
  };
  console.log(`  ${what}`);
  console.log(`    whole policy right:   ${count(({ wrong }) => wrong.length === 0)}`);
  console.log(`    asserted wrongly:     ${count(({ asserted }) => asserted.length > 0)}`);
  console.log(`    right or in doubt:    ${count(({ wrong, inDoubt }) => wrong.length === 0 || inDoubt)}`);
  console.log(`    asked about:          ${count(({ inDoubt }) => inDoubt)}`);
}

const speaks = (labels: Labels, field: Field): boolean => labels[field] !== (DEFAULTS as Labels)[field];

for (const set of values.learnt ? LEARNT : SETS) report(set);
console.log(
  '\nThe same hand wrote the rules and development, afterwards and held-aside. The others are of other hands: training and\n' +
    'strangers-1 to -5 have been learnt from, strangers, where there is one, has been read by nobody who writes rules. What each was before it\n' +
    'was read stands in docs/BENCHMARKS.md.',
);
const { median, best } = averageNote();
console.log(`a labelled note: ${median.toFixed(0)} µs (median of the rounds; best ${best.toFixed(0)})`);
const { word, ms } = slowestNote();
console.log(
  `slowest 2,000 characters: ${ms.toFixed(2)} ms, of ${JSON.stringify(word)} over and over (limit: 5 ms)`,
);
