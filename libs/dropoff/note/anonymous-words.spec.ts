import { anonymousWords } from './anonymous-words.js';

describe('a note kept to learn from', () => {
  it.each([
    ['放门口,不要敲门', '放门口,不要敲门'],
    ['leave it at the door please', 'leave it at the door please'],
    ['六点以后送', '六点以后送'],
    ['after 6pm', 'after 6pm'],
    ['12pm', '12pm'],
    ['at 18:30', 'at 18:30'],
  ])('keeps what many notes say: %s', (note, kept) => {
    expect(anonymousWords(note)).toBe(kept);
  });

  it.each([
    ['room 123', 'room □'],
    ['100pm', '□'],
    ['a6pm', '□'],
    ['6pmx', '□'],
    ['6p', '□'],
    ['3号楼1203室', '3号楼□'],
    ['王翠花翠花', '□'],
    ['Мария, 가나다 door', '□, □ door'],
  ])('leaves a blank where a word is nobody else’s: %s', (note, kept) => {
    expect(anonymousWords(note)).toBe(kept);
  });

  it.each([
    ['王翠花收,放门口', /翠|花/],
    ['找张伟 13912345678', /张伟|139/],
    ['密码2580#', /2580/],
    ['leave it with Priya Raghunathan', /priya|raghu/i],
    ['邮箱 someone@example.org', /someone|example/],
    ['3号楼1203', /1203/],
  ])('keeps nobody: %s', (note, somebody) => {
    expect(anonymousWords(note)).not.toMatch(somebody);
  });
});
