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

  it('are understood in 95 of 100 cases where they are held aside', () => {
    const notes = labelledNotes('held-aside');
    expect(notes.length).toBeGreaterThanOrEqual(200);
    expect(notes.filter(isRight).length / notes.length).toBeGreaterThanOrEqual(0.95);
  });

  it('are in one half only', () => {
    const aside = new Set(labelledNotes('held-aside').map(({ note }) => note));
    expect(labelledNotes('development').filter(({ note }) => aside.has(note))).toEqual([]);
  });
});
