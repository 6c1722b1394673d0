import { compileDropPolicy } from '../compile.js';
import type { RuleName } from '../drop-policy.js';

const compiled = (note: string) => compileDropPolicy({ note });
const asked = (note: string) => {
  const { policy } = compiled(note);
  const said = policy.rules.filter(({ source }) => source === 'note').map(({ rule }) => [rule, policy[rule]]);
  return Object.fromEntries(said) as Partial<Record<RuleName, unknown>>;
};
const readings = (note: string) => compiled(note).reading.doubts.map(({ rule, readAs }) => [rule, readAs]);

describe('a clause on a condition', () => {
  it.each([
    ['如果九点以后到就别敲门', { knock: 'forbidden' }],
    ['如果下雨就放保安室', {}],
    ['要是周末就六点以后送', {}],
    ['除非下雨,否则放货架', {}],
    ["if it's raining leave it with the guard", {}],
    ['if you come after 9 please do not knock', { knock: 'forbidden' }],
    ['unless it rains, after 6pm', { notBefore: '18:00' }],
  ])('gives no hour and no place, and contact in the careful direction only: %s', (note, wishes) => {
    expect(asked(note)).toEqual(wishes);
  });

  it.each([
    ['如果下雨就放保安室', ['place', 'guard_post']],
    ["if it's raining leave it with the guard", ['place', 'guard_post']],
    ['如果九点以后到就别敲门', ['knock', 'forbidden']],
    ['不打电话不要送', ['call', 'forbidden']],
    ["unless it's bucketing down, then bring it up to my door", ['place', 'door']],
    ['柜子满了就放门卫', ['place', 'locker']],
  ])('is doubted with what it may mean: %s', (note, doubt) => {
    expect(readings(note)).toContainEqual(doubt);
    expect(compiled(note).policy.forRider).toBe(note);
  });

  it.each([
    '方便的话放门口',
    '如果可以请放门卫',
    'leave it with the guard if possible',
    'call when you arrive',
  ])('is none where it is only polite or speaks of the arrival: %s', (note) => {
    expect(compiled(note).reading.doubts).toEqual([]);
  });

  it('is not asked about where a stronger word decides', () => {
    const { reading } = compileDropPolicy({ note: '如果下雨就当面给我', zone: { contactless: true } });
    expect(reading.doubts).toEqual([]);
  });
});

describe('words that mean it often, and something else nearly as often', () => {
  it.each([
    ['20:30之前都行,再晚我就睡了', 'knock', { notAfter: '20:30' }],
    ['放门口吧,还是放保安那,我八点才回', 'notBefore', { place: 'guard_post' }],
    ['按一下门铃就行 我自己出来拿袋子 你放地上先走', 'place', { ring: 'allowed' }],
    ['不用给我打电话,到了敲门,没人开再打', 'call', { knock: 'allowed' }],
    ["you don't have to call ahead, but do call when you're here", 'call', {}],
    ['my phone dead, so no use calling, just bang on the door', 'call', { knock: 'allowed' }],
    ['just hang on the gate of my unit', 'place', {}],
    ['not before noon, we were up till 5', 'notAfter', { notBefore: '12:00' }],
  ])('are asked about and enforced in no direction: %s', (note, rule, wishes) => {
    expect(asked(note)).toEqual(wishes);
    expect(readings(note).map(([doubted]) => doubted)).toContain(rule);
  });

  it.each([
    ['宝宝在睡觉,放门口', { place: 'door', knock: 'forbidden', ring: 'forbidden' }],
    ['不要打电话', { call: 'forbidden' }],
    ['到了打电话我下来拿', { place: 'in_person', call: 'on_arrival', contactless: false }],
    ['六点后才送', { notBefore: '18:00' }],
  ])('are none of these: %s', (note, wishes) => {
    expect(asked(note)).toEqual(wishes);
  });

  it('are what is to be done on a failure, where no rule has it', () => {
    const { reading } = compiled('if guard is not letting you in, keep with him only');
    expect(reading.unread).not.toEqual([]);
  });
});

describe('a denial that is denied', () => {
  it.each(['不打电话不要送', '不敲门不许走', "don't not knock"])('forbids nothing: %s', (note) => {
    expect(asked(note)).toEqual({});
    expect(compiled(note).reading.doubts.length + compiled(note).reading.unread.length).toBeGreaterThan(0);
  });

  it.each([
    ['电话门铃都不要', { call: 'forbidden', ring: 'forbidden' }],
    ['敲门按铃一律不要', { knock: 'forbidden', ring: 'forbidden' }],
    ['不用酒精', { disinfect: false }],
    ['不敲门不打电话', { knock: 'forbidden', call: 'forbidden' }],
  ])('is no list that is denied: %s', (note, wishes) => {
    expect(asked(note)).toEqual(wishes);
  });
});

describe('a time to stay away in', () => {
  it.each([
    '2点到4点午睡别来',
    '2点到4点,别来',
    '2点到4点家里没人',
    '2点到4点之前不在家',
    '避开12点到2点',
    '中午12点到2点别来,保安换班不放人进',
    'from 2 to 4 nobody home',
    '2pm to 4pm nobody is home',
    'between 2 and 4 I am asleep',
    '2-4pm we are out',
    "from 2pm to 4pm I'm in a meeting",
    'between 1 and 3 baby sleeping',
    '9pm to 7am no delivery',
    "I'm out from 2 to 4",
    'not home from 2pm to 4pm',
    'out until 5 to 7pm',
    '下午不要送',
    "don't come in the afternoon",
  ])('is no window to come in: %s', (note) => {
    const { policy } = compiled(note);
    expect([policy.notBefore, policy.notAfter]).toEqual([undefined, undefined]);
    expect(policy.forRider).not.toBe('');
  });

  it('is none where it is of a call', () => {
    expect(asked('不要在12点到2点之间打电话')).toEqual({ call: 'forbidden' });
  });

  it.each([
    ['下午2点到4点之后送', '14:00', '16:00'],
    ['晚上8点到2点', '20:00', '02:00'],
    ['20:00到14:00', '20:00', '14:00'],
    ['please deliver between 2 and 4pm', '14:00', '16:00'],
    ['we are home from 2 to 4pm', '14:00', '16:00'],
    ['8-10 works best', '08:00', '10:00'],
    ['10pm to 2', '22:00', '02:00'],
  ])('is told from one to come in: %s', (note, notBefore, notAfter) => {
    expect(compiled(note).policy).toMatchObject({ notBefore, notAfter });
  });

  it.each([
    ["My husband works nights and sleeps till about 4 so please don't knock", {}],
    ['半夜十二点以后到也没事', {}],
    ['past midnight is fine by me', {}],
    ['hes back at 5', {}],
    ['九点以后到就别敲门了', {}],
    ['五点之前我都在家,五点之后放门卫', {}],
    ['如果六点前到就放门卫,六点后送上门', {}],
    ['小区9点关门,请在那之前送', {}],
    ['今天加班,十点以后到家', {}],
    ['八点之前送到,我要出门', {}],
    ['before 6 leave at reception, after 6 bring it up', {}],
  ])('has no hour of somebody else, nor one that only may be: %s', (note) => {
    expect(asked(note)).not.toHaveProperty('notBefore');
    expect(asked(note)).not.toHaveProperty('notAfter');
  });
});

describe('words that only the resident understands', () => {
  it.each([
    '跟上次一样就行',
    '老地方',
    '晚点送,我还没到家',
    'usual spot',
    'same as last time',
    '等我电话再送',
    '晚饭前送到',
    'dont leave it outside unless you have to',
    'please have the guard call me',
  ])('are asked about: %s', (note) => {
    expect(compiled(note).reading.unread).not.toEqual([]);
  });

  it.each(['放门口,谢谢', '不要敲门,六点以后送', 'leave at the door', '鸡蛋轻放', '门铃坏了'])(
    'are not found in %s',
    (note) => {
      expect(compiled(note).reading).toEqual({ unread: [], doubts: [] });
    },
  );
});

describe('a denial whose reach nobody can tell', () => {
  it.each(['别偷懒放柜子', "don't be lazy and leave it in the locker"])(
    'makes no place of what follows: %s',
    (note) => {
      expect(asked(note)).not.toHaveProperty('place');
      expect(compiled(note).reading).not.toEqual({ unread: [], doubts: [] });
    },
  );

  it('is one that takes back what was said', () => {
    expect(asked("call me - actually don't, just leave it")).toEqual({});
    expect(readings("call me - actually don't, just leave it")).toContainEqual(['call', 'on_arrival']);
  });

  it.each(['不要一直按门铃', "don't knock too hard"])(
    'is none of the deed where it is of the manner: %s',
    (note) => {
      expect(asked(note)).not.toHaveProperty('knock', 'forbidden');
      expect(asked(note)).not.toHaveProperty('ring', 'forbidden');
    },
  );

  it('is none of a hand-over without contact', () => {
    expect(compiled('无接触,送到我手上').policy).toMatchObject({ contactless: true, place: 'door' });
    expect(compiled('无接触,送到我手上').reading.unread).not.toEqual([]);
  });
});

describe('two places of which either will do', () => {
  it.each([
    ['门口或者柜子都行', 'door', 'locker'],
    ['放柜子或者门口', 'door', 'locker'],
    ['with the guard or in the locker', 'guard_post', 'locker'],
  ])('are one, and the other is accepted: %s', (note, place, other) => {
    expect(compiled(note).policy.place).toBe(place);
    expect(readings(note)).toContainEqual(['place', other]);
  });

  it('are both refused by one denial', () => {
    expect(asked("don't leave it with the guard or in the locker")).toEqual({});
  });
});

describe('a note in a language that no rule was made for', () => {
  it.each([
    '置き配でお願いします',
    '문 앞에 놔주세요',
    'Bitte vor die Tür stellen, danke',
    'Laissez devant la porte svp',
    'Dejar en la puerta por favor',
    'Оставьте у двери',
  ])('is in doubt as a whole: %s', (note) => {
    expect(compiled(note).reading.unread).toEqual([note]);
    expect(asked(note)).toEqual({});
  });

  it.each([
    ['赤ちゃんが寝ているのでインターホンは鳴らさないで', { knock: 'forbidden', ring: 'forbidden' }],
    ['아기가 자고 있어요', { knock: 'forbidden', ring: 'forbidden' }],
    ['초인종 누르지 마세요', { ring: 'forbidden' }],
    ['Bébé dort, ne sonnez pas', { knock: 'forbidden', ring: 'forbidden' }],
    ['Bitte nicht klingeln', { ring: 'forbidden' }],
    ['Das Baby schläft', { knock: 'forbidden', ring: 'forbidden' }],
    ['No toque el timbre por favor', { ring: 'forbidden' }],
    ['Mi abuela duerme', { knock: 'forbidden', ring: 'forbidden' }],
  ])('wakes nobody: %s', (note, wishes) => {
    expect(asked(note)).toEqual(wishes);
  });

  it.each(['放门の口', 'thanks!', 'n/a', '👍', 'Third building on the LEFT', 'No cilantro'])(
    'is not %s',
    (note) => {
      expect(compiled(note).reading.unread).toEqual([]);
    },
  );
});
