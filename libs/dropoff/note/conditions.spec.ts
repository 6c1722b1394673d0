import { conditionOf, withoutCondition, type Condition } from './conditions.js';

const after = (said: string, when: Condition['when'], text = ''): Condition =>
  conditionOf(said, undefined, { text, ...(when && { when }) });
const alone = (said: string): Condition => conditionOf(said, undefined, undefined);
const BINDS = (said: string): Condition => ({ bindsUntil: said.length, open: false });

describe('what was', () => {
  it.each([
    ...['上次放门卫丢了', '上回放门卫丢了', '前几天放门卫丢了', '昨天放门卫丢了'],
    ...['last time you left it with the guard'],
    ...['last order was with the guard', 'yesterday it was with the guard', 'previously with the guard'],
  ])('binds nobody: %s', (said) => {
    expect(alone(said)).toEqual({ bindsUntil: 0, open: false });
  });

  it.each(['晚上回家放门口', '马上回家放门口', '早上次一点也行', '上次来放门口', '上回去放门口', '楼上次卧'])(
    'is not in %s',
    (said) => {
      expect(alone(said)).toEqual(BINDS(said));
    },
  );
});

describe('a condition with nothing to do about it', () => {
  it.each([...['if nobody answers', 'if nobody answers the spring door', 'if nobody is handy', '如果没人']])(
    'is open for the next clause: %s',
    (said) => {
      expect(alone(said).open).toBe(true);
    },
  );

  it.each([
    ...['leave it', 'put it down', 'drop it', 'call me', 'ring me', 'knock', 'hand it over'],
    ...['give it to the guard', 'use the locker'],
    ...['take it back', 'pass it on', 'with the guard'],
  ])('is not where that is said: if nobody answers %s', (said) => {
    expect(alone(`if nobody answers ${said}`).open).toBe(false);
    expect(alone(`${said} if nobody answers`).open).toBe(false);
  });

  it.each(['如果没人放门卫', '没人应就交门卫', 'or if nobody answers'])(
    'is not where that is said: %s',
    (said) => {
      expect(alone(said).open).toBe(false);
    },
  );

  it('goes on in the next clause, and in one more where that is short', () => {
    expect(conditionOf('放门卫', 'no_answer', undefined)).toEqual({
      bindsUntil: 0,
      when: 'no_answer',
      open: false,
    });
    expect(conditionOf('那就', 'no_answer', undefined).open).toBe(true);
    expect(conditionOf('那就没办', 'no_answer', undefined).open).toBe(true);
    expect(conditionOf('那就没办法了', 'no_answer', undefined).open).toBe(false);
  });
});

describe('what the resident does about it', () => {
  it.each([
    ...['我下来', '我出来', '那我下楼', '然后我到门口', '那然后我拿', '我来取', '我接', ' 我下去', 'i come'],
    ...["and i'll come down"],
    ...['then ill get it', 'i go out', 'i fetch it', 'i will collect', 'i grab it', 'i meet you'],
  ])('hangs on the same condition: %s', (said) => {
    expect(after(said, 'no_entry')).toEqual({ bindsUntil: 0, when: 'no_entry', open: false });
  });

  it.each([
    ...['放门口我下来', '我今天在公司上班要到很晚才能回来拿', 'in the shop come', 'illegible so get closer'],
    ...['i am downtown', 'i am outgoing'],
  ])('is not %s', (said) => {
    expect(after(said, 'no_entry')).toEqual(BINDS(said));
    expect(after('我下来', undefined)).toEqual(BINDS('我下来'));
  });
});

describe('the next of a row of places', () => {
  it.each([
    ...['guard says no', 'guard say no', 'guard said no', 'guard closed', 'guard shut', 'locker full'],
    ...['guard refuses', 'guard refuse'],
    ...['guard declines', 'guard decline', 'guard away', 'guard not there', 'guard nobody', 'guard no one'],
    ...['门卫不收', '门卫不要'],
    ...['门卫没人', '门卫关', '门卫关了', '门卫关门', '门卫关了门', '门卫不在', '柜满', '柜满了', '门卫不行'],
    ...['门卫不行的话', 'guard away '],
  ])('may fail as well: %s', (said) => {
    expect(after(said, 'no_answer')).toEqual({ bindsUntil: 0, when: 'other', open: true });
  });

  it('is open only with nothing to do about it', () => {
    expect(after('leave it where guard is away', 'no_answer')).toEqual({
      bindsUntil: 0,
      when: 'other',
      open: false,
    });
  });

  it.each([
    ...['gate enclosed', 'carefull', 'use the takeaway', 'knot there', 'casino one', '门卫满意', '关门放好'],
    ...['closed gate b'],
  ])('is not in %s', (said) => {
    expect(after(said, 'no_answer')).toEqual(BINDS(said));
  });
});

describe('a condition that only marks tell of', () => {
  it('is an arrow behind a place', () => {
    const arrow = { begins: 'arrow' } as const;
    expect(conditionOf('guard', undefined, { text: 'the locker ' }, arrow)).toEqual({
      bindsUntil: 0,
      when: 'other',
      open: false,
    });
    expect(conditionOf('guard', undefined, { text: 'leave it ' }, arrow)).toEqual(BINDS('guard'));
    expect(conditionOf('guard', undefined, { text: 'the locker ' })).toEqual(BINDS('guard'));
    expect(conditionOf('guard', undefined, undefined, arrow)).toEqual(BINDS('guard'));
  });

  it('is a question', () => {
    const question = { ends: 'question' } as const;
    const asked = 'guards not permitting';
    expect(conditionOf(asked, undefined, undefined, question)).toEqual({
      bindsUntil: 0,
      when: 'no_entry',
      open: true,
    });
    expect(alone('guards not permitted')).toEqual(BINDS('guards not permitted'));
    expect(conditionOf('leave with guards not permitting', undefined, undefined, question).bindsUntil).toBe(
      32,
    );
    expect(conditionOf('which gate', undefined, undefined, question)).toEqual(BINDS('which gate'));
  });
});

describe('what depends on a condition', () => {
  it.each([
    ['door if no answer', 0],
    ['door if no answer leave it with the guard', 5],
    ['door otherwise guard', 5],
    ['door else guard', 5],
    ['door or else guard', 5],
    ['door failing that guard', 5],
    ['door in that case guard', 5],
    ['door or guard if full', 5],
    ['门口没人就放门卫', 2],
  ])('comes behind it, in English also before it: %s', (said, bindsUntil) => {
    expect(alone(said).bindsUntil).toBe(bindsUntil);
  });

  it.each([
    ...['没有就放门卫', '不行就放门卫', '否则放门卫', '不然放门卫', 'otherwise guard', 'or else guard'],
    ...['failing that guard', 'if not guard'],
  ])('is told by what the clause before spoke of: %s', (said) => {
    for (const room of [
      ...['有空', '空位', '空格', '空的', '有位', '位置', 'room', 'space', 'free', '柜', 'lock', 'shelf'],
      ...['shelves'],
    ])
      expect([room, after(said, undefined, `x ${room} x`).when]).toEqual([room, 'place_full']);
    expect(after(said, undefined, 'broom spaced freely').when).toBe('other');
  });

  it.each(['in that case guard', 'if that happens guard', 'if so guard'])(
    'is told by what was told before: %s',
    (said) => {
      expect(after(said, undefined, 'security refuses riders').when).toBe('no_entry');
      expect(after(said, undefined, 'nobody answers').when).toBe('no_answer');
      expect(after(said, undefined, 'it rains').when).toBe('other');
    },
  );

  it.each([
    ['没人应就放门卫', 'no_answer'],
    ['柜子满了放门卫', 'place_full'],
    ['进不来放门卫', 'no_entry'],
    ['坏的话放门卫因为没人', 'no_answer'],
  ])('is told by its words: %s', (said, when) => {
    expect(alone(said).when).toBe(when);
  });
});

describe('a place beside a condition', () => {
  it.each([
    ['没人就放门卫', '放门卫'],
    ['满了的话放门卫', '放门卫'],
    ['没人接时放门卫', '放门卫'],
    ['或者放门卫', '门卫'],
    ['不行再放门卫', '放门卫'],
    ['otherwise with the guard', ' with the guard'],
    ['with the guard if nobody is in', 'with the guard'],
    ['or with the guard if full', ' with the guard'],
    ['and the guard', ' the guard'],
    [', then the guard', ' the guard'],
    ['老人在五楼听不太见也走不太快就放门卫', '老人在五楼听不太见也走不太快就放门卫'],
    ['the door or the guard', 'the door or the guard'],
  ])('is what is left: %s', (said, rest) => {
    expect(withoutCondition(said)).toBe(rest);
  });
});
