import { clockPattern, numberOf, readClock, timeOfDay, written } from './clock-time.js';

const CLOCK = new RegExp(clockPattern('A', true));
const clockIn = (text: string) => {
  const found = CLOCK.exec(text);
  return found ? readClock(found.groups ?? {}, 'A') : undefined;
};
const timeIn = (text: string): string | undefined => {
  const clock = clockIn(text);
  return clock && written(timeOfDay(clock), 'notBefore');
};

describe('a part of the day before the hour', () => {
  it.each([
    ...['凌晨', '清晨', '大清早', '早上', '早晨', '早起', '上午', '头晌', '前半晌', '今早', '明早', '早'].map(
      (part) => [part, '08:00', '02:00'],
    ),
    ...['下午', '后半晌', '后晌', '下晌', '午后', '傍晚', '傍黑', '擦黑', '中午', '晌午', '正午'].map(
      (part) => [part, '20:00', '14:00'],
    ),
    ...[
      ...['晚上', '当晚', '今晚', '今夜', '夜里', '半夜', '深夜', '午夜', '明晚', '晚间', '夜间', '夜晚'],
      ...['晚'],
    ].map((part) => [part, '20:00', '02:00']),
  ])('%s: eight is %s and two is %s', (part, eight, two) => {
    expect([timeIn(`${part}八点`), timeIn(`${part}2点`)]).toEqual([eight, two]);
  });

  it.each([
    ['中午10点', '10:00'],
    ['中午11点半', '11:30'],
    ['中午12点', '12:00'],
    ['正午9点', '21:00'],
    ['晚上4点', '04:00'],
    ['晚上5点', '17:00'],
    ['晚上12点', '00:00'],
    ['早上12点', '00:00'],
    ['下午12点', '12:00'],
  ])('%s is %s', (text, time) => {
    expect(timeIn(text)).toBe(time);
  });
});

describe('an hour', () => {
  it.each([
    ['8点', '20:00'],
    ['9点', '09:00'],
    ['0点', '00:00'],
    ['08点', '08:00'],
    ['13点', '13:00'],
    ['六点一刻', '18:15'],
    ['六点三刻', '18:45'],
    ['六点半', '18:30'],
    ['half past 6', '18:30'],
    ['half 6', '18:30'],
    ['quarter past 6', '18:15'],
    ['quarter to 6', '17:45'],
    ['six thirty', '18:30'],
    ['six fifteen', '18:15'],
    ['six thirty pm', '18:30'],
    ['6 in the morning', '06:00'],
    ['2 in the afternoon', '14:00'],
    ['10 in the evening', '22:00'],
    ['10 at night', '22:00'],
    ['2 at night', '02:00'],
    ['9 tonight', '21:00'],
    ['12 noon', '12:00'],
    ['midday', '12:00'],
    ['midnight', '00:00'],
    ['中午前', '12:00'],
    ['1730', '17:30'],
    ['0830', '08:30'],
    ['630pm', '18:30'],
    ['830', '20:30'],
    ['8pm', '20:00'],
    ['8点pm', '20:00'],
    ['8pm送', '20:00'],
    ['half past 8 am', '08:30'],
    ['12am', '00:00'],
    ['24点', '00:00'],
  ])('%s is %s', (text, time) => {
    expect(timeIn(text)).toBe(time);
  });

  it.each(['25点', '24点30分', '18:75', '上午15点', '0pm', '1300am', '0030pm'])('is not %s', (text) => {
    expect(clockIn(text)).toBeUndefined();
  });

  it.each([
    ['6点', false],
    ['06点', true],
    ['12点', false],
    ['13点', true],
    ['0点', true],
    ['早上06点', false],
    ['1130', false],
    ['0530', true],
    ['1730', true],
    ['0530am', false],
    ['noon', true],
  ])('%s can only be one time of day: %s', (text, exact) => {
    expect(clockIn(text)?.exact).toBe(exact);
  });
});

describe('a number', () => {
  it.each([
    ...[
      ['0', 0],
      ['12', 12],
      ['one', 1],
      ['twelve', 12],
      ['零', 0],
      ['零五', 5],
      ['一', 1],
      ['两', 2],
    ],
    ...[
      ['二', 2],
      ['九', 9],
    ],
    ...[
      ['十', 10],
      ['十二', 12],
      ['二十', 20],
      ['五十九', 59],
      ['', NaN],
      ['x', NaN],
      ['12a', NaN],
    ],
    ...[
      ['七十', NaN],
      ['二五', NaN],
    ],
    ['十十', NaN],
  ] as [string, number][])('%s is %d', (text, number) => {
    expect(numberOf(text)).toBe(number);
  });
});

describe('a time of day', () => {
  it.each([
    [90, 'notBefore', '01:30'],
    [0, 'notBefore', '00:00'],
    [0, 'notAfter', '23:59'],
    [1440, 'notAfter', '23:59'],
    [1440, 'notBefore', '00:00'],
    [1470, 'notAfter', '00:30'],
    [1439, 'notAfter', '23:59'],
  ] as const)('%d minutes after midnight, as %s, is %s', (minutes, rule, time) => {
    expect(written(minutes, rule)).toBe(time);
  });

  it('of an hour alone is in the afternoon up to the last that is', () => {
    const bare = (hour: number) => ({ hour, minute: 0, exact: false });
    expect([7, 8].map((hour) => timeOfDay(bare(hour), 7) / 60)).toEqual([19, 8]);
    expect([0, 1, 8, 9].map((hour) => timeOfDay(bare(hour)) / 60)).toEqual([0, 13, 20, 9]);
    expect(timeOfDay({ ...bare(6), exact: true })).toBe(360);
  });
});
