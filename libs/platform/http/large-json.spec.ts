import fc from 'fast-check';
import { LargeJson } from './large-json.js';

const MOST = { values: 1_000_000, members: 60_000 };

/** Parses a text that arrives in pieces of these sizes. */
function inPieces(text: string, sizes: readonly number[]): unknown {
  const json = new LargeJson(MOST, (part) => JSON.parse(part) as unknown);
  const bytes = Buffer.from(text);
  let from = 0;
  for (let turn = 0; from < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] as number;
    json.take(bytes.subarray(from, from + size));
    from += size;
  }
  return json.end();
}

const outcome = (parse: () => unknown): unknown => {
  try {
    return { parsed: parse() };
  } catch {
    return 'refused';
  }
};

describe('JSON that is parsed as it arrives', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 5 });

  it('is what JSON.parse makes of it, wherever it is cut', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6, stringUnit: 'binary' }), sizes, (text, cuts) => {
        expect(outcome(() => inPieces(text, cuts))).toEqual(outcome(() => JSON.parse(text)));
      }),
    );
  });

  it('is refused where JSON.parse refuses it', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'{}[],:"\\a1 '), maxLength: 30 });
    fc.assert(
      fc.property(letters, sizes, (text, cuts) => {
        expect(outcome(() => inPieces(text, cuts))).toEqual(outcome(() => JSON.parse(text)));
      }),
      { numRuns: 5_000 },
    );
  });

  it.each([
    '[1,]',
    `[${'"x",'.repeat(40_000)}]`,
    `[${' '.repeat(70_000)},1]`,
    `[${'"x",'.repeat(40_000)},1]`,
  ])('a list with a comma too many is none, however long', (list) => {
    expect(outcome(() => inPieces(`{"levels":${list}}`, [10_000]))).toBe('refused');
  });

  it('is parsed some sixty-four kilobytes at a time, so that nobody waits for long', () => {
    const pieces: number[] = [];
    const json = new LargeJson(MOST, (part) => {
      pieces.push(part.length);
      return JSON.parse(part) as unknown;
    });
    const entry = `"${'x'.repeat(997)}"`;
    json.take(Buffer.from(`{"a":[${Array<string>(200).fill(entry).join()}]}`));
    expect(json.end()).toEqual({ a: Array<string>(200).fill('x'.repeat(997)) });
    // 66 entries of 999 bytes, their commas and two brackets; what is left; and the skeleton.
    expect(pieces).toEqual([66 * 1_000 + 1, 66 * 1_000 + 1, 66 * 1_000 + 1, 2_001, 9]);
  });

  it('is no JSON where a list ends in a comma, and says so', () => {
    expect(() => inPieces(`{"a":[${' '.repeat(70_000)},1]}`, [10_000])).toThrow(
      expect.objectContaining({ status: 400, code: 'MALFORMED_JSON' }),
    );
  });

  it('keeps the order of long lists, and each list in its place', () => {
    const whole = {
      a: Array.from({ length: 30_000 }, (_, n) => ({ n, text: '],[{"' })),
      b: [],
      c: [[1], [2]],
      d: 0,
    };
    expect(inPieces(JSON.stringify(whole), [65_536])).toEqual(whole);
  });
});
