import fc from 'fast-check';
import { goodsOf, gramsOf, MOST_GRAMS, pack, type PackedLine } from './packing.js';

const line = (quantity: number, weightGrams: number, rest: Partial<PackedLine> = {}): PackedLine => ({
  quantity,
  weightGrams,
  temperature: 'ambient',
  ageRestricted: false,
  ...rest,
});
const frozen = (grams: number) => line(1, grams, { temperature: 'frozen' });
const chilled = (grams: number) => line(1, grams, { temperature: 'chilled' });
const hot = (grams: number) => line(1, grams, { temperature: 'hot' });

describe('an order in its bags', () => {
  it.each<[string, PackedLine[], number]>([
    ['what weighs nothing', [line(3, 0)], 1],
    ['a full bag', [line(2, 3_000)], 1],
    ['a gram more', [line(2, 3_000), line(1, 1)], 2],
    ['one article that is heavier than a bag', [line(1, 13_000)], 3],
    ['what is frozen beside what is not', [frozen(100), line(1, 100)], 2],
    ['two that are frozen', [frozen(3_000), frozen(3_000)], 1],
    ['all four classes', [frozen(1), chilled(1), hot(1), line(1, 1)], 4],
    ['nothing', [], 0],
  ])('%s', (_, lines, bags) => expect(pack(lines).bags).toBe(bags));

  it.each([
    [[line(1, 1), hot(1), chilled(1), frozen(1)], 'frozen'],
    [[line(1, 1), hot(1), chilled(1)], 'chilled'],
    [[line(1, 1), hot(1)], 'hot'],
    [[line(1, 1)], 'ambient'],
    [[], 'ambient'],
  ])('is kept as its most delicate part has to be (%#)', (lines, temperature) => {
    expect(pack(lines).temperature).toBe(temperature);
  });

  it('weighs what is in it, and is for adults where any of it is', () => {
    expect(pack([line(2, 700), line(3, 100)])).toMatchObject({ weightGrams: 1_700, ageRestricted: false });
    expect(pack([line(1, 1), line(1, 1, { ageRestricted: true })]).ageRestricted).toBe(true);
    expect(gramsOf([])).toBe(0);
    expect(MOST_GRAMS).toBe(1_000_000);
  });

  it('has no bag of more than six kilograms', () => {
    const anyLine = fc.record({
      quantity: fc.integer({ min: 1, max: 9 }),
      weightGrams: fc.integer({ min: 0, max: 4_000 }),
      temperature: fc.constantFrom('ambient' as const, 'frozen' as const),
      ageRestricted: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyLine), (lines) => {
        const { bags, weightGrams } = pack(lines);
        expect(bags * 6_000).toBeGreaterThanOrEqual(weightGrams);
        expect(weightGrams).toBe(gramsOf(lines));
      }),
    );
  });

  it('tells its drop policy what does not keep, and what only adults may take', () => {
    expect(goodsOf({ temperature: 'ambient', ageRestricted: true })).toEqual({
      ageRestricted: true,
      perishable: false,
    });
    for (const temperature of ['frozen', 'chilled', 'hot'] as const)
      expect(goodsOf({ temperature, ageRestricted: false })).toEqual({
        ageRestricted: false,
        perishable: true,
      });
  });
});
