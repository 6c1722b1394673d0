import fc from 'fast-check';
import { compileDropPolicy } from '../dropoff/compile.js';
import { dropOffWindow } from './drop-off-window.js';
import { epochMs, type EpochMs } from '../geo/units.js';

const SHANGHAI = 'Asia/Shanghai';
/** Saturday, 19 March 2022. */
const atClock = (time: string, day = '19') => epochMs(Date.parse(`2022-03-${day}T${time}:00+08:00`));
const told = (moment: number | undefined) =>
  moment === undefined ? undefined : new Date(moment + 8 * 3_600_000).toISOString().slice(8, 16);

const windowOf = (note: string, now: EpochMs) => {
  const { notBefore, notAfter } = dropOffWindow(compileDropPolicy({ note }).policy, undefined, now, SHANGHAI);
  return [told(notBefore), told(notAfter)];
};

describe('the window of a note', () => {
  it.each([
    ['晚上12点前', '21:20', undefined, '19T23:59'],
    ['晚上10点到12点', '21:20', '19T22:00', '19T23:59'],
    ['晚上10点到12点半', '21:20', '19T22:00', '20T00:30'],
    ['晚上两点前', '21:20', undefined, '20T02:00'],
    ['晚上两点前', '01:30', undefined, '19T02:00'],
    ['10pm to 1am', '23:30', '19T22:00', '20T01:00'],
    ['22:00-1:00送', '00:30', '18T22:00', '19T01:00'],
    ['0:30以后送', '21:20', '20T00:30', undefined],
    ['早上9点以后送', '22:00', '20T09:00', undefined],
    ['六点以后送', '20:00', '19T18:00', undefined],
    ['下午5点前送到', '18:00', undefined, '20T17:00'],
  ])('%s, ordered at %s', (note, ordered, opens, closes) => {
    expect(windowOf(note, atClock(ordered))).toEqual([opens, closes]);
  });

  it.each([
    ['今天不要送,明天上午送', '20T06:00', '20T12:00'],
    ['明天上午十点前送到', '20T06:00', '20T10:00'],
    ['明天早上5点前送到', '20T00:00', '20T05:00'],
    ['明天上午10点之后再送,今天人在医院', '20T10:00', '20T23:59'],
    ['明晚8点到10点送', '20T20:00', '20T22:00'],
    ['后天送,下午3点前', '21T00:00', '21T15:00'],
    ['周一下午2点到4点送', '21T14:00', '21T16:00'],
    ['please deliver tomorrow between 2 and 4pm', '20T14:00', '20T16:00'],
    ['3月25日送', '25T00:00', '25T23:59'],
  ])('is on the day that the note names: %s', (note, opens, closes) => {
    expect(windowOf(note, atClock('09:00'))).toEqual([opens, closes]);
  });

  it.each(['今天不在家,放门口', '明天不用来', '上次周一送的很好', 'not tomorrow'])(
    'has no day where none is asked for: %s',
    (note) => {
      expect(windowOf(note, atClock('09:00'))).toEqual([undefined, undefined]);
    },
  );

  it('goes over midnight on a named day, and to the next year for a date that has passed', () => {
    const times = { notBefore: '22:00', notAfter: '01:00' };
    const tomorrow = dropOffWindow({ ...times, day: '+1' }, undefined, atClock('09:00'), SHANGHAI);
    expect([told(tomorrow.notBefore), told(tomorrow.notAfter)]).toEqual(['20T22:00', '21T01:00']);
    const passed = dropOffWindow({ day: '03-08' }, undefined, atClock('09:00'), SHANGHAI);
    expect(new Date(passed.notBefore ?? 0).getUTCFullYear()).toBe(2023);
  });

  it('is narrowed by the window of the merchant', () => {
    const merchants = { earliest: '2022-03-19T19:00:00+08:00', latest: '2022-03-19T20:00:00+08:00' };
    const { notBefore, notAfter } = dropOffWindow(
      { notBefore: '18:00', notAfter: '21:00' },
      merchants,
      atClock('12:00'),
      SHANGHAI,
    );
    expect([told(notBefore), told(notAfter)]).toEqual(['19T19:00', '19T20:00']);
  });
});

describe('the window of a drop policy', () => {
  const { policy } = compileDropPolicy({ note: '' });
  const windowFor = (rules: object, now: EpochMs, asked?: { earliest?: string; latest?: string }) => {
    const { notBefore, notAfter } = dropOffWindow({ ...policy, ...rules }, asked, now, SHANGHAI);
    return [told(notBefore), told(notAfter)];
  };
  const ordered = atClock('12:00');

  it.each([
    ['sat', '19T00:00'],
    ['sun', '20T00:00'],
    ['mon', '21T00:00'],
    ['tue', '22T00:00'],
    ['wed', '23T00:00'],
    ['thu', '24T00:00'],
    ['fri', '25T00:00'],
    ['03-19', '19T00:00'],
    ['03-18', '18T00:00'],
    ['04-02', '02T00:00'],
    ['+0', '19T00:00'],
    ['+3', '22T00:00'],
  ])('is on the next %s', (day, opens) => {
    expect(windowFor({ day }, ordered)[0]).toBe(opens);
  });

  it('is in the year to come where the date has passed', () => {
    const { notBefore } = dropOffWindow({ ...policy, day: '03-18' }, undefined, ordered, SHANGHAI);
    expect(new Date(notBefore as number).getFullYear()).toBe(2023);
    const today = dropOffWindow({ ...policy, day: '03-19' }, undefined, ordered, SHANGHAI);
    expect(new Date(today.notBefore as number).getFullYear()).toBe(2022);
  });

  it.each([
    [
      'opens and closes at one time',
      { notBefore: '14:00', notAfter: '14:00' },
      '12:00',
      ['18T14:00', '19T14:00'],
    ],
    [
      'ends the day after, on a day that is named',
      { day: '+0', notBefore: '14:00', notAfter: '14:00' },
      '12:00',
      ['19T14:00', '20T14:00'],
    ],
    ['closes at the moment of the order', { notAfter: '12:00' }, '12:00', [undefined, '20T12:00']],
    ['opened twelve hours before the order', { notBefore: '00:30' }, '12:30', ['19T00:30', undefined]],
    ['opened a little longer before it', { notBefore: '00:29' }, '12:30', ['20T00:29', undefined]],
  ])('is told to the minute where it %s', (_, rules, at, expected) => {
    expect(windowFor(rules, atClock(at))).toEqual(expected);
    const { notBefore = 0, notAfter = 0 } = dropOffWindow(
      { ...policy, ...rules },
      undefined,
      epochMs(atClock(at) + 7_777),
      SHANGHAI,
    );
    expect([notBefore % 60_000, notAfter % 60_000]).toEqual([0, 0]);
  });

  it('is the narrower of what the note and the order ask for', () => {
    const rules = { notBefore: '14:00', notAfter: '18:00' };
    const at = (time: string) => `2022-03-19T${time}:00+08:00`;
    expect(windowFor(rules, ordered, { earliest: at('15:00'), latest: at('17:00') })).toEqual([
      '19T15:00',
      '19T17:00',
    ]);
    expect(windowFor(rules, ordered, { earliest: at('13:00'), latest: at('19:00') })).toEqual([
      '19T14:00',
      '19T18:00',
    ]);
    expect(windowFor({}, ordered, { earliest: at('13:00') })).toEqual(['19T13:00', undefined]);
    expect(windowFor({}, ordered, { latest: at('19:00') })).toEqual([undefined, '19T19:00']);
    expect(windowFor(rules, ordered, {})).toEqual(['19T14:00', '19T18:00']);
    expect(windowFor({ notBefore: '14:00' }, ordered, { latest: at('19:00') })).toEqual([
      '19T14:00',
      '19T19:00',
    ]);
    expect(windowFor({ notAfter: '18:00' }, ordered, { earliest: at('13:00') })).toEqual([
      '19T13:00',
      '19T18:00',
    ]);
  });

  it.each([
    [{ day: 'mon', dayIs: 'last' }, [undefined, '21T23:59']],
    [{ day: 'mon', dayIs: 'last', notAfter: '17:00' }, [undefined, '21T17:00']],
    [{ day: 'mon', dayIs: 'last', notBefore: '18:00' }, ['19T18:00', '21T23:59']],
    [{ day: 'mon', dayIs: 'last', notBefore: '14:00', notAfter: '16:00' }, ['19T14:00', '19T16:00']],
    [{ day: '+0', dayIs: 'last' }, [undefined, '19T23:59']],
    [{ day: 'mon', dayIs: 'first' }, ['21T00:00', undefined]],
    [{ day: 'mon', dayIs: 'first', notBefore: '18:00' }, ['21T18:00', undefined]],
    [{ day: 'mon', dayIs: 'first', notAfter: '12:00' }, ['21T00:00', '21T12:00']],
  ])('goes up to a last day, or from a first one on: %j', (rules, window) => {
    expect(windowFor(rules, ordered)).toEqual(window);
  });

  it.each(['02-30', '02-29', '13-01', '04-31', '00-05'])(
    'knows no day that the calendar lacks: %s',
    (day) => {
      expect(windowFor({ day }, ordered)).toEqual([undefined, undefined]);
    },
  );

  it('has no moment that its day does not have, whatever day that is and whenever it was wished', () => {
    const figure = (most: number) => fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(2, '0'));
    const moments = fc.date({
      min: new Date('2020-01-01'),
      max: new Date('2040-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(figure(14), figure(33), moments, (month, date, moment) => {
        const day = `${month}-${date}`;
        const { notBefore, notAfter } = dropOffWindow({ day }, undefined, epochMs(moment), SHANGHAI);
        expect(notBefore === undefined).toBe(notAfter === undefined);
        if (notBefore === undefined || notAfter === undefined) return;
        for (const end of [notBefore, notAfter])
          expect(new Date(end + 8 * 3_600_000).toISOString().slice(5, 10)).toBe(day);
        expect(notAfter).toBeGreaterThan(moment.getTime() - 60_000);
      }),
      { numRuns: 2_000 },
    );
  });
});
