import { CLOCK_SKEW, LONGEST_OFFLINE, onOurClock } from './phone-clock.js';
import { epochMs } from '../geo/units.js';

const NOON = Date.UTC(2022, 2, 28, 4);
const minutes = (count: number) => epochMs(NOON + count * 60_000);

describe('a moment by a phone’s clock', () => {
  it('is taken as it is where the phone does not say what its clock shows', () => {
    expect(onOurClock(minutes(-30), undefined, epochMs(NOON))).toBe(minutes(-30));
  });

  it('is put right by what the clock is wrong', () => {
    expect(onOurClock(minutes(50), minutes(60), epochMs(NOON))).toBe(minutes(-10));
    expect(onOurClock(minutes(-70), minutes(-60), epochMs(NOON))).toBe(minutes(-10));
  });

  it('is left alone for two minutes: the message took as long on its way', () => {
    expect(CLOCK_SKEW).toBe(120_000);
    for (const wrong of [-2, -1, 0, 1, 2])
      expect(onOurClock(minutes(-5), minutes(wrong), epochMs(NOON))).toBe(minutes(-5));
    expect(onOurClock(minutes(-5), epochMs(minutes(-2) - 1), epochMs(NOON))).toBe(minutes(-3) + 1);
  });

  it('is left alone where the phone contradicts itself: sent well before it happened', () => {
    expect(onOurClock(minutes(-5), minutes(-8), epochMs(NOON))).toBe(minutes(-5));
    expect(onOurClock(minutes(-5), minutes(-7), epochMs(NOON))).toBe(minutes(2));
  });

  it('may be as old as the longest time without a signal', () => {
    expect(LONGEST_OFFLINE).toBe(135 * 60_000);
  });
});
