import { epochMs } from '../geo/units.js';
import { earliestStart, inForceAt, NOTICE } from './in-force.js';

const NOW = epochMs(Date.parse('2022-03-28T08:00:00+08:00'));
const from = (startsAt: number) => ({ startsAt: epochMs(startsAt) });

describe('terms by date', () => {
  it('hold from their first millisecond until the next begin, in whatever order they were set', () => {
    const versions = [from(NOW + 2), from(NOW), from(NOW + 1)];
    expect([-1, 0, 1, 2, 3].map((ms) => inForceAt(versions, epochMs(NOW + ms))?.startsAt)).toEqual([
      undefined,
      NOW,
      NOW + 1,
      NOW + 2,
      NOW + 2,
    ]);
  });

  it('begin at once where there are none, and with notice where others hold', () => {
    expect(earliestStart([], NOW)).toBe(NOW);
    expect(earliestStart([from(NOW + 1)], NOW)).toBe(NOW);
    expect(earliestStart([from(NOW)], NOW)).toBe(NOW + NOTICE);
  });
});
