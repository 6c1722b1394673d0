import fc from 'fast-check';
import { compileDropPolicy } from '../compile.js';
import { PLACES } from '../drop-policy.js';

const WORDS = [
  '不要',
  '别',
  '敲门',
  '按门铃',
  '打电话',
  '放',
  '门口',
  '门卫',
  '快递柜',
  '货架',
  '当面',
  '我下来拿',
  '如果',
  '没人应就',
  '六点',
  '以后',
  '下午',
  '到',
  '前',
  '密码',
  '1234#',
  '门禁',
  '阳性',
  '睡',
  '拍照',
  '消毒',
  ',',
  '。',
  ' ',
  '\n',
  '🚪',
  '👨‍👩‍👧',
  '算了',
  "don't ",
  'knock',
  'ring ',
  'call me ',
  'leave it ',
  'at the ',
  'door',
  'gate',
  'guard ',
  'or ',
  'if ',
  'after ',
  '6pm',
  'between 5 and ',
  'code ',
  '12',
  ', ',
  '. ',
  '１８：００',
  '\ud800',
  '\0',
  '<script>',
];
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
        const { forRider: _, rules, ...fields } = policy;
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
        if (accessCode === undefined) for (const text of quoted) expect(note).toContain(text);
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

describe('2,000 characters', () => {
  /** Milliseconds, the best of some goes: what the reading takes when nothing else has the processor. */
  const best = (note: string): number =>
    Math.min(
      ...Array.from({ length: 40 }, () => {
        const started = performance.now();
        compileDropPolicy({ note });
        return performance.now() - started;
      }),
    );

  it.each([
    ...WORDS.filter((word) => word.trim() !== ''),
    '打电话',
    '不要敲门',
    '密码12 ',
    '3点到',
    '1-',
    '门卫或',
    'between 1 and ',
    'ring or ',
    'code for the ',
    ' ',
    'a',
    '1',
    '#',
    '点',
    '放门口,',
    '不要放门卫,到了打电话,六点以后送,',
    "leave it at the gate if nobody answers, don't ring or knock, ",
  ])('of nothing but %j are read within 5 ms', (word) => {
    expect(best(word.repeat(2_000).slice(0, 2_000))).toBeLessThan(5);
  });

  it('take a time that grows no faster than their number', () => {
    for (const word of ['不要敲门', '打电话', '放门口', "don't ring or knock ", '3点到', 'a ']) {
      const short = best(word.repeat(2_000).slice(0, 4_000));
      const long = best(word.repeat(16_000).slice(0, 32_000));
      expect(long / short).toBeLessThan(24);
    }
  });
});
