import { conditionOf, withoutCondition, type Condition } from './conditions.js';

const after = (said: string, text: string): Condition => conditionOf(said, undefined, { text });
const alone = (said: string): Condition => conditionOf(said, undefined, undefined);

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
      expect([room, after(said, `x ${room} x`).when]).toEqual([room, 'place_full']);
    expect(after(said, 'broom spaced freely').when).toBe('other');
  });

  it.each(['in that case guard', 'if that happens guard', 'if so guard'])(
    'is told by what was told before: %s',
    (said) => {
      expect(after(said, 'security refuses riders').when).toBe('no_entry');
      expect(after(said, 'nobody answers').when).toBe('no_answer');
      expect(after(said, 'it rains').when).toBe('other');
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
