import { conditionOf, type Condition } from './conditions.js';

const after = (said: string, when: Condition['when']): Condition =>
  conditionOf(said, undefined, { text: '', ...(when && { when }) });
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
