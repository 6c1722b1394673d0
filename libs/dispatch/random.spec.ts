import { Random } from './random.js';

const some = (seed: number, count: number) => {
  const random = new Random(seed);
  return Array.from({ length: count }, () => random.fraction());
};

describe('numbers at random', () => {
  it('are those of Marsaglia’s xorshift, on every machine', () => {
    const states = (seed: number) => some(seed, 3).map((fraction) => fraction * 2 ** 32);
    expect(states(0)).toEqual([3_777_279_546, 2_342_155_435, 1_692_513_196]);
    expect(states(20_220_329)).toEqual([1_179_095_159, 1_030_512_691, 2_619_426_886]);
  });

  it('never stick at zero, though a seed would lead there', () => {
    // The one seed whose spread is the number that it is mixed with.
    expect(some(1_539_571_937, 2).map((fraction) => fraction * 2 ** 32)).toEqual([270_369, 67_634_689]);
  });

  it('are from 0 up to and without 1, and spread evenly', () => {
    const fractions = some(7, 10_000);
    expect(Math.min(...fractions)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...fractions)).toBeLessThan(1);
    for (let tenth = 0; tenth < 10; tenth++)
      expect(fractions.filter((fraction) => Math.floor(fraction * 10) === tenth).length).toBeGreaterThan(900);
  });

  it('are whole ones below a limit where they are asked for', () => {
    const random = new Random(7);
    const drawn = new Set(Array.from({ length: 200 }, () => random.below(4)));
    expect([...drawn].sort()).toEqual([0, 1, 2, 3]);
  });

  it('do not begin alike for seeds next to each other', () => {
    const first = Array.from({ length: 20 }, (_, seed) => Math.floor((some(seed, 1)[0] as number) * 10));
    expect(new Set(first).size).toBeGreaterThan(5);
  });
});
