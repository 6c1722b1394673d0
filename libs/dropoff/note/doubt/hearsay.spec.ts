import { compileDropPolicy } from '../../compile.js';

const DEFAULTS = compileDropPolicy({ note: '' }).policy;
const read = (note: string) => {
  const { policy, reading } = compileDropPolicy({ note });
  return { policy, asked: reading.unread.length + reading.doubts.length > 0 };
};
const { rules: _rules, forRider: _forRider, ...UNSAID } = DEFAULTS;

describe('what others say, and what used to be done', () => {
  it.each([
    ...[
      '以前都是放门口的',
      '以前放门卫',
      '之前都放门卫的',
      '之前都是敲门的',
      '之前放过门卫',
      '平时都放门卫的',
    ],
    ...[
      '一直都是放门卫的',
      '前两次都是放门卫',
      '上一单放门卫了',
      '房东不让放门口',
      '物业规定不能放门口',
      '上次放门卫的',
    ],
    ...[
      'you usually leave it with the guard',
      'usually left with the guard',
      'it used to be left with the guard',
    ],
    ...['the rider always leaves it with the guard', 'last time you left it with the guard'],
    ...['邻居说可以敲门', '物业说可以放门卫', '听说可以放门卫', '同事说可以打电话', '保安说不能放门口'],
    ...['neighbour says you can knock', 'the guard said leave it at the gate'],
    ...['they said you can leave it with security'],
  ])('is no wish, and is asked about: %s', (note) => {
    const { policy, asked } = read(note);
    expect(policy).toMatchObject(UNSAID);
    expect(asked).toBe(true);
  });

  it.each(['老婆说别敲门', '我妈说不要敲门', 'wife says no knocking'])(
    'counts where it is careful: %s',
    (note) => {
      const { policy, asked } = read(note);
      expect(policy.knock).toBe('forbidden');
      expect(asked).toBe(true);
    },
  );

  it.each([
    ['送之前先打电话', { call: 'before' }],
    ['放门卫,我跟他说好了', { place: 'guard_post' }],
    ['always leave it with the guard', { place: 'guard_post' }],
  ])('is not in %s', (note, rules) => {
    expect(read(note)).toMatchObject({ policy: rules });
  });
});
