import fc from 'fast-check';
import { CLOCK_SKEW, LONGEST_OFFLINE } from '../../fleet/phone-clock.js';
import { stepTime } from './step-time.js';
import { epochMs } from '../../geo/units.js';

const noon = Date.UTC(2022, 3, 1, 12);
const minutes = (count: number) => count * 60_000;
const at = (phone: object, previous = noon - minutes(60)) =>
  stepTime(phone, { now: epochMs(noon), previous: epochMs(previous) });

describe('when a step was done', () => {
  it('is when it was received, where the phone says nothing', () => {
    expect(at({})).toEqual({ doneAt: noon, receivedAt: noon });
  });

  it('is when the phone says, though it had no signal for twelve minutes', () => {
    expect(at({ at: noon - minutes(12) })).toEqual({ doneAt: noon - minutes(12), receivedAt: noon });
  });

  it('is never before the step before: by the skew of a clock it is the same moment', () => {
    expect(at({ at: noon - minutes(11) }, noon - minutes(10)).doneAt).toBe(noon - minutes(10));
  });

  it.each([
    ['three hours behind', -minutes(180)],
    ['three hours ahead', minutes(180)],
    ['in 1970', -noon],
    ['in the year 9999', Date.UTC(9999, 11, 31) - noon],
    ['in the year -1', Date.UTC(-1, 0) - noon],
    ['before the step before', -minutes(70)],
  ])('is when it was received, where the phone’s clock is %s; what it said is kept', (_, off) => {
    const { doneAt, phoneAt = NaN } = at({ at: noon + off });
    expect(doneAt).toBe(noon);
    expect(new Date(phoneAt).toISOString()).toMatch(/^\d{4}-/);
  });

  it.each([-180, 180, -60 * 24 * 365])(
    'is put right by what the clock shows as it sends, when that is off by %d minutes',
    (off) => {
      const phone = { at: noon + minutes(off - 12), sentAt: noon + minutes(off) };
      expect(at(phone)).toEqual({
        doneAt: noon - minutes(12),
        receivedAt: noon,
        phoneAt: Math.max(0, phone.at),
      });
    },
  );

  it('lies between the step before and now, whatever a phone says', () => {
    const moment = fc.option(fc.integer({ min: -8e15, max: 8e15 }), { nil: undefined });
    fc.assert(
      fc.property(moment, moment, fc.integer({ min: 0, max: minutes(300) }), (said, sentAt, ago) => {
        const { doneAt } = at({ at: said, sentAt }, noon - ago);
        expect(doneAt).toBeLessThanOrEqual(noon);
        expect(doneAt).toBeGreaterThanOrEqual(Math.max(noon - ago, noon - LONGEST_OFFLINE - CLOCK_SKEW));
      }),
    );
  });
});

describe('a step whose time can be', () => {
  it.each([
    ['as far in the future as a clock may be off', CLOCK_SKEW, -minutes(60), 0],
    ['as long ago as a phone is offline', -LONGEST_OFFLINE, -LONGEST_OFFLINE, -LONGEST_OFFLINE],
    [
      'as long before the step before as a clock may be off',
      -minutes(60) - CLOCK_SKEW,
      -minutes(60),
      -minutes(60),
    ],
  ])('was done %s', (_, off, previous, done) => {
    const step = at({ at: noon + off }, noon + previous);
    expect(step).toEqual({ doneAt: noon + done, receivedAt: noon });
    expect(at({ at: noon + off + Math.sign(off) }, noon + previous).phoneAt).toBe(
      noon + off + Math.sign(off),
    );
  });

  it.each([
    [Date.UTC(-1, 0), 0],
    [Date.UTC(20_000, 0), Date.UTC(9999, 11, 31)],
  ])('keeps of the year that a phone says what can be kept: %d', (said, kept) => {
    expect(at({ at: said }).phoneAt).toBe(kept);
  });
});
