import { compileDropPolicy } from '../compile.js';

const policyOf = (note: string) => compileDropPolicy({ note }).policy;

describe('what is to be done when it cannot be done', () => {
  it.each([
    ['没人应就放门卫', 'door', 'no_answer', 'guard_post'],
    ['家里没人时放前台', 'door', 'no_answer', 'guard_post'],
    ['我不在家的时候放保安室', 'door', 'no_answer', 'guard_post'],
    ['当面签收,不在就放物业', 'in_person', 'no_answer', 'guard_post'],
    ['打电话没接放保安亭', 'door', 'no_answer', 'guard_post'],
    ['if I dont answer just give it to the guard', 'door', 'no_answer', 'guard_post'],
    ['no one home? leave at reception', 'door', 'no_answer', 'guard_post'],
    ["leave with security if I don't pick up", 'door', 'no_answer', 'guard_post'],
    ['door, or reception if nobody answers', 'door', 'no_answer', 'guard_post'],
    ['快递柜,柜子满了放门口', 'locker', 'place_full', 'door'],
    ['放柜子,没格子了放保安亭', 'locker', 'place_full', 'guard_post'],
    ['如果柜子有空就放柜子,没有就放门口', 'locker', 'place_full', 'door'],
    ['先看看快递柜有没有空格子,没有的话给保安', 'locker', 'place_full', 'guard_post'],
    ["Locker is fine. If the locker's full just leave it outside 1802.", 'locker', 'place_full', 'door'],
    ['parcel lockers first, no free cell then the property office', 'locker', 'place_full', 'guard_post'],
    ['Put in the locker if there is a free cell, otherwise at the door', 'locker', 'place_full', 'door'],
    ['locker, or guard desk if full', 'locker', 'place_full', 'guard_post'],
    ['如果封控进不来的话放南门桌子上', 'door', 'no_entry', 'gate_shelf'],
    ['保安不让进就放保安亭', 'door', 'no_entry', 'guard_post'],
    ["if you can't get in leave at gate", 'door', 'no_entry', 'gate_shelf'],
    ['门卫大爷要是不让你进,就搁他那儿', 'door', 'no_entry', 'guard_post'],
    ["if the guard won't let you up just leave it with him", 'door', 'no_entry', 'guard_post'],
    ['进不来小区就打我电话,我骑车到门口接', 'door', 'no_entry', 'in_person'],
    ['security sometimes refuses riders - in that case the gate shelf', 'door', 'no_entry', 'gate_shelf'],
    ['should the bell go unanswered, reception will take it in', 'door', 'no_answer', 'guard_post'],
    ['柜子满了的话就给门卫,没满就放柜子', 'locker', 'place_full', 'guard_post'],
    ['给我妈,她不在就放门口', 'in_person', 'no_answer', 'door'],
  ])('%s', (note, place, when, fallback) => {
    expect(policyOf(note)).toMatchObject({ place, fallback: { when, place: fallback } });
    expect(policyOf(note).forRider).not.toBe('');
  });

  it.each([
    '放门口,没人应就放门口',
    '没人就放对门李阿姨家',
    '不在家,放门卫',
    '小区现在不让进麻烦放大门口的架子上',
    '放门卫',
    '放门口,别放柜子,柜子满了',
    '今天我不在家放保安亭晚上回来取',
    'if nobody comes to the door, 602 next door will take it',
  ])('is not in %s', (note) => {
    expect(policyOf(note)).not.toHaveProperty('fallback');
  });

  it('is none that a stronger word would not allow', () => {
    const sources = { note: '没人应就当面给我,放门卫', goods: { ageRestricted: true } };
    expect(compileDropPolicy({ ...sources, note: '没人应就放门卫' }).policy).not.toHaveProperty('fallback');
  });
});
