import { compileDropPolicy } from '../../compile.js';

const dayIn = (note: string): string | undefined => compileDropPolicy({ note }).policy.day;
const unreadIn = (note: string) => compileDropPolicy({ note }).reading.unread;

describe('a day whose hours no rule can go by', () => {
  it.each([
    ...[
      ...['凌晨', '早上', '早晨', '清晨', '上午', '中午', '下午', '傍晚', '晚上', '夜里', '早饭时', '晚饭时'],
    ].map((part) => `周五${part}放门口`),
    ...['明早放门口', '明晚放门口'],
    ...['morning', 'noon', 'afternoon', 'evening', 'night'].map(
      (part) => `leave it at the door on Friday ${part}`,
    ),
    ...['周五12点到12点送', '周五早上放门口,下午6点后送', '下午6点后送,周五早上放门口'],
  ])('is asked about: %s', (note) => {
    expect(dayIn(note)).toBeUndefined();
    expect(unreadIn(note)).not.toEqual([]);
  });

  it.each([
    ['周五放门口', 'fri'],
    ['周五早上8点后送', 'fri'],
    ['周五下午送', 'fri'],
    ['周五放门口,不要敲门', 'fri'],
    ['deliver on Friday morning', 'fri'],
    ['周五送,周五放门口', 'fri'],
  ])('is in force where they are none, or were heard: %s', (note, day) => {
    expect(dayIn(note)).toBe(day);
    expect(unreadIn(note)).toEqual([]);
  });
});
