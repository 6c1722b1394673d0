import fc from 'fast-check';
import { asRfc3339, moment, refuseFarAhead, refuseFarFrom } from './moment.js';
import { Problem } from './problem.js';
import { epochMs } from '../../geo/units.js';

const at = Date.parse('2026-03-28T08:00:00+08:00');

describe('a time in a request', () => {
  it.each([
    '2026-03-28T08:00:00+08:00',
    '2026-03-28T08:00:00+0800',
    '2026-03-28T08:00:00+08',
    '2026-03-28T08:00+08:00',
    '2026-03-28T08:00+08',
    '2026-03-28t08:00:00.000+08:00',
    '2026-03-28 08:00:00+08:00',
    '2026-03-28T00:00:00z',
    '2026-03-28T00:00Z',
    '2026-03-28T08:00:00 08:00',
    '2026-03-27T19:00:00-0500',
  ])('is understood as %s', (text) => {
    expect(Date.parse(moment.parse(text))).toBe(at);
  });

  it.each(['2026-03-28T08:00:00+08:00', '2026-03-28T00:00:00Z', '2026-03-28T00:00:00.123456Z'])(
    'is kept as it was written where that is RFC 3339: %s',
    (text) => expect(moment.parse(text)).toBe(text),
  );

  it.each([
    '',
    'tomorrow',
    '2026-03-28',
    '2026-03-28T08:00:00',
    '2026-02-30T00:00:00Z',
    '2026-03-28T24:00:00Z',
    '2026-03-28T08:00:00+24:00',
    '2026-03-28T08:00:60Z',
    '+010000-01-01T00:00:00Z',
    '10000-01-01T00:00:00Z',
    '0001-01-01T00:00:00+08:00',
    '9999-12-31T23:59:59-08:00',
    '1999-12-31T23:59:59Z',
    '2100-01-01T00:00:00Z',
  ])('is refused as %j', (text) => {
    expect(moment.safeParse(text).success).toBe(false);
  });

  it('is one that a Date can write, whatever was sent', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 7, maxLength: 7 });
    const year = fc.constantFrom('0000', '0001', '1970', '2026', '2099', '9999', '10000', '-271821');
    const offset = fc.constantFrom('Z', 'z', '+08', '-23:59', '+2359', ' 14:00', '+99');
    fc.assert(
      fc.property(year, digits, offset, (yyyy, [m, d, h, min, s], zone) => {
        const two = (value = 0) => String(value).padStart(2, '0');
        const read = moment.safeParse(`${yyyy}-${two(m)}-${two(d)}T${two(h)}:${two(min)}:${two(s)}${zone}`);
        if (read.success) expect(new Date(read.data).toISOString()).toMatch(/^(19|20|21)\d\d-/);
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => asRfc3339(asRfc3339(text)) === asRfc3339(text)));
  });

  it('that plans is bounded by a year from now', () => {
    const inYears = (years: number) => new Date(at + years * 365.25 * 86_400_000).toISOString();
    expect(() => refuseFarAhead('until', inYears(1), epochMs(at))).not.toThrow();
    expect(() => refuseFarAhead('until', inYears(-5), epochMs(at))).not.toThrow();
    expect(() => refuseFarAhead('until', inYears(1.1), epochMs(at))).toThrow(Problem);
    expect(() => refuseFarFrom('readyAt', inYears(-1), epochMs(at))).not.toThrow();
    expect(() => refuseFarFrom('readyAt', inYears(-1.1), epochMs(at))).toThrow(Problem);
    expect(() => refuseFarFrom('readyAt', undefined, epochMs(at))).not.toThrow();
  });
});
