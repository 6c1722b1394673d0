import { compileDropPolicy } from '../compile.js';

const saidIn = (note: string) =>
  compileDropPolicy({ note }).policy.rules.flatMap(({ rule, source }) => (source === 'note' ? [rule] : []));

describe('what is left open', () => {
  it.each([
    ...[
      '放不放门口都行',
      '敲不敲门都行',
      '打不打电话都可以',
      '按不按门铃都行',
      '敲不敲门随便',
      '送不送上楼都行',
    ],
    ...[
      '打不打电话无所谓',
      '敲门或不敲门都行',
      '敲与不敲都行',
      '是否敲门都行',
      '需不需要打电话都行',
      '放不放门卫都可以',
      '消不消毒都行',
    ],
    ...["knock or not, I don't mind", "I don't mind if you ring", 'whether you knock or not is up to you'],
    ...["doesn't matter if you call"],
  ])('asks for nothing: %s', (note) => {
    expect(saidIn(note)).toEqual([]);
  });

  it.each(['敲不敲门都行', '打不打电话都可以', '放不放门口都行'])(
    'and nobody is asked about it: %s',
    (note) => {
      expect(compileDropPolicy({ note }).reading).toEqual({ unread: [], doubts: [] });
    },
  );

  it('is asked about where it is a question', () => {
    expect(compileDropPolicy({ note: '敲不敲门?' }).reading.unread).toEqual(['敲不敲门']);
  });

  it('leaves what is said before it', () => {
    const { policy } = compileDropPolicy({ note: '放门卫敲不敲门都行', merchant: { knock: 'forbidden' } });
    expect(policy).toMatchObject({ place: 'guard_post', knock: 'forbidden' });
  });
});
