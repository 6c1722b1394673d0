import fc from 'fast-check';
import { compileDropPolicy } from '../../compile.js';
import { plain } from '../plain.js';

const policyOf = (note: string) => compileDropPolicy({ note }).policy;

describe('a note that is spelt otherwise', () => {
  it.each([
    ['麻煩放管理室', { place: 'guard_post' }],
    ['沒人應就放門衛', { fallback: { when: 'no_answer', place: 'guard_post' } }],
    ['兩點以後送', { notBefore: '14:00' }],
    ['唔好撳鐘,BB瞓緊覺', { ring: 'forbidden', knock: 'forbidden' }],
    ['小囡困觉', { ring: 'forbidden', knock: 'forbidden' }],
    ['老人睏了', { ring: 'forbidden', knock: 'forbidden' }],
    ['我在补眠', { ring: 'forbidden', knock: 'forbidden' }],
    ['覅敲门', { knock: 'forbidden' }],
    ['莫敲门', { knock: 'forbidden' }],
    ['别桥门', { knock: 'forbidden' }],
    ['别按门零', { ring: 'forbidden' }],
    ['放快第柜', { place: 'locker' }],
    ['放报安室', { place: 'guard_post' }],
    ['bqm', { knock: 'forbidden' }],
    ['fkdg', { place: 'locker' }],
    ['fmw 谢谢', { place: 'guard_post' }],
    ['放bao安亭', { place: 'guard_post' }],
    ['别qiao门', { knock: 'forbidden' }],
    ['bu yao qiao men', { knock: 'forbidden' }],
    ['不要安门玲', { ring: 'forbidden' }],
    ['唔使撳鐘', { ring: 'forbidden' }],
  ])('%s', (note, wishes) => {
    expect(policyOf(note)).toMatchObject(wishes);
  });

  it.each(['方门口', '方門囗', 'dfmk', 'fmk'])('names the door, and not only by default: %s', (note) => {
    const { policy } = compileDropPolicy({ note, merchant: { place: 'locker' } });
    expect(policy.place).toBe('door');
  });

  it.each([
    ['狗不咬人', '狗不咬人'],
    ['他们口味清淡', '他们口味清淡'],
    ['天桥门口等', '天桥门口等'],
    ['面包安全座椅', '面包安全座椅'],
    ['只能柜子', '只能柜子'],
    ['快递贵重', '快递贵重'],
    ['mkt', 'mkt'],
    ['为什么', '为什么'],
    ['men in black', 'men in black'],
  ])('is not heard in another word: %s', (note, as) => {
    expect(plain(note)).toBe(as);
  });

  it('keeps every character in its place', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '方门口',
            '桥门',
            'dfmk',
            ' ',
            '門',
            '困觉',
            '阿拉',
            '🚪',
            'a.m.',
            '沒',
            '，',
            '放bao安亭',
            'qiao men',
            '🔔❌',
          ),
        ),
        (words) => {
          expect(plain(words.join(''))).toHaveLength(words.join('').length);
        },
      ),
    );
  });
});
