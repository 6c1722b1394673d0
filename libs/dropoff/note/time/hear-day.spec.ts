import { compileDropPolicy } from '../../compile.js';

/** The day of a note; or that the resident is asked about it, or that nobody is. */
const dayIn = (note: string): string => {
  const { policy, reading } = compileDropPolicy({ note });
  if (policy.day !== undefined) return [policy.day, policy.dayIs].filter(Boolean).join(' ');
  return reading.unread.length > 0 ? 'asked' : 'none';
};
const opensIn = (note: string): string | undefined => compileDropPolicy({ note }).policy.notBefore;

describe('a day on which nobody is to come', () => {
  it.each([
    ...['周五不在家收', '周五没人收', '周五不方便收', '周五没空收'],
    ...['nobody home on Friday', 'away from home on Friday', 'out of home on Friday'],
    ...['放门口因为周五我要出门', 'leave it with the guard because I am back on Friday'],
  ])('is not the day, and nobody is asked: %s', (note) => {
    expect(dayIn(note)).toBe('none');
  });

  it.each([
    ...[
      '周五不要送',
      '周五别来',
      '周五勿送',
      '周五不用来',
      '周五不能送',
      '周五不要给我送',
      '周末不要送',
      '明天不用送',
    ],
    ...[
      'not Friday please',
      "don't come on Friday please",
      'dont come on Friday please',
      'not on Sunday please',
    ],
    ...['no delivery on Friday please', 'never on Friday please', 'no deliveries at the weekend'],
  ])('is asked about where that is said in so many words, for a window may lie on it: %s', (note) => {
    expect(dayIn(note)).toBe('asked');
  });

  it.each([
    ['能不能周五送', 'fri'],
    ['周五送不要敲门', 'fri'],
    ['outside on Friday please', 'fri'],
    ['casino on Friday please', 'asked'],
    ['周五之前不要送', 'asked'],
  ])('is not in %s', (note, day) => {
    expect(dayIn(note)).toBe(day);
  });
});

describe('a day that will do as well', () => {
  it.each([
    ...['周五送也行', '周五送也可以', '周五送也成', '周五送也好', '周五送都没关系', '周五送都没问题'],
    ...['周五送也ok'],
    ...['deliver on Friday too', 'also deliver on Friday also', 'deliver on Friday as well'],
    ...['deliver on Friday either'],
  ])('is asked about: %s', (note) => {
    expect(dayIn(note)).toBe('asked');
  });

  it('is not one on which it will be put down', () => {
    expect(dayIn('周五送到都好了')).toBe('fri');
  });
});

describe('a day that comes into play only later', () => {
  it.each([
    ...['come by 5 else Friday please', 'come by 5 otherwise Friday please', 'come today or Friday please'],
    ...['今天送或者周五送'],
    ...['今天或周五送', '今天不然周五送', '今天否则就周五送'],
  ])('is not the day: %s', (note) => {
    expect(dayIn(note)).toBe('none');
  });

  it('is not in an order for it', () => {
    expect(dayIn('order for Friday please')).toBe('fri');
  });
});

describe('several days on end', () => {
  it.each([
    ...['周一到周三晚上6点后送', '周一至周三晚上6点后送', '周一-周三晚上6点后送', '周一~周三晚上6点后送'],
    ...['周一到周三和好晚上6点后送'],
    ...['Monday to Wednesday after 6pm please', 'Mon-Wed after 6pm please', 'Mon - Wed after 6pm please'],
    ...['Monday thru Wednesday after 6pm please'],
    ...['Monday through Wednesday after 6pm please', 'Mon–Wed after 6pm please'],
    ...['周一到周三到周五晚上6点后送'],
  ])('have the hours each, and are asked about: %s', (note) => {
    expect([dayIn(note), opensIn(note)]).toEqual(['asked', '18:00']);
  });

  it.each([
    ...['周一和周三晚上6点后送', '周一到周三和周五晚上6点后送', '周一或周三晚上6点后送'],
    ...['Monday and Wednesday after 6pm please'],
    ...['Monday next to Wednesday after 6pm please', '周一送到周三晚上6点后送'],
  ])('are not these, whose hours are of nobody knows which: %s', (note) => {
    expect([dayIn(note), opensIn(note)]).toEqual(['asked', undefined]);
  });
});

describe('the word before a day', () => {
  it.each<[string, string]>([
    ...[
      ['on', 'fri'],
      ['by', 'fri last'],
      ['before', 'thu last'],
      ['b4', 'thu last'],
      ['after', 'sat first'],
      ['from', 'fri first'],
      ['until', 'asked'],
      ['till', 'asked'],
      ['til', 'asked'],
      ['for', 'fri'],
    ].map(([lead = '', day = '']): [string, string] => [`deliver ${lead} Friday please`, day]),
    ['deliver Fri please', 'fri'],
    ['delivery Fri please', 'fri'],
    ['come Fri please', 'fri'],
  ])('makes of it what it says: %s', (note, day) => {
    expect(dayIn(note)).toBe(day);
  });
});

describe('a figure of a date', () => {
  it.each(['12.1前送', 'deliver by 12/1 please', '12月1日前送'])('is no hour: %s', (note) => {
    const { policy } = compileDropPolicy({ note });
    expect([policy.notBefore, policy.notAfter]).toEqual([undefined, undefined]);
  });

  it('leaves the hour beside it', () => {
    expect([dayIn('12月5日下午3点后送'), opensIn('12月5日下午3点后送')]).toEqual(['12-05', '15:00']);
    expect([dayIn('deliver on Dec 5 after 3pm'), opensIn('deliver on Dec 5 after 3pm')]).toEqual([
      '12-05',
      '15:00',
    ]);
    expect([dayIn('after 3pm deliver on 25/12'), opensIn('after 3pm deliver on 25/12')]).toEqual([
      '12-25',
      '15:00',
    ]);
  });
});
