import { correctionFor, offsetOf } from './clock-offset.js';

describe('how far our clock is off the database’s', () => {
  it('is told by the answer that took least time', () => {
    const slow = { askedAt: 0, answeredAt: 4_000, databaseAt: 9_000 };
    const quick = { askedAt: 5_000, answeredAt: 5_002, databaseAt: 12_001 };
    expect(offsetOf([slow, quick])).toBe(7_000);
    expect(offsetOf([quick, slow])).toBe(7_000);
  });

  it('is not corrected where it is small: clocks that are kept agree to some milliseconds', () => {
    expect(correctionFor(1_900, 0)).toBe(0);
    expect(correctionFor(-1_900, 0)).toBe(0);
  });

  it('is corrected where it is large, either way', () => {
    expect(correctionFor(-7_200_000, 0)).toBe(-7_200_000);
    expect(correctionFor(2_001, 0)).toBe(2_001);
  });

  it('is corrected until it is small for sure', () => {
    expect(correctionFor(1_500, 2_500)).toBe(1_500);
    expect(correctionFor(900, 2_500)).toBe(0);
  });
});
