import { concealCodes } from './conceal-codes.js';

describe('a note, for those who need no way through the gate', () => {
  it.each([
    ['门禁#2580,放门口', '门禁•••,放门口'],
    ['放门口', '放门口'],
    ['单元门密码1234#，三楼。再说一遍1234#', '单元门密码•••，三楼。再说一遍•••'],
    ['The gate code is 4711, leave it with the guard', 'The gate code is •••, leave it with the guard'],
    ['', ''],
  ])('%s', (note, shown) => {
    expect(concealCodes(note)).toBe(shown);
  });

  it('hides a code that is known, in words that do not call it one', () => {
    expect(concealCodes('tried 4711# twice, no luck', ['4711#'])).toBe('tried ••• twice, no luck');
  });
});
