import { compileDropPolicy } from './compile.js';
import type { Wishes } from './drop-policy.js';
import type { Proof, ProofContext } from './proof.js';
import { unmetRules } from './unmet-rules.js';

const DOOR = { lat: 31.27, lng: 121.52 };
/** 16:30 in Shanghai. */
const HALF_PAST_FOUR = Date.parse('2022-03-28T08:30:00Z');

const policy = (resident: Wishes) => compileDropPolicy({ resident }).policy;
const check = (wishes: Wishes, proof: Partial<Proof> = {}, context: Partial<ProofContext> = {}) =>
  unmetRules(
    { place: wishes.place ?? 'door', location: DOOR, photoId: 'photo', ...proof },
    {
      policy: policy(wishes),
      dropoff: DOOR,
      radius: 50,
      photoReceived: true,
      now: HALF_PAST_FOUR,
      timeZone: 'Asia/Shanghai',
      ...context,
    },
  );
const at = (time: string) => ({ now: Date.parse(`2022-03-28T${time}+08:00`) });

describe('a proof', () => {
  it('that keeps the drop policy leaves nothing to say', () => {
    expect(check({})).toEqual([]);
  });

  it.each([
    ['guard_post', '放在门卫处 · Leave it at the guard post'],
    ['gate_shelf', '放在大门口货架 · Leave it on the gate shelf'],
    ['locker', '放进智能柜 · Put it in the locker'],
    ['door', '放在门口 · Leave it at the door'],
  ] as const)('from another place than the %s is refused with where to leave it', (place, message) => {
    const other = place === 'door' ? 'guard_post' : 'door';
    expect(check({ place }, { place: other, cellCode: '12' })).toEqual([{ rule: 'place', message }]);
  });

  it('from too far away says how far, and how near it must be', () => {
    expect(check({}, { location: { lat: 31.27 + 319.5 / 111_195, lng: 121.52 } })).toEqual([
      {
        rule: 'location',
        message: '离投放点 320 米,请走到 50 米以内 · You are 320 m from the drop-off point: come within 50 m',
      },
    ]);
    expect(check({}, { location: { lat: 31.27 + 49 / 111_195, lng: 121.52 } })).toEqual([]);
  });

  it('without the photo that is required says whether one is missing or got lost', () => {
    const missing = check({}, { photoId: undefined }, { photoReceived: false });
    const lost = check({}, {}, { photoReceived: false });
    expect([missing, lost].map(([unmet]) => unmet?.rule)).toEqual(['photo', 'photo']);
    expect(missing[0]?.message).not.toBe(lost[0]?.message);
    expect(check({ photo: 'optional' }, { photoId: undefined }, { photoReceived: false })).toEqual([]);
  });

  it('from a locker gives the code of the cell, and of the right one', () => {
    const locker = { place: 'locker' } as const;
    expect(check(locker)).toMatchObject([{ rule: 'cellCode' }]);
    expect(check(locker, { cellCode: '0417' })).toEqual([]);
    expect(check(locker, { cellCode: '0417' }, { cellCode: '0417' })).toEqual([]);
    expect(check(locker, { cellCode: '0418' }, { cellCode: '0417' })).toMatchObject([{ rule: 'cellCode' }]);
    expect(check({}, { cellCode: '0418' }, { cellCode: '0417' })).toEqual([]);
  });

  it('of a hand-over says that the recipient was there', () => {
    const inPerson = { place: 'in_person' } as const;
    expect(check(inPerson)).toMatchObject([{ rule: 'recipientPresent' }]);
    expect(check(inPerson, { recipientPresent: false })).toMatchObject([{ rule: 'recipientPresent' }]);
    expect(check(inPerson, { recipientPresent: true })).toEqual([]);
  });

  it.each([
    ['17:59:59', 'notBefore'],
    ['18:00:00', undefined],
    ['20:00:59', undefined],
    ['20:01:00', 'notAfter'],
  ])('at %s for a window from 18:00 to 20:00', (time, rule) => {
    const unmet = check({ notBefore: '18:00', notAfter: '20:00' }, {}, at(time));
    expect(unmet.map((one) => one.rule)).toEqual(rule ? [rule] : []);
  });

  it.each([
    ['21:00:00', ['notBefore']],
    ['23:30:00', []],
    ['05:30:00', []],
    ['12:00:00', ['notBefore']],
  ])('at %s for a window over midnight', (time, rules) => {
    const unmet = check({ notBefore: '22:00', notAfter: '06:00' }, {}, at(time));
    expect(unmet.map(({ rule }) => rule)).toEqual(rules);
  });

  it('is read in the time zone of the drop-off', () => {
    const early = check({ notBefore: '16:00' }, {}, { timeZone: 'UTC' });
    expect(early).toEqual([{ rule: 'notBefore', message: '请在 16:00 以后送达 · Not before 16:00' }]);
    expect(check({ notBefore: '16:00' })).toEqual([]);
  });

  it('that fails in everything is told everything at once', () => {
    const unmet = check(
      { place: 'in_person', notBefore: '18:00' },
      { place: 'door', location: { lat: 31.3, lng: 121.52 } },
      { photoReceived: false },
    );
    expect(unmet.map(({ rule }) => rule)).toEqual([
      'place',
      'location',
      'photo',
      'recipientPresent',
      'notBefore',
    ]);
    for (const { message } of unmet) expect(message).toMatch(/[\u4e00-\u9fff].* · [A-Z]/);
  });
});
