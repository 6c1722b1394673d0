/**
 * `npm run bench -- notes [--wrong]`: how well notes are understood. Precision and recall a field, over the notes where
 * the label or the answer differs from the open rules, and the share of notes whose whole policy is right.
 */
import { parseArgs } from 'node:util';
import { compileDropPolicy, DEFAULTS } from '#libs/dropoff/compile.js';
import { slowestNote } from './slowest-note.js';
import {
  FIELDS,
  labelledNotes,
  type Field,
  SETS,
  type NoteSet,
  type LabelledNote,
  type Labels,
} from './labelled-notes.js';

const { values } = parseArgs({ options: { wrong: { type: 'boolean' } } });

function report(set: NoteSet): void {
  const read = labelledNotes(set).map((labelled) => ({ ...labelled, answer: answerTo(labelled) }));
  console.log(`\n${set}: ${read.length} notes\n  field        precision  recall   said  right  meant`);
  for (const field of FIELDS) {
    const said = read.filter(({ answer }) => speaks(answer, field));
    const meant = read.filter(({ expected }) => speaks(expected, field));
    const right = said.filter(({ answer, expected }) => answer[field] === expected[field]).length;
    const share = (of: number): string => (of === 0 ? '-' : ((100 * right) / of).toFixed(1));
    console.log(
      [
        `  ${field.padEnd(12)}`,
        share(said.length).padStart(9),
        share(meant.length).padStart(7),
        String(said.length).padStart(6),
        String(right).padStart(6),
        String(meant.length).padStart(6),
      ].join(' '),
    );
  }
  const wrong = read.filter(({ answer, expected }) =>
    FIELDS.some((field) => answer[field] !== expected[field]),
  );
  const whole = read.length - wrong.length;
  console.log(
    `  whole policy right: ${whole} of ${read.length} (${((100 * whole) / read.length).toFixed(1)}%)`,
  );
  // Only what may be learnt from: the held-aside set is measured, not read.
  if (values.wrong && set !== 'held-aside')
    for (const one of wrong) console.log(`  ${one.note}  ${differences(one)}`);
}

function answerTo({ note }: LabelledNote): Labels {
  const { policy, accessCode } = compileDropPolicy({ note });
  return { ...policy, accessCode } as Labels;
}

const speaks = (labels: Labels, field: Field): boolean => labels[field] !== (DEFAULTS as Labels)[field];

function differences({ answer, expected }: { answer: Labels; expected: Labels }): string {
  return FIELDS.filter((field) => answer[field] !== expected[field])
    .map((field) => `${field}: ${answer[field]}, not ${expected[field]}`)
    .join('; ');
}

for (const set of SETS) report(set);
const { word, ms } = slowestNote();
console.log(
  `slowest 2,000 characters: ${ms.toFixed(2)} ms, of ${JSON.stringify(word)} over and over (limit: 5 ms)`,
);
