import fc from 'fast-check';
import { compileDropPolicy } from '../compile.js';
import { WrittenNote } from './written-note.js';

describe('a note as written', () => {
  it.each([
    ['放\u200b门\u200b卫', '放门卫'],
    ['\ufeff别\u2060敲\u200d门', '别敲门'],
    ['请“放门卫”', '请放门卫'],
    ['"敲门"不行', '敲门不行'],
    ['👨\u200d👩\u200d👧在家', '👨\u200d👩\u200d👧在家'],
  ])('is read without what nobody sees and without quotes: %j', (note, text) => {
    expect(new WrittenNote(note).text).toBe(text);
  });

  it('is quoted as it was written', () => {
    const note = new WrittenNote('请放\u200b“门卫”吧');
    expect(note.text).toBe('请放门卫吧');
    expect(note.slice(1, 4)).toBe('放\u200b“门卫');
    expect(note.slice(4)).toBe('吧');
    expect(note.slice(2, 2)).toBe('');
    expect(note.slice(0)).toBe('请放\u200b“门卫”吧');
    expect(note.slice(9)).toBe('');
  });

  it('is its own text where nothing is left out', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), fc.nat(20), (note, start, length) => {
        const written = new WrittenNote(note);
        fc.pre(written.text === note);
        expect(written.slice(start, start + length)).toBe(note.slice(start, start + length));
      }),
    );
  });

  it('gives its rules whatever is hidden between its characters', () => {
    const { policy } = compileDropPolicy({ note: '放\u200b门\u200b卫,别\u200b敲门' });
    expect(policy).toMatchObject({ place: 'guard_post', knock: 'forbidden', forRider: '' });
    expect(policy.rules).toContainEqual({ rule: 'place', source: 'note', words: '放\u200b门\u200b卫' });
  });

  it('keeps a code out of what the rider reads, however it is written', () => {
    const { policy, accessCode } = compileDropPolicy({ note: '门禁密码"12\u200b34#",门口有狗' });
    expect(accessCode?.replace('\u200b', '')).toBe('1234#');
    expect(policy.forRider).not.toMatch(/12|34/);
  });
});
