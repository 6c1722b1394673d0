import { limitOf } from './day-limits.js';

/** `before|after` a day: what they make of it, and what is left of them. */
const limitIn = (said: string): readonly string[] => {
  const [lead = '', trail = ''] = said.split('|');
  const { limit, before, after } = limitOf(lead, trail);
  return [limit, ...[before, after].map((rest) => rest.trim()).filter((rest) => rest !== '')];
};

describe('a day is a limit by the words before it', () => {
  it.each([
    ...['最晚', '最迟', '不晚于', '不迟于', '别晚于', '不要晚于', '不超过', '不要超过', '截止', '最晚是'],
    ...['最晚在', '截止到'],
    ...['by', 'no later than', 'not later than', 'latest', 'latest by', 'at the latest', 'not after'],
    ...['up to'],
    ...['by on', 'by the', 'by on the'],
  ])('until it is over: %s', (said) => {
    expect(limitIn(said)).toEqual(['by']);
  });

  it.each(['before', 'b4', 'prior to', 'ahead of', 'before on', 'before the'])(
    'until it begins: %s',
    (said) => {
      expect(limitIn(said)).toEqual(['before']);
    },
  );

  it.each([
    ...['最早', '不早于', '不要早于', '别早于', '从', '自', '最早是', '最早在', '最早到', 'not before'],
    ...['not be before'],
    ...['no earlier than', 'not earlier than', 'no sooner than', 'starting', 'earliest', 'from', 'not until'],
    ...['starting on', 'from the'],
  ])('from it on: %s', (said) => {
    expect(limitIn(said)).toEqual(['from']);
  });

  it.each(['after', 'after on', 'after the'])('from when it is over: %s', (said) => {
    expect(limitIn(said)).toEqual(['after']);
  });

  it.each(['until', 'till', 'til', 'since', 'around', 'about', 'between', 'around on', 'around the'])(
    'that nobody can tell: %s',
    (said) => {
      expect(limitIn(said)).toEqual(['around']);
    },
  );
});

describe('a day is a limit by the words after it', () => {
  it.each([
    ...['|前', '|为止', '|截止', '|之内', '|以内', '| 前', '|的前', '| or before', '| or earlier'],
    ...['| or sooner', '| latest'],
    ...['| at latest', '| the latest', '| at the latest'],
  ])('until it is over: %s', (said) => {
    expect(limitIn(said)).toEqual(['by']);
  });

  it.each(['|之前', '|以前', '| 之前', '|的之前'])('until it begins: %s', (said) => {
    expect(limitIn(said)).toEqual(['before']);
  });

  it.each([
    ...['|起', '|开始', '|以后', '|之后', '|过后', '|往后', '|后', '| 起', '|的后', '| on', '| onward'],
    ...['| onwards', '| or later'],
    ...['| or after'],
  ])('from it on: %s', (said) => {
    expect(limitIn(said)).toEqual(['from']);
  });

  it.each(['|前后', '|左右', '|上下', '| 左右', '| or so'])('that nobody can tell: %s', (said) => {
    expect(limitIn(said)).toEqual(['around']);
  });

  it.each([
    ['请最晚|之前送', ['by', '请', '送']],
    ['please by|', ['by', 'please']],
    ['|以后再送', ['from', '再送']],
    ['from| on please', ['from', 'please']],
  ])('which are not said of the delivery besides: %s', (said, limit) => {
    expect(limitIn(said)).toEqual(limit);
  });
});

describe('a day is no limit', () => {
  it.each([
    ...['|送', '请|送', '最晚的一班|', '从北门进|', 'the nearby|', 'hereinbefore|', 'therefrom|'],
    ...['hereafter|', 'the roundabout|'],
    ...['by the side gate|', 'before lunch|', 'from the shop|', 'after lunch|', 'until then|', '|送前后门'],
    ...['|放前台', '|放门前'],
    ...['|后门', '|放之前那里', '| on the step', '| once', '| or someone', '| or beforehand'],
    ...['| or laterally'],
    ...['| or afterwards', '| for the latest', '| go on', '| the latestage', '|送到3号楼', '|到家'],
    ...['flat 3 use the door|'],
  ])('%s', (said) => {
    expect(limitIn(said)[0]).toBe('on');
  });

  it.each([
    ...['1 to|', '1st and|', '2nd or|', '3rd till|', '4th til|', '12-|', '1 –|', '|到3日', '|或周六'],
    ...['|或者周六', '| 和周六'],
    ...['| to 3 december', '| and 4 december', '| or 5 december', '| & 6 december', '|&6 december'],
    ...['|、或5日', '|到 3日'],
    ...['最晚|到3日', '|~下周一', '|或明天'],
  ])('but one of several: %s', (said) => {
    expect(limitIn(said)[0]).toBe('around');
  });
});
