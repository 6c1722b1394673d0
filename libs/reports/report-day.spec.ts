import fc from 'fast-check';
import { epochMs } from '../geo/units.js';
import { dayOf, spanOfDays } from '../platform/clock/local-time.js';
import { daysAfter, daysFromTo } from './report-day.js';

const timeZone = fc.constantFrom(
  ...['Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Cairo', 'UTC'],
);
const moment = fc.integer({ min: Date.UTC(2000, 0, 2), max: Date.UTC(2099, 0, 1) }).map(epochMs);
const spanOf = (day: string, zone: string) => spanOfDays(day, day, zone);

describe('a day of a report', () => {
  it('begins where midnight is left out', () => {
    // Egypt goes from 23:59:59 to 01:00.
    expect(new Date(spanOf('2026-04-24', 'Africa/Cairo').from).toISOString()).toBe(
      '2026-04-23T22:00:00.000Z',
    );
  });

  it('holds each moment that is of it, and no other', () => {
    fc.assert(
      fc.property(moment, timeZone, (at, zone) => {
        const { from, until } = spanOf(dayOf(at, zone), zone);
        expect(from <= at && at < until).toBe(true);
        expect([dayOf(from, zone), dayOf(epochMs(until - 1), zone)]).toEqual([
          dayOf(at, zone),
          dayOf(at, zone),
        ]);
      }),
    );
  });

  it('ends where the next begins', () => {
    fc.assert(
      fc.property(moment, timeZone, (at, zone) => {
        const day = dayOf(at, zone);
        expect(spanOf(daysAfter(day, 1), zone).from).toBe(spanOf(day, zone).until);
      }),
    );
  });

  it('counts both ends', () => {
    expect(daysFromTo('2026-02-27', '2026-03-01')).toBe(3);
    expect(daysFromTo('2026-03-01', '2026-03-01')).toBe(1);
    expect(daysFromTo('2026-03-02', '2026-03-01')).toBe(0);
  });
});
