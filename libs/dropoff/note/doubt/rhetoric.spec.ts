import { compileDropPolicy } from '../../compile.js';

describe('what is asked without wanting an answer', () => {
  it.each([
    ...[
      '不放门口放哪里',
      '难道放门卫吗',
      '谁让你放门卫',
      '怎么能放门卫',
      '放门卫干嘛',
      '为什么放门卫',
      '不打电话怎么行',
    ],
    ...[
      '不敲门怎么知道你来了',
      '何必敲门',
      '不敲门我怎么听见',
      '你觉得放门卫合适吗',
      '放门卫丢了谁赔',
      'why leave it with the guard?',
      'why would you ring the bell',
    ],
    ...[
      'who told you to leave it with the guard',
      'how can you leave it at the gate',
      "what's the point of knocking",
    ],
  ])('asks for nothing, and is asked about: %s', (note) => {
    const { policy, reading } = compileDropPolicy({ note });
    expect(policy.rules.filter(({ source }) => source === 'note')).toEqual([]);
    expect(reading.unread.length + reading.doubts.length).toBeGreaterThan(0);
  });

  it.each([
    ['能放门卫吗', 'guard_post'],
    ['why not leave it with the guard', 'guard_post'],
    ['can you leave it with the guard?', 'guard_post'],
  ])('is no polite question: %s', (note, place) => {
    expect(compileDropPolicy({ note }).policy.place).toBe(place);
  });
});
