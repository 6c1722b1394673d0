import { compileDropPolicy } from '../../compile.js';

/** The hours that a note has, and their words. */
const hoursIn = (note: string): readonly unknown[] => {
  const { policy } = compileDropPolicy({ note });
  const words = policy.rules.find(({ rule }) => /^not/.test(rule))?.words;
  return [policy.notBefore, policy.notAfter, words];
};
const MORNING = ['06:00', '12:00'];
const AFTERNOON = ['12:00', '18:00'];
const EVENING = ['18:00', undefined];
const NEITHER = [undefined, undefined, undefined];

describe('a part of the day to come in', () => {
  it.each([
    ...['早上', '上午', '早晨', '明早', '今早', '清晨', '明天一大早', '大清早', '今天早上', '明天早上'].map(
      (part) => [part, MORNING] as const,
    ),
    ['下午', AFTERNOON] as const,
    ...['晚上', '傍晚', '今晚', '明晚', '夜里'].map((part) => [part, EVENING] as const),
  ])('is %s', (part, window) => {
    expect(hoursIn(`${part}送`)).toEqual([...window, part]);
  });

  it.each([
    ...['再送', '才送', '的时候送', '之间送', '时间送', '给我送', '来', '配送', '送的时候打电话', '送过来'],
    ...['送过去'],
  ])('whatever stands before the deed: 下午%s', (said) => {
    expect(hoursIn(`下午${said}`)).toEqual([...AFTERNOON, '下午']);
  });

  it.each([
    ...[
      'in the',
      'this',
      'tomorrow',
      ...['Mon', 'Tues', 'Wednes', 'Thurs', 'Fri', 'Satur', 'Sun'].map((day) => `${day}day`),
    ],
  ])('is that in English: %s morning', (day) => {
    expect(hoursIn(`deliver ${day} morning`).slice(0, 2)).toEqual(MORNING);
    expect(hoursIn(`deliver ${day} afternoon`).slice(0, 2)).toEqual(AFTERNOON);
    expect(hoursIn(`deliver ${day} evening`).slice(0, 2)).toEqual(EVENING);
  });

  it.each(['first thing tomorrow please', 'deliver tomorrow am', 'deliver first thing'])(
    'is that in other words: %s',
    (note) => {
      expect(hoursIn(note).slice(0, 2)).toEqual(MORNING);
    },
  );

  it.each(['deliver', 'delivery', 'come', 'bring it', 'arrive', 'please', 'pls'])(
    'by the word for it: %s tonight',
    (said) => {
      expect(hoursIn(`${said} tonight`)).toEqual([...EVENING, 'tonight']);
    },
  );
});

describe('a part of the day to stay away in', () => {
  it.each([
    ...['不要送', '别送', '勿送', '不用送', '不能送', '就别送', '都别送', '请别送', '别再送', '别来'],
    ...['别配送'],
  ])('leaves the rest of the day: 早上%s', (said) => {
    expect(hoursIn(`早上${said}`)).toEqual(['12:00', undefined, `早上${said}`]);
    expect(hoursIn(`晚上${said}`)).toEqual([undefined, '18:00', `晚上${said}`]);
    expect(hoursIn(`下午${said}`)).toEqual(NEITHER);
  });

  it.each(['不要', '别', '勿', '不用', '不能', '别在'])('may be denied first: %s早上送', (said) => {
    expect(hoursIn(`${said}早上送`)).toEqual(['12:00', undefined, `${said}早上`]);
    expect(hoursIn('能不能早上送').slice(0, 2)).toEqual(MORNING);
  });

  it.each(['not', "don't come", 'dont come', 'no delivery', "don't bring it"])(
    'is that in English: %s in the morning',
    (said) => {
      expect(hoursIn(`${said} in the morning`).slice(0, 2)).toEqual(['12:00', undefined]);
      expect(hoursIn(`${said} in the afternoon`).slice(0, 2)).toEqual([undefined, undefined]);
      expect(hoursIn(`${said} in the evening`).slice(0, 2)).toEqual([undefined, '18:00']);
    },
  );

  it.each(['please bring it to the piano bar tonight', 'note the east gate and bring it tonight'])(
    'is not in %s',
    (note) => {
      expect(hoursIn(note).slice(0, 2)).toEqual(EVENING);
    },
  );
});

describe('a part of the day', () => {
  it.each([
    ...['早上在家', '下午送来了一袋', '下午送了一袋', '下午送到了', '下午送的', '下午送到的', '下午送过一次'],
    ...['下午开门放着送', '早上放着别送'],
    ...['leave it tonight', 'in the morning he barks', 'welcome tonight', 'mum comes tonight'],
    ...['delivered tonight'],
  ])('says nothing of the delivery: %s', (note) => {
    expect(hoursIn(note)).toEqual(NEITHER);
  });

  it('is asked about on a condition', () => {
    const { reading } = compileDropPolicy({ note: '下午送的话打电话' });
    expect(reading.doubts).toContainEqual(expect.objectContaining({ readAs: '18:00' }));
  });

  it('gives way to an hour', () => {
    expect(hoursIn('下午送,3点后送').slice(0, 2)).toEqual(['15:00', '18:00']);
    expect(hoursIn('下午3点后送').slice(0, 2)).toEqual(['15:00', undefined]);
  });
});
