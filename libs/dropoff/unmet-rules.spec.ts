import { distance } from '../geo/location.js';
import { compileDropPolicy } from './compile.js';
import type { Wishes } from './drop-policy.js';
import type { PhotoEvidence, Proof, ProofContext, ProofRule } from './proof.js';
import { unmetRules, verdicts } from './unmet-rules.js';
import { epochMs, metres } from '../geo/units.js';

const DOOR = { lat: 31.27, lng: 121.52 };
/** 16:30 in Shanghai. */
const HALF_PAST_FOUR = epochMs(Date.parse('2022-03-28T08:30:00Z'));

const policy = (resident: Wishes) => compileDropPolicy({ resident }).policy;
const FRESH: PhotoEvidence = { uploadedAt: HALF_PAST_FOUR };
const contextOf = (wishes: Wishes, context: Partial<ProofContext> = {}): ProofContext => ({
  policy: policy(wishes),
  dropoff: DOOR,
  radius: metres(50),
  photo: FRESH,
  window: {},
  timeZone: 'Asia/Shanghai',
  now: HALF_PAST_FOUR,
  ...context,
});
const proofOf = (wishes: Wishes, proof: Partial<Proof> = {}): Proof => ({
  place: wishes.place ?? 'door',
  location: DOOR,
  photoId: 'photo',
  ...proof,
});
const check = (wishes: Wishes, proof: Partial<Proof> = {}, context: Partial<ProofContext> = {}) =>
  unmetRules(proofOf(wishes, proof), contextOf(wishes, context));
const moment = (time: string) => epochMs(Date.parse(`2022-03-${time}+08:00`));
const metresNorth = (metres: number) => ({ lat: DOOR.lat + metres / 111_195, lng: DOOR.lng });

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
    const missing = check({}, { photoId: undefined }, { photo: undefined });
    const lost = check({}, {}, { photo: undefined });
    expect([missing, lost].map(([unmet]) => unmet?.rule)).toEqual(['photo', 'photo']);
    expect(missing[0]?.message).not.toBe(lost[0]?.message);
    expect(check({ photo: 'optional' }, { photoId: undefined }, { photo: undefined })).toEqual([]);
  });

  it('with a photo that nobody asked for must be of this drop-off all the same', () => {
    expect(check({ photo: 'optional' }, {}, { photo: undefined })).toMatchObject([{ rule: 'photo' }]);
  });

  it.each<[string, Partial<PhotoEvidence>, RegExp | undefined]>([
    ['taken 29 minutes ago', { takenAt: epochMs(HALF_PAST_FOUR - 29 * 60_000) }, undefined],
    ['taken 31 minutes ago', { takenAt: epochMs(HALF_PAST_FOUR - 31 * 60_000) }, /taken 31 minutes ago/],
    ['by a camera whose clock is ahead', { takenAt: epochMs(HALF_PAST_FOUR + 3_600_000) }, undefined],
    ['taken 140 m away', { takenFrom: metresNorth(140) }, undefined],
    ['taken 400 m away', { takenFrom: metresNorth(399.5) }, /taken 400 m from the drop-off/],
    ['uploaded before the pick-up', { uploadedAt: epochMs(HALF_PAST_FOUR - 700_000) }, /before the pick-up/],
  ])('with a photo %s', (_, photo, message) => {
    const pickedUpAt = epochMs(HALF_PAST_FOUR - 600_000);
    const unmet = check({}, {}, { photo: { ...FRESH, ...photo }, pickedUpAt: pickedUpAt });
    expect(unmet).toEqual(message ? [{ rule: 'photo', message: expect.stringMatching(message) }] : []);
  });

  it('from a locker gives the code of the cell, and of the right one', () => {
    const locker = { place: 'locker' } as const;
    expect(check(locker)).toMatchObject([{ rule: 'cellCode' }]);
    expect(check(locker, { cellCode: '0417' })).toEqual([]);
    expect(check(locker, { cellCode: '0417' }, { cellCode: '0417' })).toEqual([]);
    expect(check(locker, { cellCode: '0418' }, { cellCode: '0417' })).toMatchObject([{ rule: 'cellCode' }]);
    expect(check({}, { cellCode: '0418' }, { cellCode: '0417' })).toEqual([]);
  });

  it('from a locker takes no code after too many wrong ones, but a photo of the bag', () => {
    const locker = { place: 'locker' } as const;
    const locked = { cellCode: '0417', cellTriesLeft: 0 };
    const withoutPhoto = { cellCode: '0417', photoId: undefined };
    const optional = { ...locker, photo: 'optional' } as const;
    expect(check(optional, withoutPhoto, { ...locked, cellTriesLeft: 1 })).toEqual([]);
    expect(check(optional, withoutPhoto, locked)).toMatchObject([
      { rule: 'cellCode', message: expect.stringContaining('take a photo') },
    ]);
    expect(check(optional, { cellCode: '0418' }, locked)).toEqual([]);
    const old = { ...FRESH, takenAt: epochMs(HALF_PAST_FOUR - 31 * 60_000) };
    expect(check(locker, {}, { ...locked, photo: old })).toMatchObject([
      { rule: 'photo' },
      { rule: 'cellCode' },
    ]);
  });

  it('of a hand-over says that the recipient was there, and two metres away', () => {
    const inPerson = { place: 'in_person' } as const;
    const rulesOf = (proof: Partial<Proof>) => check(inPerson, proof).map(({ rule }) => rule);
    expect(rulesOf({})).toEqual(['recipientPresent', 'twoMetres']);
    expect(rulesOf({ recipientPresent: false, twoMetresKept: false })).toEqual([
      'recipientPresent',
      'twoMetres',
    ]);
    expect(rulesOf({ recipientPresent: true })).toEqual(['twoMetres']);
    expect(rulesOf({ recipientPresent: true, twoMetresKept: true })).toEqual([]);
    expect(check({})).toEqual([]);
  });

  it.each(['knock', 'ring', 'call'] as const)(
    'tells of a %s that was forbidden, and cannot be taken back',
    (contact) => {
      const quiet = { [contact]: 'forbidden' } as Wishes;
      const others = (['knock', 'ring', 'call'] as const).filter((other) => other !== contact);
      expect(check(quiet, { contacts: others })).toEqual([]);
      expect(check(quiet, { contacts: [contact] })).toMatchObject([{ rule: contact }]);
      expect(check(quiet, {}, { contactsBefore: [contact] })).toMatchObject([{ rule: contact }]);
      expect(check({}, { contacts: [contact] })).toEqual([]);
    },
  );

  it.each([
    ['28T17:59:59', 'notBefore'],
    ['28T18:00:00', undefined],
    ['28T20:00:59', undefined],
    ['28T20:01:00', 'notAfter'],
    ['29T18:30:00', 'notAfter'],
  ])('at %s for a window from 18:00 to 20:00 on the 28th', (time, rule) => {
    const window = { notBefore: moment('28T18:00:00'), notAfter: moment('28T20:00:00') };
    const unmet = check({ notBefore: '18:00', notAfter: '20:00' }, {}, { window, now: moment(time) });
    expect(unmet.map((one) => one.rule)).toEqual(rule ? [rule] : []);
  });

  it.each([
    ['28T21:00:00', ['notBefore']],
    ['28T23:30:00', []],
    ['29T05:30:00', []],
    ['29T12:00:00', ['notAfter']],
  ])('at %s for a window over midnight', (time, rules) => {
    const window = { notBefore: moment('28T22:00:00'), notAfter: moment('29T06:00:00') };
    const unmet = check({ notBefore: '22:00', notAfter: '06:00' }, {}, { window, now: moment(time) });
    expect(unmet.map(({ rule }) => rule)).toEqual(rules);
  });

  it('may be given after midnight for an order that was not wanted before six in the evening', () => {
    const window = { notBefore: moment('28T18:00:00') };
    expect(check({ notBefore: '18:00' }, {}, { window, now: moment('29T00:40:00') })).toEqual([]);
    expect(check({ notBefore: '18:00' }, {}, { window })).toEqual([
      { rule: 'notBefore', message: '请在 18:00 以后送达 · Not before 18:00' },
    ]);
  });

  it.each([
    ['28T12:00:00', '请在 2022-03-29 00:00 以后送达 · Not before 2022-03-29 00:00'],
    [
      '30T12:00:00',
      '已过 2022-03-29 23:59,请联系收货人或站点 · It is past 2022-03-29 23:59: ask the resident or ops',
    ],
  ])('at %s for a day that is named without hours', (time, message) => {
    const window = { notBefore: moment('29T00:00:00'), notAfter: moment('29T23:59:00') };
    const onThe29th = { ...policy({}), day: '03-29' };
    const unmet = check({}, {}, { policy: onThe29th, window, now: moment(time) });
    expect(unmet.map((one) => one.message)).toEqual([message]);
  });

  it('is not refused for a rule that ops waived, and the rule is not called kept', () => {
    const wishes = { knock: 'forbidden', ring: 'forbidden' } as const;
    const proof = proofOf(wishes, { place: 'guard_post', contacts: ['knock'] });
    const waived = new Set<ProofRule>(['knock', 'place', 'twoMetres']);
    const found = verdicts(proof, contextOf(wishes), waived).map(({ rule, outcome }) => [rule, outcome]);
    expect(found).toEqual([
      ['place', 'waived'],
      ['location', 'kept'],
      ['photo', 'kept'],
      ['knock', 'waived'],
      ['ring', 'kept'],
    ]);
  });

  it('of a bag that is to be disinfected says that it was', () => {
    const wishes = { disinfect: true } as const;
    expect(check(wishes)).toEqual([
      {
        rule: 'disinfect',
        message: '请给袋子外面喷洒消毒液,再确认 · Disinfect the outside of the bag, and say that you did',
      },
    ]);
    expect(check(wishes, { disinfected: false })).toMatchObject([{ rule: 'disinfect' }]);
    expect(check(wishes, { disinfected: true })).toEqual([]);
    expect(check({}, { disinfected: false })).toEqual([]);
  });

  it('of a bag in a cell waits for the door to be shut, where the locker tells how it is', () => {
    const wishes = { place: 'locker' } as const;
    const proof = { cellCode: '7' };
    expect(check(wishes, proof, { cellDoor: 'open' })).toMatchObject([{ rule: 'cell' }]);
    expect(check(wishes, proof, { cellDoor: 'shut' })).toEqual([]);
    expect(check(wishes, proof)).toEqual([]);
  });

  it('of a contactless drop-off that met somebody all the same needs two metres', () => {
    const met = { recipientPresent: true };
    expect(check({ contactless: true }, met)).toMatchObject([{ rule: 'twoMetres' }]);
    expect(check({ contactless: true }, { ...met, twoMetresKept: true })).toEqual([]);
    expect(check({ contactless: false }, met)).toEqual([]);
  });

  it('from where a locker is not asked for is not asked about its door', () => {
    expect(check({}, {}, { cellDoor: 'open' })).toEqual([]);
  });

  it.each([
    ['no_answer', '无人应答', 'nobody answers'],
    ['place_full', '放不下', 'it has no room'],
    ['no_entry', '进不去', 'you are not let in'],
  ] as const)(
    'from the place that the note falls back to is asked whether that was so: %s',
    (when, zh, en) => {
      const fallback = { when, place: 'guard_post' } as const;
      const context = { policy: { ...policy({}), fallback } };
      expect(check({}, { place: 'guard_post' }, context)).toEqual([
        {
          rule: 'place',
          message: `放在门口 · Leave it at the door。若${zh},请在凭证中说明 · If ${en}, say so in the proof: fallback ${when}`,
        },
      ]);
      expect(check({}, { place: 'gate_shelf' }, context)).toEqual([
        { rule: 'place', message: '放在门口 · Leave it at the door' },
      ]);
    },
  );

  it('may be given from the very edge of the circle, and is told whole metres on the safe side', () => {
    const far = { location: metresNorth(60) };
    const exactly = distance(far.location, DOOR);
    expect(check({}, far, { radius: exactly })).toEqual([]);
    expect(check({}, far, { radius: metres(50.9) })[0]?.message).toContain('come within 50 m');
  });

  it('that is refused says why in Chinese and English, whatever is wrong', () => {
    const closed = { window: { notAfter: moment('28T16:00:00') } };
    const locker = check(
      { place: 'locker', knock: 'forbidden', ring: 'forbidden', call: 'forbidden', notAfter: '16:00' },
      { cellCode: '1', photoId: undefined, contacts: ['knock', 'ring', 'call'] },
      { ...closed, cellCode: '2', cellDoor: 'open' },
    );
    const withoutCode = check({ place: 'locker' });
    expect(locker.map(({ rule }) => rule)).toEqual([
      'photo',
      'cellCode',
      'cell',
      'knock',
      'ring',
      'call',
      'notAfter',
    ]);
    for (const { message } of [...locker, ...withoutCode])
      expect(message).toMatch(/\p{Script=Han}.* · [A-Z]/u);
    expect(new Set([...locker, ...withoutCode].map(({ message }) => message)).size).toBe(8);
    expect(locker.at(-1)?.message).toContain('It is past 16:00');
  });

  it('that fails in everything is told everything at once', () => {
    const unmet = check(
      { place: 'in_person', notBefore: '18:00' },
      { place: 'door', location: { lat: 31.3, lng: 121.52 } },
      { photo: undefined, window: { notBefore: epochMs(HALF_PAST_FOUR + 1) } },
    );
    expect(unmet.map(({ rule }) => rule)).toEqual([
      'place',
      'location',
      'photo',
      'recipientPresent',
      'twoMetres',
      'notBefore',
    ]);
    for (const { message } of unmet) expect(message).toMatch(/[\u4e00-\u9fff].* · [A-Z]/);
  });
});
