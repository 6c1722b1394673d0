import { compileDropPolicy } from '../compile.js';

const rulesOf = (note: string) => compileDropPolicy({ note }).policy;

describe('what is called no good after it is named', () => {
  it.each([
    ...[
      '放门口不行',
      '放门口不可以',
      '"放门口"不行',
      '“放门口”不可以',
      '放门口不太安全',
      '放门口不方便',
      '放门口不好吧',
      '放门口可不行',
    ],
    ...[
      '门口不行',
      '门口放不了',
      '放门口我不放心',
      '不放心放门口',
      '不敢放门口',
      '怕放门口丢',
      '不要放门口不安全',
    ],
    ...[
      'leaving at door is not ok',
      'at the door is not allowed',
      'door is not an option',
      "the door won't do",
    ],
    ...["leaving it at the door isn't a good idea", 'leaving it at the door is a bad idea'],
  ])('is a door that is refused: %s', (note) => {
    expect(rulesOf(note)).toMatchObject({ place: 'in_person' });
  });

  it.each([
    ['敲门不行', 'knock'],
    ['敲门没必要', 'knock'],
    ['怕敲门吵到孩子', 'knock'],
    ['knocking is not allowed', 'knock'],
    ['按门铃不太好', 'ring'],
    ['ringing the bell is not okay', 'ring'],
    ['打电话不方便', 'call'],
    ['calling is not a good idea', 'call'],
  ] as const)('is a contact that is forbidden: %s', (note, rule) => {
    expect(rulesOf(note)).toMatchObject({ [rule]: 'forbidden' });
  });

  it.each([
    ['放门卫不行', { place: 'door' }],
    ['放门口不行,放门卫', { place: 'guard_post' }],
    ['拍照没必要', { photo: 'optional' }],
    ['当面交不方便', { contactless: true, place: 'door' }],
  ])('leaves what else is said: %s', (note, rules) => {
    expect(rulesOf(note)).toMatchObject(rules);
  });

  it.each([
    ['家里隔离不方便,放门口', { contactless: true, place: 'door' }],
    ['敲门不行就打电话', { knock: 'allowed' }],
    ['不怕敲门', { knock: 'allowed' }],
    ['放门口不好意思了', { place: 'door' }],
    ['can you leave it at the door, the lift is not ok', { place: 'door', contactless: true }],
  ])('is nothing that goes on after it: %s', (note, rules) => {
    expect(rulesOf(note)).toMatchObject(rules);
  });

  it.each(['不放门口不行', '非放门口不可', '不敲门不行'])(
    'is asked about where that is denied, too: %s',
    (note) => {
      const { policy, reading } = compileDropPolicy({ note });
      expect(policy).toMatchObject({ place: 'door', knock: 'allowed' });
      expect(reading.unread.length + reading.doubts.length).toBeGreaterThan(0);
    },
  );
});
