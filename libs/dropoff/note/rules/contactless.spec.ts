import { compileDropPolicy } from '../../compile.js';

const saysContactless = (note: string): boolean =>
  compileDropPolicy({ note }).policy.rules.some(
    ({ rule, source }) => rule === 'contactless' && source === 'note',
  );

describe('a contact to be avoided', () => {
  it.each([
    '请勿接触',
    '不要接触我',
    '避免接触谢谢',
    '不要靠近我',
    'no contact please',
    'avoid contact with me',
  ])('is with somebody: %s', (note) => {
    expect(saysContactless(note)).toBe(true);
  });

  it.each([
    ...['请勿接触门把手', '不要接触宠物', '请勿靠近门口的狗', '别接触那个花盆', 'avoid contact with the dog'],
    ...['no contact with the handle'],
  ])('is of a thing, and says nothing of a meeting: %s', (note) => {
    expect(saysContactless(note)).toBe(false);
    expect(compileDropPolicy({ note }).policy.place).toBe('door');
  });
});
