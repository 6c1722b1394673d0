import fc from 'fast-check';
import { DateTime } from 'luxon';
import { epochMs } from '../geo/units.js';
import { quietUntil } from './quiet-hours.js';

const ZONE = 'Asia/Shanghai';
const at = (text: string) => epochMs(DateTime.fromISO(text, { zone: ZONE }).toMillis());
const night = { from: '22:00', to: '07:00' };

describe('quiet hours', () => {
  it.each([
    ['2022-03-28T21:59:59', undefined],
    ['2022-03-28T22:00:00', '2022-03-29T07:00'],
    ['2022-03-28T23:59:59', '2022-03-29T07:00'],
    ['2022-03-29T00:00:00', '2022-03-29T07:00'],
    ['2022-03-29T06:59:59', '2022-03-29T07:00'],
    ['2022-03-29T07:00:00', undefined],
  ])('over midnight: at %s until %s', (now, until) => {
    expect(quietUntil(night, at(now), ZONE)).toBe(until && at(until));
  });

  it('within a day, and none where they have no length', () => {
    const noon = { from: '12:00', to: '14:00' };
    expect(quietUntil(noon, at('2022-03-28T13:00'), ZONE)).toBe(at('2022-03-28T14:00'));
    expect(quietUntil(noon, at('2022-03-28T14:00'), ZONE)).toBeUndefined();
    expect(quietUntil({ from: '08:00', to: '08:00' }, at('2022-03-28T08:00'), ZONE)).toBeUndefined();
  });

  it('end within a day, at a moment that is not quiet', () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
    const moment = fc.integer({ min: at('2022-01-01T00:00'), max: at('2022-12-31T00:00') }).map(epochMs);
    fc.assert(
      fc.property(time, time, moment, (from, to, now) => {
        const until = quietUntil({ from, to }, now, ZONE);
        if (until === undefined) return;
        expect(until - now).toBeGreaterThan(0);
        expect(until - now).toBeLessThanOrEqual(24 * 3_600_000);
        expect(quietUntil({ from, to }, until, ZONE)).toBeUndefined();
      }),
    );
  });
});
