import { compileDropPolicy } from '../../compile.js';

/** What the policy goes by, and what is asked about. */
const asked = (note: string): Readonly<Record<string, unknown>> => {
  const { policy } = compileDropPolicy({ note });
  const said = policy.rules.filter(({ source }) => source === 'note').map(({ rule }) => [rule, policy[rule]]);
  return Object.fromEntries(said) as Record<string, unknown>;
};
const doubted = (note: string): readonly string[] =>
  compileDropPolicy({ note }).reading.doubts.map(({ rule }) => rule);

describe('what is taken back in the next breath', () => {
  it.each([
    ...["oh don't", "no don't", "wait don't", "actually don't", "sorry don't", "hmm don't", "nah don't"],
    ...["on second thought don't"],
    ...["on second thoughts don't", "scratch that don't", "not really don't", "actually please don't"],
    ...["actually pls don't"],
    ...['actually do not', 'actually dont', 'actually skip it', 'actually forget it', "oh no wait don't"],
    ...["actually don't "],
  ])('is nothing to go by: call me when you arrive, %s', (said) => {
    expect(asked(`call me when you arrive, ${said}`)).toEqual({});
    expect(doubted(`call me when you arrive, ${said}`)).toContain('call');
  });

  it.each([
    ...['别了', '不用了', '不要了', '不必了', '哦别了', '啊不用了', '不不用了', '还是别了', '算了不用了'],
    ...['等等别了', '别了吧', '别了啦'],
    ...[' 别了'],
  ])('is nothing to go by: 到了打电话,%s', (said) => {
    expect(asked(`到了打电话,${said}`)).toEqual({});
    expect(doubted(`到了打电话,${said}`)).toContain('call');
  });

  it.each([
    ...['call me when you arrive, actually dont worry', 'call me when you arrive, i wait'],
    ...['call me when you arrive, so no wait dont'],
    ...['到了打电话,不用了解', '到了打电话,东西不要了'],
  ])('is not %s', (note) => {
    expect(asked(note)).toEqual({ call: 'on_arrival' });
  });
});

describe('what hangs on the condition of the clause before', () => {
  it.each([
    ...['放门卫', '就放门卫', '那放门卫', '则放门卫', '便放门卫', '请放门卫', '麻烦放门卫', '那就请放门卫'],
    ...['给门卫', '交门卫', '送门卫'],
    ...['搁门卫', '丢门卫', '存门卫', ' 放门卫'],
  ])('is asked about: 如果下雨,%s', (said) => {
    expect(asked(`如果下雨,${said}`)).toEqual({});
    expect(doubted(`如果下雨,${said}`)).toContain('place');
  });

  it.each([
    ...['leave it', 'put it', 'bring it', 'drop it', 'then leave it', 'please leave it', 'pls leave it'],
    ...['just leave it'],
    ...['you can leave it'],
  ])("is asked about: if it's raining, %s with the guard", (said) => {
    expect(asked(`if it's raining, ${said} with the guard`)).toEqual({});
    expect(doubted(`if it's raining, ${said} with the guard`)).toContain('place');
  });

  it.each([
    ...['give it to the guard', 'hand it to the guard', 'take it to the guard', 'use the locker'],
    ...['ring the bell', 'knock', 'call me', 'come before 6pm'],
  ])("is asked about: if it's raining, %s", (said) => {
    expect(asked(`if it's raining, ${said}`)).toEqual({});
    expect(doubted(`if it's raining, ${said}`)).not.toEqual([]);
  });

  it('is no more in the clause after that', () => {
    expect(asked('如果下雨,放门卫,不要敲门')).toEqual({ knock: 'forbidden' });
    expect(asked('如果下雨就放门卫,请按门铃')).toEqual({ ring: 'allowed' });
    expect(asked('下雨了,放门卫')).toEqual({ place: 'guard_post' });
  });
});

describe('what goes on after a denial of a denial', () => {
  it.each(['但', '不过', '只是', '就是', ' 但'])('is half of it: 没说不能打电话,%s晚上别打电话', (and) => {
    expect(asked(`没说不能打电话,${and}晚上别打电话`)).toEqual({});
  });

  it.each(['but', 'i said', 'only', 'just'])(
    "is half of it: i never said don't call, %s don't call",
    (and) => {
      expect(asked(`i never said don't call, ${and} don't call at night`)).toEqual({});
    },
  );

  it('is another thing otherwise', () => {
    expect(asked('没说不能打电话,晚上别打电话')).toEqual({ call: 'forbidden' });
    expect(asked('可以打电话,但别敲门')).toMatchObject({ knock: 'forbidden' });
  });
});

describe('two places', () => {
  it.each([
    ...['冻的', '菜', '奶', '肉', '药', '果', '饭', '冷冻', '海鲜', '饮料', '酒', '水', '其他', '剩下'],
    ...['一袋', '一份', '一箱', '奶都'],
    ...['奶就', '奶可以', '奶请'],
  ])('of what is in the bags are asked about: %s放门卫,其余放门口', (part) => {
    expect(asked(`${part}放门卫,其余放门口`)).toEqual({});
    expect(doubted(`${part}放门卫,其余放门口`)).toContain('place');
  });

  it.each(['菜给门卫,奶放门口', '菜交门卫,奶放门口', '菜送门卫,奶放门口', '菜存柜子,奶放门口'])(
    'are asked about: %s',
    (note) => {
      expect(asked(note)).toEqual({});
    },
  );

  it.each([
    ...['frozen', 'the milk', 'my veg', 'veggies', 'and the other', 'others', 'cold', 'food', 'meat'],
    ...['fruit', 'med', 'meds'],
    ...['medicine', 'wine', 'beer', 'one bag', 'ice cream', 'heavy', 'all the milk', ' milk'],
  ])('of what is in the bags are asked about: %s with the guard, the rest at the door', (part) => {
    expect(asked(`${part} with the guard, the rest at the door`)).toEqual({});
    expect(doubted(`${part} with the guard, the rest at the door`)).toContain('place');
  });

  it.each([
    ['奶放门卫,到了放门口', { place: 'door' }],
    ['今天我们家里人买的奶放门卫,其余放门口', { place: 'door' }],
    ['奶放门口,其余放门口', { place: 'door' }],
    ['milk with the guard, leave it at the door', { place: 'door' }],
    ['foodie bags with the guard, the rest at the door', { place: 'door' }],
    ['放门卫,下午6点前送,放门口', { place: 'door', notAfter: '18:00' }],
  ])('of all of them are two words on it: %s', (note, wishes) => {
    expect(asked(note)).toEqual(wishes);
  });

  it.each([
    'before 6pm with the guard, leave it at the door after 8pm',
    '下午6点前放门卫,8点后放门口',
    '放门卫,下午6点后送到家门口',
  ])('with an hour each are asked about: %s', (note) => {
    expect(asked(note)).not.toHaveProperty('place');
    expect(doubted(note)).toContain('place');
  });
});

describe('a hand-over without contact', () => {
  it.each(['无接触,送到我手上', '不要接触,请当面交给我'])('is none: %s', (note) => {
    expect(asked(note)).toEqual({ contactless: true });
    expect(compileDropPolicy({ note }).reading.unread).not.toEqual([]);
  });

  it('is the first of two words otherwise', () => {
    expect(asked('请当面交给我,算了无接触吧')).toEqual({ contactless: true });
    expect(asked('无接触,放门口')).toEqual({ contactless: true, place: 'door' });
  });
});
