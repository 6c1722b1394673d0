import { compileDropPolicy } from '#libs/dropoff/compile.js';
import { FIELDS, labelledNotes, type LabelledNote, type Labels } from './labelled-notes.js';

const isRight = ({ note, expected }: LabelledNote): boolean => {
  const { policy, accessCode } = compileDropPolicy({ note });
  const answer = { ...policy, accessCode } as Labels;
  return FIELDS.every((field) => answer[field] === expected[field]);
};

describe('the labelled notes', () => {
  it('are all understood where they may be learnt from', () => {
    expect(labelledNotes('development').filter((labelled) => !isRight(labelled))).toEqual([]);
  });

  it.each(['held-aside', 'afterwards'] as const)('are understood in 95 of 100 cases: %s', (set) => {
    const notes = labelledNotes(set);
    expect(notes.length).toBeGreaterThanOrEqual(170);
    expect(notes.filter(isRight).length / notes.length).toBeGreaterThanOrEqual(0.95);
  });

  it('are not held aside and learnt from', () => {
    const aside = new Set(labelledNotes('held-aside').map(({ note }) => note));
    const learnt = [...labelledNotes('development'), ...labelledNotes('afterwards')];
    expect(learnt.filter(({ note }) => aside.has(note))).toEqual([]);
  });
});
