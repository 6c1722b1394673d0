import fc from 'fast-check';
import { compileDropPolicy } from '../../compile.js';

const dayIn = (note: string): string | undefined => {
  const { day, dayIs } = compileDropPolicy({ note }).policy;
  return day === undefined ? undefined : [day, ...(dayIs ? [dayIs] : [])].join(' ');
};
const hoursIn = (note: string) => {
  const { notBefore, notAfter } = compileDropPolicy({ note }).policy;
  return [notBefore, notAfter];
};
const unreadIn = (note: string) => compileDropPolicy({ note }).reading.unread;

describe('the day that a note asks for', () => {
  it.each([
    ['12月1日送', '12-01'],
    ['十二月一日送', '12-01'],
    ['请于12月1日送达', '12-01'],
    ['送货时间:周五下午3点后', 'fri'],
    ['配送时间改为12月3日', '12-03'],
    ['能不能周五送', 'fri'],
    ['明天放门口', '+1'],
    ['明天送到了给我打电话', '+1'],
    ['周五取', 'fri'],
    ['周一下午2点到4点', 'mon'],
    ['明天6点前不在家', '+1'],
    ['11月25日送的少了,12月1日送', '12-01'],
    ['deliver on Friday', 'fri'],
    ['please deliver on Dec 1', '12-01'],
    ['the 1st of December please deliver', '12-01'],
    ['on 1st Dec please', '12-01'],
    ['deliver on 25/11', '11-25'],
    ['leave it at the door on Friday', 'fri'],
    ['I need it delivered on Friday', 'fri'],
    ['redeliver on Monday', 'mon'],
    ['can you come on Friday?', 'fri'],
    ['tomorrow between 2 and 4', '+1'],
    ['weds after 6pm pls', 'wed'],
    ["Please deliver on Friday, I'm away on Thursday", 'fri'],
  ])('is %s: %s', (note, day) => {
    expect(dayIn(note)).toBe(day);
    expect(unreadIn(note)).toEqual([]);
  });

  it.each([
    ['12月1日前送到', '12-01 last'],
    ['最迟12月1日送到', '12-01 last'],
    ['赶在周五前送到', 'fri last'],
    ['by Dec 1', '12-01 last'],
    ['please deliver by Friday', 'fri last'],
    ['no later than Friday', 'fri last'],
    // Until it begins: what it says is not more than the day before.
    ['周五之前送', 'thu last'],
    ['明天之前送到', '+0 last'],
    ['务必12月1日之前送达', '11-30 last'],
    ['3月1日之前送到', '02-28 last'],
    ['1月1日之前送到', '12-31 last'],
    ['before Friday', 'thu last'],
    ['deliver before Monday please', 'sun last'],
    ['周五以后送', 'fri first'],
    ['周五起送', 'fri first'],
    ['from Friday on', 'fri first'],
    ['after Friday', 'sat first'],
    ['deliver after Feb 28', '03-01 first'],
    ['deliver after Dec 31', '01-01 first'],
    ['not before Friday please', 'fri first'],
  ])('may be the last, or the first, of several: %s', (note, day) => {
    expect(dayIn(note)).toBe(day);
  });

  it.each([
    ['明晚送', '18:00', undefined],
    ['明早送', '06:00', '12:00'],
    ['bring it on Saturday morning', '06:00', '12:00'],
    ['周五下午送', '12:00', '18:00'],
  ])('has the part of the day that is named with it: %s', (note, opens, closes) => {
    expect(hoursIn(note)).toEqual([opens, closes]);
    expect(dayIn(note)).toBeDefined();
  });
});

describe('a day of something else', () => {
  it.each([
    ...['11月25日送的少了一盒', '周一送的少了', '周一送来的鸡蛋碎了', '周一送达的少了', '周三送过一次没人'],
    ...[
      '上周三的没收到',
      '上上周五送的',
      '上周五送的少了',
      '周三收到的少了',
      '周五来的师傅很好',
      '周五到的货坏了',
    ],
    ...['11月25日的订单少了一盒鸡蛋', '25号那次送错楼了', '周一买的奶,放冰箱', '周一下午送的,少了一袋'],
    ...['我8月15日搬来的', '我周五来上海', '周五送孩子上学,放门口', '周五放假,放门口'],
    ...[
      '5月3日是孩子生日',
      '孩子5月3日生日,放门口',
      '保质期到12月1日',
      '生产日期11月25日',
      '11月28日过期的不要',
    ],
    ...['3月28日封控的,放门口', '2022年3月28日封城', '3月28日我们小区封了,放门口'],
    ...[
      'I moved in on August 15',
      "Monday's delivery was short one box",
      'the one on Nov 25 was missing eggs',
    ],
    ...[
      'delivered on Monday was wrong',
      'you delivered on Friday at the wrong door',
      "wasn't delivered on Monday",
    ],
    ...["last Friday's order was late", 'last Friday came late', 'the milk from Monday was off'],
    ...['the delivery on Nov 25 missed a box', 'my order of Nov 25 had broken eggs'],
    ...[
      'best before Dec 1',
      'best before 1 Dec',
      'use by 1/12',
      "my son's birthday is on May 3, leave it at the door",
    ],
    ...['I ordered on Friday, leave at the door', 'I leave on Friday, so please drop it at reception'],
    ...[
      "baby born on Nov 20, don't ring",
      'wedding on Saturday, leave it at the door',
      'the sun is on the door',
    ],
    ...['24/7 concierge, leave with them', '1/2 of the order was missing', 'you may 2 leave it at the door'],
  ])('is not the delivery’s, and nobody is asked about it: %s', (note) => {
    expect(dayIn(note)).toBeUndefined();
    expect(hoursIn(note)).toEqual([undefined, undefined]);
    expect(unreadIn(note)).toEqual([]);
  });

  it.each([
    '11月25日下午3点前送的少了一盒',
    '上周五晚上8点后送的,这次早点',
    'your rider came on Tuesday and rang after 9pm',
    "Friday's order please after 5",
  ])('gives no hour: %s', (note) => {
    expect(dayIn(note)).toBeUndefined();
    expect(hoursIn(note)).toEqual([undefined, undefined]);
    expect(compileDropPolicy({ note }).reading.doubts).not.toEqual([]);
  });

  it.each([
    ...['3点前送的少了一盒', '6点后送来的菜坏了', '晚上9点才送到太晚了', '9点以后才送来的'],
    ...['you came after 9pm last night', 'the bag came before 8 and woke us', 'you delivered after 9pm'],
    ...['it was left after 6pm outside', 'order was short, came before 5'],
  ])('is as little asked for by an hour at which something was: %s', (note) => {
    expect(hoursIn(note)).toEqual([undefined, undefined]);
    expect(compileDropPolicy({ note }).reading.doubts).not.toEqual([]);
  });

  it.each([
    ['6点后送到的话打电话', '18:00'],
    ['我6点后到的时候再送', '18:00'],
    ['I was hoping you could come after 6pm', '18:00'],
    ['can it be delivered after 6pm', '18:00'],
    ['delivered after 6pm please', '18:00'],
    ['六点后才送', '18:00'],
    ['6点后送过来', '18:00'],
  ])('is asked for by an hour that is told politely: %s', (note, opens) => {
    const { policy, reading } = compileDropPolicy({ note });
    expect([policy.notBefore, ...reading.doubts.map(({ readAs }) => readAs)]).toContain(opens);
    expect(dayIn(note)).toBeUndefined();
  });

  it.each(['12月1日に来てください', 'viernes deliver 5/12 por favor dejar en la puerta'])(
    'may be in a language that no rule was made for: %s',
    (note) => {
      expect(dayIn(note)).toBeUndefined();
    },
  );
});

describe('a day that may be the delivery’s', () => {
  it.each([
    ...[
      '下周三送',
      '下周送',
      '周末送',
      '明后天送',
      '每周三送',
      '25号送',
      '2025年12月1日送',
      '12.1前送到',
      '周五',
    ],
    ...[
      '周一或周三送',
      '周一到周三送',
      '12月1日到3日送',
      '12月1-3日送',
      '周五送不要周四送',
      '周六送也行',
      '我妈周五来',
    ],
    ...[
      '周五前别送',
      '3月25日前不要送',
      '周五我在家,可以送',
      '如果周五能送就周五送',
      '周六中午送',
      '周五12点到12点送',
    ],
    ...[
      'next Wednesday please deliver',
      'this weekend please',
      'deliver on the 25th',
      'before the 5th please',
    ],
    ...['by 1/12', 'until 1 Dec', 'between 1 and 3 December', 'deliver 1-3 dec', 'on Monday or Tuesday'],
    ...["don't deliver before Friday", 'hold until Friday', 'Thursday works', 'deliver by Friday 5pm'],
    ...['周一放门卫了', '周二晚上9点才送到', '12月1日要用', 'back on Friday, please deliver then'],
    ...['party is on Saturday so leave it at the door', 'they promised to deliver on Friday'],
  ])('is asked about and binds nobody: %s', (note) => {
    expect(dayIn(note)).toBeUndefined();
    expect(hoursIn(note)).toEqual([undefined, undefined]);
    expect(unreadIn(note)).not.toEqual([]);
  });

  it('is asked about where two clauses name two', () => {
    expect(dayIn('周五送,不对,周六送')).toBeUndefined();
    expect(unreadIn('周五送,不对,周六送')).toEqual(['周五送', '周六送']);
  });

  it('is none of a dozen and more, and no time is spent on them', () => {
    const note = '12月1日送,'.repeat(13);
    expect(dayIn(note)).toBeUndefined();
    expect(unreadIn(note)).toHaveLength(13);
    expect(dayIn('12月1日送,'.repeat(12))).toBe('12-01');
  });

  it('leaves the hours of several days on end to each of them', () => {
    expect(hoursIn('周一至周五晚上6点后送')).toEqual(['18:00', undefined]);
    expect(unreadIn('周一至周五晚上6点后送')).not.toEqual([]);
  });
});

describe('a day that no calendar has', () => {
  it.each([
    ...[
      '2月30日送',
      '4月31日前送到',
      '13月1日送到',
      '0月5日送',
      '12月0日送',
      '12月32日下午3点后送',
      '二月三十日送',
    ],
    ...[
      'April 31 deliver please',
      'deliver on April 31',
      'deliver on 31/11',
      '31/11 please deliver',
      'by Feb 30',
    ],
    ...['deliver on Feb 30 after 3pm', 'deliver on the 31st of November'],
  ])('is no day, and is asked about: %s', (note) => {
    expect(dayIn(note)).toBeUndefined();
    expect(hoursIn(note)).toEqual([undefined, undefined]);
    expect(unreadIn(note)).not.toEqual([]);
  });

  const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  const ask = fc.constantFrom<(month: number, date: number) => string>(
    (month, date) => `${month}月${date}日送`,
    (month, date) => `${month}月${date}日前送到`,
    (month, date) => `${month}月${date}日之前送`,
    (month, date) => `${month}月${date}日下午3点后送`,
    (month, date) => `deliver on ${date}/${month}`,
    (month, date) => `deliver on ${MONTHS[month - 1] ?? 'Foo'} ${date}`,
    (month, date) => `please deliver after ${date} ${MONTHS[month - 1] ?? 'Foo'}`,
  );
  const LEAP_YEAR = 2028;
  /** Whether some year has it. */
  const exists = (month: number, date: number): boolean => {
    const moment = new Date(Date.UTC(LEAP_YEAR, month - 1, date));
    return moment.getUTCMonth() === month - 1 && moment.getUTCDate() === date;
  };

  it('is never named, whatever figures a note has', () => {
    const figure = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(figure, figure, ask, (month, date, note) => {
        const { day } = compileDropPolicy({ note: note(month, date) }).policy;
        if (day !== undefined) {
          const [inMonth = 0, on = 0] = day.split('-').map(Number);
          expect(exists(inMonth, on)).toBe(true);
        }
        if (!exists(month, date) && !exists(date, month)) expect(day).toBeUndefined();
      }),
      { numRuns: 3_000 },
    );
  });

  it('is never named, whatever a note says', () => {
    const words = fc.constantFrom(
      ...['周五', '明天', '12月1日', '2月30日', '31/11', 'Dec 1', 'Friday', 'on ', 'by ', 'before '],
      ...['送', '送的', '放门口', '前', '后', '到', '或', '下午3点', ',', ' ', 'deliver ', 'please ', 'was '],
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (said) => {
        const { day, dayIs } = compileDropPolicy({ note: said.join('') }).policy;
        if (day === undefined) expect(dayIs).toBeUndefined();
        else expect(day).toMatch(/^(?:\+[0-4]|mon|tue|wed|thu|fri|sat|sun|(?:0[1-9]|1[0-2])-[0-3][0-9])$/);
        expect(day).not.toBe('02-30');
      }),
      { numRuns: 1_000 },
    );
  });
});
