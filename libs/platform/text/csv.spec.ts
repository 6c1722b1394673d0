import { toCsv } from './csv.js';

describe('a CSV', () => {
  const csv = (value: string | number | null) => toCsv([{ value }], [['value', (row) => row.value]]);

  it('has its headings first, and ends each line as RFC 4180 says', () => {
    expect(
      toCsv(
        [{ a: 1, b: 'x' }],
        [
          ['A', (row) => row.a],
          ['B', (row) => row.b],
        ],
      ),
    ).toBe('A,B\r\n1,x\r\n');
  });

  it.each([
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-5', "'-5"],
    [-5, '-5'],
    [null, ''],
  ])('writes %j as %s', (value, written) => {
    expect(csv(value)).toBe(`value\r\n${written}\r\n`);
  });
});
