import { correctionFor, offsetOf } from './clock-offset.js';
import { epochMs } from '../../geo/units.js';

const sample = (askedAt: number, answeredAt: number, databaseAt: number) => ({
  askedAt: epochMs(askedAt),
  answeredAt: epochMs(answeredAt),
  databaseAt: epochMs(databaseAt),
});

describe('how far our clock is off the database’s', () => {
  it('is told by the answer that took least time', () => {
    const slow = sample(0, 4_000, 9_000);
    const quick = sample(5_000, 5_002, 12_001);
    expect(offsetOf([slow, quick])).toBe(7_000);
    expect(offsetOf([quick, slow])).toBe(7_000);
  });

  it('is told by the first of answers that took as long', () => {
    const first = sample(0, 10, 105);
    const second = sample(20, 30, 225);
    expect(offsetOf([first, second])).toBe(100);
    expect(offsetOf([sample(0, 20, 999), first, second])).toBe(100);
  });

  it('is not corrected where it is small: clocks that are kept agree to some milliseconds', () => {
    expect(correctionFor(1_900, 0)).toBe(0);
    expect(correctionFor(-1_900, 0)).toBe(0);
  });

  it('is corrected where it is large, either way', () => {
    expect(correctionFor(-7_200_000, 0)).toBe(-7_200_000);
    expect(correctionFor(2_001, 0)).toBe(2_001);
    expect(correctionFor(2_000, 0)).toBe(0);
  });

  it('is corrected until it is small for sure', () => {
    expect(correctionFor(1_500, 2_500)).toBe(1_500);
    expect(correctionFor(900, 2_500)).toBe(0);
    expect(correctionFor(1_000, 2_500)).toBe(0);
    expect(correctionFor(-1_001, -2_500)).toBe(-1_001);
  });
});
