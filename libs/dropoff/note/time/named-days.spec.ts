import { compileDropPolicy } from '../../compile.js';
import { NoteText } from '../note-text.js';
import { plain } from '../plain.js';
import { beside, DAY, mayNameDay, namedDay } from './named-days.js';

/** The day that a note names, or why it names none that can be told. */
const dayIn = (note: string): string | undefined => {
  const [found] = new NoteText(plain(note)).find(DAY);
  const named = found && namedDay(found);
  return named?.kind === 'day' ? named.day : named?.kind;
};

describe('a day in words', () => {
  it.each([
    ...[
      ['周一', 'mon'],
      ['周二', 'tue'],
      ['周三', 'wed'],
      ['周四', 'thu'],
      ['周五', 'fri'],
      ['周六', 'sat'],
      ['周日', 'sun'],
      ['周天', 'sun'],
    ],
    ...['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map((name) => [
      name,
      name.slice(0, 3).toLowerCase(),
    ]),
    ...[
      ['星期天', 'sun'],
      ['礼拜一', 'mon'],
      ['这周五', 'fri'],
      ['on Fri', 'fri'],
      ['Fri morning', 'fri'],
      ['明天', '+1'],
      ['tomorrow', '+1'],
      ['后天', '+2'],
      ['the day after tomorrow', '+2'],
      ['大后天', '+3'],
    ],
  ])('%s is %s', (note, day) => {
    expect(dayIn(note)).toBe(day);
  });

  it.each([
    ['上周五', 'past'],
    ['last Friday', 'past'],
    ['每周五', 'every'],
    ['every Friday', 'every'],
    ...['明后天', '下周', '下周五', '周末', 'next week', 'next Friday', '12.1前', 'by the 5th', '25号送'].map(
      (note) => [note, 'untold'],
    ),
    ['2025年12月1日', 'untold'],
    ['2025年13月1日', 'none'],
    ['Dec 1, 2025', 'untold'],
  ])('%s is none that can be told', (note, kind) => {
    expect(dayIn(note)).toBe(kind);
  });

  it.each(['the sun is out', 'who sat there', '24/7', '放门口'])('is not in %s', (note) => {
    expect(dayIn(note)).toBeUndefined();
  });
});

describe('a date', () => {
  const LAST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  const NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'December'];
  it.each(LAST.map((last, at) => [at + 1, last]))('is in month %i up to the %i', (month, last) => {
    const day = `${String(month).padStart(2, '0')}-${last}`;
    expect(dayIn(`${month}月${last}日`)).toBe(day);
    expect(dayIn(`${NAMES[month - 1]} ${last}`)).toBe(day);
    expect(dayIn(`${month}月${last + 1}日`)).toBe('none');
  });

  it.each([
    ['12月1日', '12-01'],
    ['十二月一日', '12-01'],
    ['12月0日', 'none'],
    ['13月1日', 'none'],
    ['25/11', '11-25'],
    ['11/25', '11-25'],
    ['5/5', '05-05'],
    ['24/8', '08-24'],
    ['23/7', '07-23'],
    ['12/1', 'untold'],
    ['31/11', 'none'],
  ])('%s is %s', (note, day) => {
    expect(dayIn(note)).toBe(day);
  });
});

describe('the day beside one', () => {
  it.each([
    ['+1', '+2'],
    ['mon', 'tue'],
    ['sat', 'sun'],
    ['sun', 'mon'],
    ['12-01', '12-02'],
    ['04-30', '05-01'],
    ['05-31', '06-01'],
    ['12-31', '01-01'],
    ['02-27', '02-28'],
  ])('is after %s %s, and before it that', (first, next) => {
    expect([beside(first, 1), beside(next, -1)]).toEqual([next, first]);
  });

  it('is one that each year has', () => {
    expect([beside('02-28', 1), beside('02-29', 1)]).toEqual(['03-01', '03-01']);
    expect([beside('03-01', -1), beside('02-29', -1)]).toEqual(['02-28', '02-28']);
  });
});

describe('what may name a day', () => {
  it.each([
    ...['后天', '明早', '次日', '第二天', '周五', '星期五', '礼拜五', '12月', '25号', '25日', '1/12', '12.1'],
    ...['1-12', '1st'],
    ...['2nd', '3rd', '4th', 'next week', 'next month', 'weekend', 'tomorrow', 'tmr', 'tmrw', 'next day'],
    ...["friday's"],
    ...['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
    ...['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
  ])('is looked through: %s', (text) => {
    expect(mayNameDay(text)).toBe(true);
  });

  it.each(['放门口', '5楼', '明白', 'salmon', 'daylight', 'next door', '5 north'])('is not in %s', (text) => {
    expect(mayNameDay(text)).toBe(false);
  });
});

describe('days that are counted, and those that nobody can tell', () => {
  const read = (note: string) => {
    const { policy, reading } = compileDropPolicy({ note });
    return policy.day ?? reading.unread;
  };

  it.each([
    ['三天后送', '+3'],
    ['两天以后送', '+2'],
    ['5天之后再送', '+5'],
    ['过两天送', '+2'],
    ['deliver in three days', '+3'],
    ['十五天后送', ['十五天后送']],
    ['明年送', ['明年送']],
    ['后年送', ['后年送']],
    ['一周后送', ['一周后送']],
    ['下个月送', ['下个月送']],
    ['过几天再送', ['过几天再送']],
    ['节后送', ['节后送']],
    ['圣诞节送', ['圣诞节送']],
    ['deliver next year', ['deliver next year']],
    ['deliver in a week', ['deliver in a week']],
    ['保质期三天后过期', []],
    ['三天内吃完', []],
  ])('are told apart: %s', (note, day) => {
    expect(read(note)).toEqual(day);
  });
});
