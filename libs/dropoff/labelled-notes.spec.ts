import { judge, type Judged } from './testing/judge.js';
import {
  ASIDE,
  fieldsOf,
  labelledNotes,
  LEARNT,
  misreadNotes,
  type NoteSet,
} from './testing/labelled-notes.js';
import { languageOf } from './testing/language.js';

const judged = (set: NoteSet) => labelledNotes(set).map((labelled) => judge(labelled, fieldsOf(set)));

describe('the labelled notes', () => {
  it('are all understood where they may be learnt from', () => {
    expect(judged('development').filter(({ wrong }) => wrong.length > 0)).toEqual([]);
  });

  it.each(['held-aside', 'afterwards'] as const)('are understood in 95 of 100 cases: %s', (set) => {
    const notes = judged(set);
    expect(notes.length).toBeGreaterThanOrEqual(170);
    expect(notes.filter(({ wrong }) => wrong.length === 0).length / notes.length).toBeGreaterThanOrEqual(
      0.95,
    );
  });

  it('of another hand are understood or asked about, and assert nothing wrongly', () => {
    const notes = judged('training');
    expect(notes.filter(({ asserted }) => asserted.length > 0)).toEqual([]);
    expect(notes.filter(({ wrong, inDoubt }) => wrong.length > 0 && !inDoubt)).toEqual([]);
    const read = notes.filter(({ note }) => languageOf(note) === 'read');
    expect(read.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
  });

  it.each(['strangers-1', 'strangers-2', 'strangers-4', 'strangers-5'] as const)(
    'of strangers that were learnt from are understood, asked about, and hardly ever asserted wrongly: %s',
    (set) => {
      const notes = judged(set).filter(({ note }) => languageOf(note) === 'read');
      const share = (is: (one: Judged) => boolean): number => notes.filter(is).length / notes.length;
      expect(share(({ wrong }) => wrong.length === 0)).toBeGreaterThanOrEqual(0.97);
      expect(share(({ asserted }) => asserted.length > 0)).toBeLessThanOrEqual(0.01);
      expect(share(({ wrong, inDoubt }) => wrong.length === 0 || inDoubt)).toBeGreaterThanOrEqual(0.99);
      expect(share(({ inDoubt }) => inDoubt)).toBeLessThan(0.25);
    },
  );

  it.each<[NoteSet, number]>([
    ['development', 9],
    ['afterwards', 4],
    ['training', 22],
    ['strangers-1', 37],
    ['strangers-2', 39],
    ['strangers-3', 52],
    ['strangers-4', 37],
    ['strangers-5', 34],
  ])('that were read once are read for good, and no more are asked about: %s', (set, asked) => {
    const notes = judged(set);
    const before = misreadNotes();
    const misread = notes.filter(({ wrong }) => wrong.length > 0);
    const lost = misread.filter(({ note, inDoubt }) => !before.has(note) || (before.get(note) && !inDoubt));
    expect(lost.map(({ note, wrong, inDoubt }) => ({ note, wrong, inDoubt }))).toEqual([]);
    expect(notes.filter(({ inDoubt }) => inDoubt).length).toBeLessThanOrEqual(asked);
  });

  it('are not held aside and learnt from', () => {
    const aside = new Set(ASIDE.flatMap((set) => labelledNotes(set)).map(({ note }) => note));
    const learnt = LEARNT.flatMap((set) => labelledNotes(set));
    expect(learnt.filter(({ note }) => aside.has(note))).toEqual([]);
  });

  it('that are in doubt for everybody are asked about', () => {
    const doubtful = labelledNotes('training').filter(({ doubt }) => doubt);
    expect(doubtful.length).toBeGreaterThan(0);
    for (const labelled of doubtful) expect(judge(labelled, fieldsOf('training')).inDoubt).toBe(true);
  });
});
