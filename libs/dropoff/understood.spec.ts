import { compileDropPolicy } from './compile.js';
import type { Wishes } from './drop-policy.js';
import { understood } from './understood.js';

const confirmed = (note: string, resident: Wishes = {}): Wishes => {
  const { policy, reading } = compileDropPolicy({ note, resident });
  return understood(policy, reading);
};

describe('what a resident wishes who confirms the reading', () => {
  it.each([
    ['放门卫,别敲门', { place: 'guard_post', knock: 'forbidden' }],
    ['如果下雨就放保安室', { place: 'door' }],
    ['六点以后送', { notBefore: '18:00' }],
    ['下午2点到4点送', { notBefore: '14:00', notAfter: '16:00' }],
    ['当面给我', { place: 'in_person', contactless: false }],
    ['谢谢', {}],
  ])('%s', (note, wishes) => {
    expect(confirmed(note)).toEqual(wishes);
  });

  it('leaves the hours of a day that the note names to the note, which knows the day', () => {
    expect(confirmed('明天上午10点以后送,别敲门')).toStrictEqual({ knock: 'forbidden' });
    expect(confirmed('明天下午2点到4点送')).toStrictEqual({});
  });

  it('leaves nothing in doubt', () => {
    const note = '如果下雨就放保安室,不要敲门';
    const { reading, policy } = compileDropPolicy({ note, resident: confirmed(note) });
    expect(reading.doubts).toEqual([]);
    expect(policy.place).toBe('door');
  });
});
