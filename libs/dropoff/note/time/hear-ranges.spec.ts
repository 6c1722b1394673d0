import { askedIn, isAskedAbout } from '../../testing/asked-in.js';
import { compileDropPolicy } from '../../compile.js';

const windowIn = (note: string): readonly unknown[] => {
  const { notBefore, notAfter } = askedIn(note);
  return [notBefore, notAfter];
};

describe('two bare numbers are a range of hours', () => {
  it.each([
    ...['works', 'suits', 'is best', 'is good', 'is fine', 'is ok', 'is great', 'is ideal', 'is perfect'],
    ...['would be good'],
    ...['please', 'pls', 'if poss', 'only', 'today', 'tomorrow', 'tonight', 'this evening'],
  ])('where they suit: 5-7 %s', (said) => {
    expect(windowIn(`5-7 ${said}`)).toEqual(['17:00', '19:00']);
  });

  it.each([
    ...['deliver', 'delivery', 'can it be delivered', 'come', 'arrive', 'home', 'free', 'available'],
    ...['anytime', 'any time', 'time:'],
    ...['slot:', 'window:', 'deliver it', 'deliver only', 'time is', 'between', 'from', 'b/w', 'bw', 'betw'],
    ...['bet', 'btwn'],
    ...['btw', 'window', 'slot', 'window of'],
  ])('where they are of the delivery: %s 5-7', (said) => {
    expect(windowIn(`${said} 5-7`)).toEqual(['17:00', '19:00']);
  });

  it.each([
    ...['deliver 5 - 7', 'deliver 5~7', 'deliver 5–7', 'deliver 1700-1900', 'from 5 to 7', 'from 5 till 7'],
    ...['from 5 til 7'],
    ...['from 5 until 7', 'from 5 thru 7', 'from 5 through 7', 'between 5 n 7', 'between 5 & 7'],
    ...['between 5 and about 7'],
  ])('in any writing: %s', (note) => {
    expect(windowIn(note)).toEqual(['17:00', '19:00']);
  });

  it.each(['flat 5-7', '5-7 boxes please', 'deliver to flat 5-7', 'welcome 5-7'])(
    'but not of a place: %s',
    (note) => {
      expect(windowIn(note)).toEqual([undefined, undefined]);
    },
  );
});

describe('a range is of hours by one of its ends', () => {
  it.each([
    ['5点到7', '17:00', '19:00'],
    ['17:00到19', '17:00', '19:00'],
    ['5pm后送', '17:00', undefined],
    ['5-7pm', '17:00', '19:00'],
    ['10-noon', '10:00', '12:00'],
    ['5h30-7', '17:30', '19:00'],
    ['five-seven pm', '17:00', '19:00'],
    ['half past 5 to 7', '17:30', '19:00'],
    ['5-7 in the evening', '17:00', '19:00'],
    ['0530pm-7', '17:30', '19:00'],
  ])('%s', (note, opens, closes) => {
    expect(windowIn(note)).toEqual([opens, closes]);
  });
});

describe('the half of the day that a range is in', () => {
  it.each([
    ['7点到9点送', '19:00', '21:00'],
    ['8点到10点送', '08:00', '10:00'],
    ['06:00到8点送', '06:00', '08:00'],
    ['6:30到18点送', '06:30', '18:00'],
    ['晚上10点到0点30分送', '22:00', '00:30'],
    ['下午5点到早上5点送', '17:00', '05:00'],
    ['晚上7点到下午1点送', '19:00', '13:00'],
    ['18:00到07:00送', '18:00', '07:00'],
    ['18点到2点送', '18:00', '02:00'],
    ['18点到4点送', '18:00', '04:00'],
    ['18点到12点送', '18:00', '23:59'],
    ['deliver 11 to 1pm', '11:00', '13:00'],
    ['deliver 9 to 11am', '09:00', '11:00'],
    ['deliver 11am to 1', '11:00', '13:00'],
    ['上午9点到11点送', '09:00', '11:00'],
    ['上午11点到1点送', '11:00', '13:00'],
    ['deliver midnight to 12:30am', '00:00', '00:30'],
  ])('is that of the clock: %s', (note, opens, closes) => {
    expect(windowIn(note)).toEqual([opens, closes]);
  });

  it.each(['下午6点到18点送', '下午4点到早上5点送', '晚上7点到下午2点送', '18点到5点送'])(
    'cannot be told of one too long: %s',
    (note) => {
      expect(windowIn(note)).toEqual([undefined, undefined]);
      expect(isAskedAbout(note)).toBe(true);
    },
  );

  it('is told in the words of the whole range', () => {
    const { rules } = compileDropPolicy({ note: 'deliver between 5 and 7pm' }).policy;
    expect(rules.filter(({ source }) => source === 'note').map(({ words }) => words)).toEqual([
      'between 5 and 7pm',
      'between 5 and 7pm',
    ]);
  });
});
