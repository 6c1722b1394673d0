import { askedIn } from '../../testing/asked-in.js';

describe('the hand of the resident, in other words', () => {
  it.each([
    '到了按一下门铃我听见了就出来从您手里接您先别走',
    '门口放着吧 哦不对 我今天在家 还是敲门给我手里吧',
    '放我手里',
    '塞到我手上就行',
    '除了我谁都别给',
    '除我本人外不要交给任何人',
    '只能本人拿',
    "Don't leave it with anyone but me, I'm in all day",
    'nobody but me is to get it',
    'do not hand it to anyone except me',
    'Only I can take it',
  ])('is meant by who wants nobody else to have it: %s', (note) => {
    expect(askedIn(note)).toMatchObject({ place: 'in_person' });
  });

  it.each([
    "I'll be waiting on the kerb in a yellow mac",
    "I'm standing outside by the bins",
    "we'll be waiting out front",
    'waiting at the kerb',
    'I am at the gate waiting',
    '我在路边等,穿红衣服',
    '我站在楼下等着',
  ])('is meant by who waits for the carrier: %s', (note) => {
    expect(askedIn(note)).toMatchObject({ place: 'in_person' });
  });

  it.each(["I'm waiting for my son to get home", '我在公司开会等会儿回来', '挂在楼梯扶手上'])(
    'is not meant by who waits for something else: %s',
    (note) => {
      expect(askedIn(note)).not.toHaveProperty('place');
    },
  );
});

describe('a place, in other words', () => {
  it.each([
    ['门岗放一下哈 写名字', 'guard_post'],
    ['前台放一下就行', 'guard_post'],
    ['传达室放下就好 我自己去拿', 'guard_post'],
    ['门卫那边放一下,写502', 'guard_post'],
    ['Parcel lkr in the lobby, any free box', 'locker'],
    ['pls use the lckr', 'locker'],
    ['ground floor lockers, box any size, no need to knock upstairs', 'locker'],
    ['basement lockers please, no need to ring upstairs', 'locker'],
  ])('is where the bag goes: %s', (note, place) => {
    expect(askedIn(note)).toMatchObject({ place });
  });

  it.each(['门卫不在', '前台放不下'])('is not where it cannot go: %s', (note) => {
    expect(askedIn(note)).not.toHaveProperty('place');
  });
});

describe('places in the order in which they are to be tried', () => {
  it.each([
    ['first try my door, no answer then guard, guard says no then locker', 'no_answer:guard_post'],
    ['try the door, if nobody then reception, reception closed then the locker', 'no_answer:guard_post'],
    ['door first. nobody? guard. guard away? locker', 'no_answer:guard_post'],
    ['门口→没人→门卫', 'no_answer:guard_post'],
    ['没人就前台,前台没人就柜子', 'no_answer:guard_post'],
    ["If guards don't allow entry keep on the rack at the society gate", 'no_entry:gate_shelf'],
    ['guards not permitting? leave at gate shelf', 'no_entry:gate_shelf'],
    ['if entry not permitted, leave at the gate', 'no_entry:gate_shelf'],
    ['门卫不放人就放他那儿', 'no_entry:guard_post'],
  ])('begin with the door, and the next is the fallback: %s', (note, fallback) => {
    expect(askedIn(note)).toMatchObject({ fallback });
    expect([undefined, 'door']).toContain(askedIn(note).place);
  });

  it.each(['locker -> full? -> front desk -> closed? -> outside my door', 'locker > if full > reception'])(
    'begin with the locker: %s',
    (note) => {
      expect(askedIn(note)).toEqual({ place: 'locker', fallback: 'place_full:guard_post' });
    },
  );

  it('are no fallbacks where the first is only told to be shut', () => {
    expect(askedIn('reception closed today, leave at the door')).toEqual({ place: 'door' });
    expect(askedIn('前台关门了,放门口')).toEqual({ place: 'door' });
  });
});
