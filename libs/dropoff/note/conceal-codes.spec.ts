import { concealCodes } from './conceal-codes.js';

describe('a note, for those who need no way through the gate', () => {
  it.each([
    ['门禁#2580,放门口', '门禁•••,放门口'],
    ['放门口', '放门口'],
    ['单元门密码1234#，三楼。再说一遍1234#', '单元门密码•••，三楼。再说一遍•••'],
    ['The gate code is 4711, leave it with the guard', 'The gate code is •••, leave it with the guard'],
    ['', ''],
    ['门禁2580 再说一遍 2580#', '门禁••• 再说一遍 •••#'],
    ['密码是 1234 和 5678,1234', '密码是 ••• 和 •••,•••'],
    ['code is 1234, room 5678', 'code is •••, room •••'],
    ['密码忘了,5678是房号', '密码忘了,•••是房号'],
    ['我的房号 4455', '我的房号 4455'],
    // Where a note speaks of a code, whatever may be one is hidden, found or not; where one was found, too.
    ['no code needed, room 5678', 'no code needed, room •••'],
    ['press 4711 to get in, flat 5566', 'press ••• to get in, flat •••'],
  ])('%s', (note, shown) => {
    expect(concealCodes(note)).toBe(shown);
  });

  it('hides a code that is known, in words that do not call it one', () => {
    expect(concealCodes('tried 4711# twice, no luck', ['4711#'])).toBe('tried ••• twice, no luck');
    expect(concealCodes('tried 4711# twice', ['4711', '4711#'])).toBe('tried ••• twice');
    expect(concealCodes('tried 4711# twice', ['4711#', '4711'])).toBe('tried ••• twice');
  });
});
