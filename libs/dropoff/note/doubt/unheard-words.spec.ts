import { compileDropPolicy } from '../../compile.js';

describe('a place that has no name here', () => {
  it.each([
    ...[
      '放邻居502家',
      '放邻居家',
      '放电表箱',
      '送到5楼电梯口',
      '放5楼楼道里',
      '放车库',
      '塞信箱里',
      '交给隔壁',
    ],
    ...[
      'leave with next door',
      'leave it with my neighbour',
      'put it in the meter cupboard',
      'hide it in the shed',
    ],
  ])('is asked about: %s', (note) => {
    expect(compileDropPolicy({ note }).reading.unread).toEqual([note]);
  });

  it.each([
    '放门卫,别放电表箱',
    '电梯口有人接你',
    '走楼梯口上来',
    'the lift is broken',
    'beware of the garage',
  ])('is not in %s', (note) => {
    expect(compileDropPolicy({ note }).reading.unread).toEqual([]);
  });
});
