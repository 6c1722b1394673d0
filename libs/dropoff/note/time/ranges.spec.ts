import fc from 'fast-check';
import { askedIn, isAskedAbout } from '../../testing/asked-in.js';

const DAY = 1_440;
const minutes = (time: unknown): number => {
  const [hour = NaN, minute = NaN] = String(time).split(':').map(Number);
  return hour * 60 + minute;
};
/**
 * What a note's window opens and closes at; nothing where it has none. A window never has one end alone here.
 */
const windowIn = (note: string): [opens: number, closes: number] | undefined => {
  const { notBefore, notAfter } = askedIn(note);
  expect([note, notBefore === undefined]).toEqual([note, notAfter === undefined]);
  return notBefore === undefined ? undefined : [minutes(notBefore), minutes(notAfter)];
};
/** Midnight as an end is the last minute of the day. */
const lengthOf = ([opens, closes]: [number, number]): number =>
  ((closes === DAY - 1 ? DAY : closes) - opens + DAY) % DAY;

describe('a range of hours', () => {
  it.each([
    ['0点到1点送', '00:00', '01:00'],
    ['凌晨0点到1点送', '00:00', '01:00'],
    ['0点到8点送', '00:00', '08:00'],
    ['0点到2点半送', '00:00', '02:30'],
    ['0:30-1:30送', '00:30', '01:30'],
    ['00:00-01:00送', '00:00', '01:00'],
    ['晚上12点到1点送', '00:00', '01:00'],
    ['半夜12点到1点送', '00:00', '01:00'],
    ['deliver midnight to 1', '00:00', '01:00'],
    ['deliver 12am-1am', '00:00', '01:00'],
    ['deliver midnight to 6', '00:00', '06:00'],
    ['deliver midnight to noon', '00:00', '12:00'],
    ['deliver 12am to 1pm', '00:00', '13:00'],
  ])('that begins at midnight stays in the small hours: %s', (note, opens, closes) => {
    expect(askedIn(note)).toEqual({ notBefore: opens, notAfter: closes });
  });

  it.each([
    ['12点到1点送', '12:00', '13:00'],
    ['中午12点到1点送', '12:00', '13:00'],
    ['12点到12点半送', '12:00', '12:30'],
    ['deliver noon to 1', '12:00', '13:00'],
    ['deliver 12 to 1pm', '12:00', '13:00'],
  ])('that begins at noon is of the afternoon: %s', (note, opens, closes) => {
    expect(askedIn(note)).toEqual({ notBefore: opens, notAfter: closes });
  });

  it.each([
    ['晚上11点到1点送', '23:00', '01:00'],
    ['23点到1点送', '23:00', '01:00'],
    ['deliver 11pm to 1am', '23:00', '01:00'],
    ['22点到0点送', '22:00', '23:59'],
    ['11点到0点送', '11:00', '23:59'],
    ['8点到24点送', '08:00', '23:59'],
    ['deliver 11pm-12am', '23:00', '23:59'],
    ['deliver noon to midnight', '12:00', '23:59'],
  ])('goes on to midnight and over it: %s', (note, opens, closes) => {
    expect(askedIn(note)).toEqual({ notBefore: opens, notAfter: closes });
  });

  it.each([
    ['6点到18点送', '06:00', '18:00'],
    ['7点到19点送', '07:00', '19:00'],
    ['9点到17点送', '09:00', '17:00'],
    ['1点到14点送', '13:00', '14:00'],
  ])('whose end is counted to twenty-four begins before it: %s', (note, opens, closes) => {
    expect(askedIn(note)).toEqual({ notBefore: opens, notAfter: closes });
  });

  it.each([
    ...[
      '12点到12点送',
      '3点到3点送',
      '下午3点到3点送',
      '15:00-15:00送',
      '10:00到10:00送',
      '0点到0点送',
      '0点到24点送',
    ],
    ...['between 5 and 5', 'from 3pm to 3pm', 'midnight to midnight', 'deliver 12am-12am'],
    ...['5点到3点送', '17:00到15:00送', 'between 5 and 3pm', 'deliver from 4pm to 2pm'],
    ...['10点到25点送', '25点到26点送', '18:00-24:30送', '18:75-19:00送', 'between 25 and 26'],
    ...['5点后3点前送', '5点以后送,3点以前送', 'after 5 and before 3'],
  ])('that is no window is asked about and binds nobody: %s', (note) => {
    expect(askedIn(note)).toEqual({});
    expect(isAskedAbout(note)).toBe(true);
  });

  it.each([
    '24点30分前送',
    '25点后送',
    '18:75后送',
    '6点75分后送',
    'after 6:75pm',
    'after 18am',
    '上午15点后送',
    '0pm后送',
  ])('has no hour that no clock shows: %s', (note) => {
    expect(askedIn(note)).toEqual({});
    expect(isAskedAbout(note)).toBe(true);
  });

  it.each(['0点前送', '24点前送', '晚上0点前送', 'deliver before midnight', 'deliver before 12am'])(
    'of one end may end with the day: %s',
    (note) => {
      expect(askedIn(note)).toEqual({ notAfter: '23:59' });
    },
  );
});

describe('any two hours', () => {
  const figure = (least: number, most: number) => fc.integer({ min: least, max: most });
  const written = (hour: number, minute: number): string =>
    `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;

  it('as a clock of twenty-four hours shows them are the window as written, or none', () => {
    // The last minute of the day is how midnight is written: here it is only that.
    const time = fc.tuple(
      figure(0, 30),
      figure(0, 70).filter((minute) => minute !== 59),
    );
    fc.assert(
      fc.property(time, time, fc.constantFrom('送', '之间送'), (from, to, ask) => {
        const window = windowIn(`${written(...from)}到${written(...to)}${ask}`);
        const [opens, closes] = [from, to].map(([hour, minute]) => hour * 60 + minute) as [number, number];
        const exist = [from, to].every(([hour, minute]) => minute < 60 && hour * 60 + minute <= DAY);
        if (!exist) expect(window).toBeUndefined();
        if (!window) return;
        expect(lengthOf(window)).toBeGreaterThan(0);
        // Ten to twelve alone may be of either half of the day.
        const turn = to[0] >= 10 && to[0] <= 12 ? DAY / 2 : DAY;
        expect([window[0], lengthOf(window) % turn]).toEqual([opens % DAY, (closes - opens + DAY) % turn]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('of twelve are a window of the length between them, or none', () => {
    const halves = fc.constantFrom('', '', '上午', '下午', '晚上', '凌晨', '中午');
    fc.assert(
      fc.property(halves, figure(0, 12), halves, figure(0, 12), (half, from, other, to) => {
        const window = windowIn(`${half}${from}点到${other}${to}点送`);
        if (!window) return;
        expect(lengthOf(window)).toBeGreaterThan(0);
        expect(lengthOf(window) % 720).toBe(((((to - from) * 60) % 720) + 720) % 720);
        if (half === '' && other === '' && to > 0) expect(lengthOf(window)).toBeLessThanOrEqual(720);
      }),
      { numRuns: 2_000 },
    );
  });

  it('in English, too', () => {
    const halves = fc.constantFrom('', 'am', 'pm');
    fc.assert(
      fc.property(halves, figure(0, 26), halves, figure(0, 26), (half, from, other, to) => {
        const window = windowIn(`deliver between ${from}${half} and ${to}${other}`);
        if (!window) return;
        expect(lengthOf(window)).toBeGreaterThan(0);
        expect(lengthOf(window) % 720).toBe(((((to - from) * 60) % 720) + 720) % 720);
      }),
      { numRuns: 2_000 },
    );
  });
});
