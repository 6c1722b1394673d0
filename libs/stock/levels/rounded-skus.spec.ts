import { isRounded, mayBeMeantBy } from './rounded-skus.js';

describe('a number that a spreadsheet has rounded', () => {
  it.each([
    ['6.90123E+12', true],
    ['6.9e+12', true],
    ['7E+10', true],
    ['6.90123E12', false],
    ['16.9E+12', false],
    ['6.9E-12', false],
    ['x6.9E+12', false],
    ['6.9E+12x', false],
    ['6.E+12', false],
    ['6901234567892', false],
  ])('%s: %s', (sku, is) => expect(isRounded(sku)).toBe(is));

  it('may mean every article that is rounded to it, and no other', () => {
    const meant = mayBeMeantBy(['milk', '6.90123E+12', '7E+10', '6.5E+12', '6.50E+12']);
    expect(
      ['6901234567892', '6901226000000', '70000000001', '74000000000', '6549000000000'].map(meant),
    ).toEqual([true, true, true, true, true]);
    expect(
      ['6901244567892', '690123456789', '80000000001', '6551000000000', 'milk', '', '6901234567892x'].map(
        meant,
      ),
    ).toEqual(Array.from({ length: 7 }, () => false));
    expect(mayBeMeantBy([])('6901234567892')).toBe(false);
    expect(mayBeMeantBy(['milk', 'NaN'])('NaN')).toBe(false);
  });

  it('is meant by nothing but digits', () => {
    const meant = mayBeMeantBy(['7E+10']);
    expect(['70000000000', '7e10', '70000000000.0', ' 70000000000', '0x104C533C00'].map(meant)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('ends in as many noughts as it likes', () => {
    const meant = mayBeMeantBy(['6.900E+12']);
    expect(meant('6900000000000')).toBe(true);
    expect(meant('6949000000000')).toBe(true);
    expect(meant('6951000000000')).toBe(false);
    expect(mayBeMeantBy(['7.000E+10'])('74000000000')).toBe(true);
  });

  it('keeps apart what was rounded to more and to fewer digits', () => {
    const meant = mayBeMeantBy(['6.90E+12', '6.9012E+12']);
    expect(meant('6901234567892')).toBe(true);
    expect(meant('6904000000000')).toBe(true);
    expect(mayBeMeantBy(['6.9012E+12', '6.9013E+12'])('6901234567892')).toBe(true);
    expect(mayBeMeantBy(['6.9012E+12', '6.9013E+12'])('6904000000000')).toBe(false);
  });
});
