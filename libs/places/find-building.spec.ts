import { findBuilding } from './find-building.js';

const named = (...numbers: string[]) => numbers.map((number) => ({ number }));

describe('the building that is meant', () => {
  const buildings = named('3', '03A', '12');

  it.each([
    ['3', '3'],
    ['三号楼', '3'],
    ['Building 12', '12'],
    ['3a', '03A'],
    ['4', undefined],
    ['', undefined],
    [null, undefined],
    [undefined, undefined],
  ])('by %j is %s', (written, number) => {
    expect(findBuilding(buildings, written)?.number).toBe(number);
    expect(findBuilding(buildings, written)?.number).toBe(number);
  });

  it('is, of two that only their spelling tells apart, the one that is spelt so, or none', () => {
    const twins = named('3', '03', '号');
    expect(findBuilding(twins, '3')?.number).toBe('3');
    expect(findBuilding(twins, '03')?.number).toBe('03');
    expect(findBuilding(twins, '3号楼')).toBeUndefined();
    expect(findBuilding(named(''), '')).toBeUndefined();
  });
});
