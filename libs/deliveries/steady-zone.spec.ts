import fc from 'fast-check';
import { DateTime, IANAZone } from 'luxon';
import { steadyZone } from './steady-zone.js';

/**
 * With and without daylight saving, by an hour and by half of one, west and east, and one that skipped a day.
 */
const ZONES = [
  ...['Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu'],
  ...['America/St_Johns', 'Pacific/Apia', 'Africa/Casablanca', 'UTC'],
];
const moment = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2040, 0) });

describe('a zone that knows its offsets', () => {
  it.each(ZONES)('has those of the zone at every moment: %s', (name) => {
    const zone = IANAZone.create(name);
    fc.assert(
      fc.property(moment, (at) => {
        for (const now of [at, at + 1, at + 900_000])
          expect(steadyZone(name).offset(now)).toBe(zone.offset(now));
      }),
    );
  });

  it.each(ZONES)('has them around each change of the clocks: %s', (name) => {
    const zone = IANAZone.create(name);
    for (let hour = Date.UTC(2025, 0); hour < Date.UTC(2027, 0); hour += 3_600_000) {
      if (zone.offset(hour) === zone.offset(hour + 3_600_000)) continue;
      for (let at = hour; at <= hour + 3_600_000; at += 60_000) {
        expect(steadyZone(name).offset(at)).toBe(zone.offset(at));
        expect(steadyZone(name).offset(at - 1)).toBe(zone.offset(at - 1));
      }
    }
  });

  it('is reckoned with as the zone is: a time of day on each day', () => {
    const [days, minutes] = [fc.integer({ min: -400, max: 400 }), fc.integer({ min: 0, max: 1_439 })];
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), moment, days, minutes, (name, at, day, minute) => {
        const [known, asked] = [steadyZone(name), name].map((zone) =>
          DateTime.fromMillis(at, { zone })
            .plus({ days: day })
            .set({ hour: Math.floor(minute / 60), minute: minute % 60 })
            .toMillis(),
        );
        expect(known).toBe(asked);
      }),
      { numRuns: 500 },
    );
  });

  describe('is asked for its offset', () => {
    const MINUTE = 60_000;
    const { offset } = IANAZone.prototype;
    let asked = 0;
    beforeEach(() => {
      asked = 0;
      IANAZone.prototype.offset = function (moment) {
        asked++;
        return offset.call(this, moment);
      };
    });
    afterEach(() => {
      IANAZone.prototype.offset = offset;
    });

    it('once a quarter of an hour, whoever asks', () => {
      for (const minute of [0, 0, 7, 14]) steadyZone('Asia/Almaty').offset(minute * MINUTE);
      expect(asked).toBe(1);
      for (const minute of [15, 29, 1]) steadyZone('Asia/Almaty').offset(minute * MINUTE);
      expect(asked).toBe(2);
    });

    it('again after some weeks of quarters, so that it does not grow for ever', () => {
      const zone = steadyZone('Asia/Baku');
      const quarters = (count: number) => {
        for (let quarter = 0; quarter < count; quarter++) zone.offset(quarter * 15 * MINUTE);
      };
      quarters(4_096);
      quarters(4_096);
      expect(asked).toBe(4_096);
      quarters(4_097);
      expect(asked).toBe(4_097);
      quarters(1);
      expect(asked).toBe(4_098);
    });
  });
});
