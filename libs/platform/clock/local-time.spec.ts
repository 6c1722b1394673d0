import { dayOf, minuteOfDay, monthOf, spanOfDays, spanOfMonth } from './local-time.js';
import { epochMs } from '../../geo/units.js';

const SHANGHAI = 'Asia/Shanghai';
const BERLIN = 'Europe/Berlin';
const at = (text: string) => epochMs(Date.parse(text));

describe('local time', () => {
  it('is told by the clock on the wall there', () => {
    const moment = at('2022-03-31T16:30:00Z');
    expect([minuteOfDay(moment, SHANGHAI), minuteOfDay(moment, 'UTC')]).toEqual([30, 16 * 60 + 30]);
    expect([dayOf(moment, SHANGHAI), dayOf(moment, 'UTC')]).toEqual(['2022-04-01', '2022-03-31']);
    expect([monthOf(moment, SHANGHAI), monthOf(moment, 'UTC')]).toEqual(['2022-04', '2022-03']);
  });

  it('has days that begin there, and are as long as the clocks make them', () => {
    const { from, until } = spanOfDays('2022-03-27', '2022-03-27', BERLIN);
    expect([from, until]).toEqual([at('2022-03-27T00:00:00+01:00'), at('2022-03-28T00:00:00+02:00')]);
    expect(until - from).toBe(23 * 3_600_000);
  });

  it('has months from their first day to before the next one’s', () => {
    const { from, until } = spanOfMonth('2022-12', SHANGHAI);
    expect([from, until]).toEqual([at('2022-12-01T00:00:00+08:00'), at('2023-01-01T00:00:00+08:00')]);
  });
});
