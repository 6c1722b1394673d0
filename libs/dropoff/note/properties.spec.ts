import fc from 'fast-check';
import { compileDropPolicy } from '../compile.js';
import { PLACES } from '../drop-policy.js';
import { HOSTILE_WORDS, noteOf, WORDS } from '../testing/hostile-notes.js';

const sentence = fc
  .array(fc.constantFrom(...WORDS), { maxLength: 400 })
  .map((words) => words.join('').slice(0, 2_000));
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 2_000 }),
  fc.string({ maxLength: 2_000 }),
  sentence,
);
const RUNS = { numRuns: 400 };

describe('any text at all', () => {
  it('makes a drop policy whose every rule has a source', () => {
    fc.assert(
      fc.property(anything, (note) => {
        const { policy } = compileDropPolicy({ note });
        expect(PLACES).toContain(policy.place);
        for (const time of [policy.notBefore, policy.notAfter])
          if (time !== undefined) expect(time).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
        const { forRider: _, rules, fallback: _fallback, day: _day, dayIs: _dayIs, ...fields } = policy;
        expect(rules.map(({ rule }) => rule).sort()).toEqual(Object.keys(fields).sort());
        for (const { source, words } of rules) if (source === 'note') expect(words).toBeTruthy();
      }),
      RUNS,
    );
  });

  it('never has a hand-over without contact', () => {
    fc.assert(
      fc.property(anything, fc.boolean(), (note, insists) => {
        const { policy } = compileDropPolicy({ note, ...(insists && { zone: { contactless: true } }) });
        expect(policy.place === 'in_person' && policy.contactless).toBe(false);
        if (insists) expect(policy.contactless).toBe(true);
      }),
      RUNS,
    );
  });

  it('is quoted as written, and keeps its access codes apart', () => {
    fc.assert(
      fc.property(sentence, (note) => {
        const { policy, accessCode } = compileDropPolicy({ note });
        const quoted = policy.rules.flatMap(({ words }) => (words ? [words] : []));
        for (const code of accessCode?.split(', ') ?? []) {
          expect(note).toContain(code);
          for (const text of [policy.forRider, ...quoted]) expect(text).not.toContain(code);
        }
        if (accessCode === undefined)
          for (const text of quoted) for (const part of text.split('•••')) expect(note).toContain(part);
      }),
      RUNS,
    );
  });

  it('says the same twice', () => {
    fc.assert(
      fc.property(anything, (note) => {
        expect(compileDropPolicy({ note })).toEqual(compileDropPolicy({ note }));
      }),
      { numRuns: 100 },
    );
  });
});

describe('a note of one word over and over', () => {
  /**
   * What the reading takes of the processor, whatever else runs beside it: the best of some goes, or the
   * first that is enough.
   */
  const best = (note: string, enough = 0): number => {
    let least = Infinity;
    for (let goes = 0; goes < 15 && least >= enough; goes++) {
      const started = process.cpuUsage();
      compileDropPolicy({ note });
      const { user, system } = process.cpuUsage(started);
      least = Math.min(least, user + system);
    }
    return least;
  };

  // Eight times the text may take eight times as long, and three times that on a busy machine; looking back
  // takes 64.
  it.each(HOSTILE_WORDS)('of %j is read in a time that grows no faster than its length', (word) => {
    const short = best(noteOf(word, 2_000));
    expect(best(noteOf(word, 16_000), 24 * short) / short).toBeLessThan(24);
  });
});
