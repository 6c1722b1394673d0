import { compileDropPolicy } from '../../compile.js';
import { FULL } from './hear-full-place.js';

const placeIn = (note: string): readonly unknown[] => {
  const { policy, reading } = compileDropPolicy({ note });
  const said = policy.rules.some(({ rule, source }) => rule === 'place' && source === 'note');
  return [
    ...(said ? [policy.place] : []),
    ...reading.doubts.flatMap(({ rule, readAs }) => (rule === 'place' ? [`${String(readAs)}?`] : [])),
  ];
};

describe('a place that may be full', () => {
  it.each([
    ...[
      '满了',
      '里满了',
      '上满了',
      '都满了',
      '全满了',
      '要是满了',
      '如果满了',
      '若满了',
      '真满了',
      '真的满了',
      '实在满了',
    ],
    ...[
      '一般满',
      '子满了',
      '已经满了',
      '也满了',
      '没空',
      '没位',
      '没格子',
      '没地方',
      '无空格',
      '放不下',
      '装不下',
      '塞不进',
    ],
    ...['有空', ' is full', ' are full', "'s full", 's full', 'es full', 'r full', ' all full', ' is taken'],
    ...[' is occupied', ' no room', ' no space', 'full'],
  ])('is told right after its name: %s', (after) => {
    expect(FULL.test(after)).toBe(true);
  });

  it.each(['旁边满了', ' by the hall is full', '', '坏了'])('is not told by %s', (after) => {
    expect(FULL.test(after)).toBe(false);
  });

  it.each([
    ['柜子满了就放门卫', ['locker?']],
    ['货架满了就放门卫', ['gate_shelf?']],
    ['门口放不下就放门卫', []],
    ['没人应就放柜子', []],
    ['快递柜坏了就放门卫', ['guard_post']],
  ])('is perhaps where the bag is to go first: %s', (note, places) => {
    expect(placeIn(note)).toEqual(places);
  });
});

describe('there', () => {
  it.each([
    ['左边有个快递柜,放那里', ['locker']],
    ['there is a locker on the left, leave it there', ['locker']],
    ['大门口有保安,放他那里', ['guard_post']],
    ['不要放快递柜,放那里', []],
    ['don’t use the locker, leave it there', []],
    ['有张桌子,放那里', []],
    ['放那里', []],
    ['左边有个快递柜,放保安那里', ['guard_post']],
  ])('is what was named in the clause before: %s', (note, places) => {
    expect(placeIn(note)).toEqual(places);
  });
});
