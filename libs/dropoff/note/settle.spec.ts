import type { Heard, Refused } from './heard.js';
import { settle } from './settle.js';

const said = (start: number, one: object): Heard => ({ start, end: start + 1, ...one }) as Heard;
const place = (start: number, value: string, more: object = {}): Heard =>
  said(start, { rule: 'place', value, ...more });
const refused = (start: number, value: string): Refused =>
  ({ rule: 'place', refused: value, start, end: start + 1 }) as Refused;
const apart = (start: number, value = true): Heard => said(start, { rule: 'contactless', value });
const opens = (start: number, value: string, more: object = {}): Heard =>
  said(start, { rule: 'notBefore', value, ...more });
const closes = (start: number, value: string, more: object = {}): Heard =>
  said(start, { rule: 'notAfter', value, ...more });

/** What is settled of some words, in whatever order they were heard. */
const settledOf = (...all: (Heard | Refused)[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(settle(all.toReversed()).settled.map(({ rule, value }) => [rule, value]));
const crossedOf = (...all: Heard[]): readonly string[] => settle(all).crossed.map(({ rule }) => rule);

describe('of two words on a rule', () => {
  it('the later one wins, and one that is only meant gives way to one that is said', () => {
    expect(settledOf(place(1, 'locker'), place(2, 'door'))).toEqual({ place: 'door' });
    expect(settledOf(place(1, 'locker'), place(2, 'door', { implied: true }))).toEqual({ place: 'locker' });
    expect(settledOf(place(1, 'locker', { implied: true }), place(2, 'door'))).toEqual({ place: 'door' });
    expect(settledOf(place(1, 'locker', { implied: true }), place(2, 'door', { implied: true }))).toEqual({
      place: 'door',
    });
  });
});

describe('a place that is refused', () => {
  it('is none, and the door in that case is the hand of the resident', () => {
    expect(settledOf(place(1, 'locker'), refused(2, 'locker'))).toEqual({});
    expect(settledOf(place(1, 'locker'), refused(2, 'guard_post'))).toEqual({ place: 'locker' });
    expect(settledOf(refused(1, 'guard_post'))).toEqual({});
    expect(settle([refused(3, 'door')]).settled).toEqual([
      { rule: 'place', value: 'in_person', start: 3, end: 4 },
    ]);
  });

  it('may be asked for after all, or another one', () => {
    expect(settledOf(refused(1, 'door'), place(2, 'locker'))).toEqual({ place: 'locker' });
    expect(settledOf(refused(1, 'door'), place(2, 'door'))).toEqual({ place: 'door' });
    expect(settledOf(refused(1, 'door'), place(2, 'door'), refused(3, 'locker'))).toEqual({ place: 'door' });
    expect(settledOf(refused(1, 'door'), place(2, 'door'), place(3, 'locker'), refused(4, 'locker'))).toEqual(
      {},
    );
    expect(settledOf(refused(1, 'door'), place(2, 'locker'), refused(3, 'locker'))).toEqual({
      place: 'in_person',
    });
  });
});

describe('when somebody is at home', () => {
  const home = { presence: true };
  it.each(['gate_shelf', 'guard_post', 'locker'])('matters nothing where the bag goes to: %s', (value) => {
    expect(settledOf(place(1, value), opens(2, '18:00', home), closes(3, '20:00', home))).toEqual({
      place: value,
    });
    expect(settledOf(place(1, value), opens(2, '18:00'))).toEqual({ place: value, notBefore: '18:00' });
  });

  it.each(['door', 'in_person'])('is when to come where the bag goes to: %s', (value) => {
    expect(settledOf(place(1, value), opens(2, '18:00', home))).toEqual({ place: value, notBefore: '18:00' });
  });

  it('is when to come where no place is named', () => {
    expect(settledOf(opens(2, '18:00', home))).toEqual({ notBefore: '18:00' });
  });
});

describe('hours in two breaths', () => {
  it.each([
    ['18:00', '18:00', true],
    ['18:00', '17:59', true],
    ['18:00', '05:00', true],
    ['18:00', '04:59', false],
    ['04:00', '04:00', true],
    ['17:59', '18:00', false],
  ])('that open at %s and close at %s bind nobody: %s', (from, to, isCrossed) => {
    const said = [opens(1, from), closes(2, to)];
    expect(crossedOf(...said)).toEqual(isCrossed ? ['notBefore', 'notAfter'] : []);
    expect(settledOf(...said)).toEqual(isCrossed ? {} : { notBefore: from, notAfter: to });
  });

  it('are one window in one breath, and none of half a one', () => {
    expect(crossedOf(opens(1, '18:00'), closes(1, '12:00'))).toEqual([]);
    expect(crossedOf(opens(1, '18:00'))).toEqual([]);
    expect(crossedOf(closes(1, '18:00'))).toEqual([]);
  });
});

describe('a hand-over and no contact', () => {
  const handed = { place: 'in_person' };
  it('are at odds, and the later one stands', () => {
    expect(settledOf(apart(1), place(2, 'in_person'))).toEqual(handed);
    expect(settledOf(place(1, 'in_person'), apart(2))).toEqual({ contactless: true });
    expect(settledOf(place(1, 'in_person'), apart(1))).toEqual(handed);
    expect(settledOf(apart(1), place(2, 'in_person', { implied: true }))).toEqual({ contactless: true });
    expect(settledOf(place(1, 'in_person'), apart(2, false))).toEqual(handed);
    expect(settledOf(place(1, 'in_person'))).toEqual(handed);
  });

  it('are not where the bag is put down', () => {
    expect(settledOf(place(1, 'door'), apart(2))).toEqual({ place: 'door', contactless: true });
    expect(settledOf(apart(2))).toEqual({ contactless: true });
  });
});
