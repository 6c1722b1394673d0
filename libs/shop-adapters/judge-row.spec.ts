import fc from 'fast-check';
import { judgeRow } from './judge-row.js';
import { readCount } from './read-count.js';

describe('How many a shop has to sell', () => {
  it.each<[unknown, number]>([
    [5, 5],
    [0, 0],
    [-2, 0],
    [0.5, 0],
    [3.5, 3],
    [-0.5, 0],
    ['5', 5],
    ['3.5', 3],
    ['-2', 0],
    ['1,200', 1_200],
    [' ５ ', 5],
    ['5.', 5],
    ['售罄', 0],
    ['Sold out', 0],
  ])('is, of %j, %d', (told, count) => expect(readCount(told)).toBe(count));

  it.each([null, undefined, '', 'many', '1e3', true, [5], {}, NaN, Infinity, 1e12, '12,34', '0x10'])(
    'cannot be told by %j',
    (told) => expect(readCount(told)).toEqual({ no: expect.any(String) }),
  );
});

describe('A row of a list', () => {
  it('counts by its article and number, and says what else it did not understand', () => {
    expect(judgeRow(7, { sku: 17, onHand: '5', price: '¥¥', name: 'a\0', temperature: 'tepid' })).toEqual({
      row: 7,
      level: { sku: '17', onHand: 5 },
      remark: expect.stringMatching(/^name: .*; temperature: .*; price: /),
    });
  });

  it('has a name cut between its characters', () => {
    const judged = judgeRow(1, { sku: 'a', onHand: 1, name: `${'x'.repeat(199)}😀` });
    expect(judged).toEqual({ row: 1, level: { sku: 'a', onHand: 1, name: 'x'.repeat(199) } });
  });

  it('is a level or a refusal in words that can be kept, whatever stands in it', () => {
    const any = fc.oneof(fc.anything(), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(
        fc.record({ sku: any, onHand: any, name: any, price: any, asOf: any, category: any }),
        (told) => {
          const judged = judgeRow(1, told);
          const kept = 'level' in judged ? judged.level : { sku: judged.sku };
          expect(JSON.stringify(kept)).not.toMatch(/\\u(0000|d[89a-f])/i);
        },
      ),
    );
  });
});
