import { compileReading } from './compile.js';
import type { PolicySources, RuleName } from './drop-policy.js';
import type { NoteReading } from './note/read-note.js';

/** A note as its reader hands it on: what was heard, in which words, and what is doubtful. */
const read = (heard: Partial<NoteReading>): NoteReading => ({
  wishes: {},
  words: {},
  unread: [],
  doubts: [],
  forRider: '',
  ...heard,
});
const compiled = (heard: Partial<NoteReading>, sources: PolicySources = {}) =>
  compileReading(read(heard), sources);
const originOf = (rule: RuleName, { policy }: ReturnType<typeof compiled>) =>
  policy.rules.find((origin) => origin.rule === rule);

describe('where nobody says anything', () => {
  it('everything is allowed but to meet, and a photo is taken', () => {
    expect(compiled({}).policy).toMatchObject({
      contactless: true,
      place: 'door',
      knock: 'allowed',
      ring: 'allowed',
      call: 'allowed',
      photo: 'required',
      disinfect: false,
    });
  });
});

describe('the day that a note names', () => {
  const day = '+1';

  it('stands alone where there are no hours', () => {
    expect(compiled({ day }).policy.day).toBe(day);
    expect(compiled({}).policy).not.toHaveProperty('day');
  });

  it('is the last or the first of several, where it is so', () => {
    expect(compiled({ day, dayIs: 'last' }).policy).toMatchObject({ day, dayIs: 'last' });
    expect(compiled({ day }).policy).not.toHaveProperty('dayIs');
  });

  it('is asked about where it is in doubt, and so are its hours', () => {
    const heard: Partial<NoteReading> = {
      ...{ day, dayWords: '明天两点后送', wishes: { notBefore: '14:00', knock: 'forbidden' } },
      words: { notBefore: '两点后' },
    };
    const { policy, reading } = compiled(heard, { dayInDoubt: true });
    expect(policy).not.toHaveProperty('day');
    expect(policy).not.toHaveProperty('notBefore');
    expect(policy.knock).toBe('forbidden');
    expect(reading).toEqual({
      unread: ['明天两点后送'],
      doubts: [{ rule: 'notBefore', words: '两点后', readAs: '14:00' }],
    });
    expect(compiled({ wishes: { notBefore: '14:00' } }, { dayInDoubt: true }).policy.notBefore).toBe('14:00');
  });

  it('is of the note’s own hours', () => {
    expect(compiled({ day, wishes: { notBefore: '14:00' } }).policy.day).toBe(day);
    expect(compiled({ day, wishes: { notAfter: '14:00' } }).policy.day).toBe(day);
    expect(compiled({ day, wishes: { notBefore: '14:00', notAfter: '16:00' } }).policy.day).toBe(day);
    expect(compiled({ wishes: { notBefore: '14:00' } }).policy).not.toHaveProperty('day');
  });

  it.each<[string, Partial<NoteReading>, PolicySources]>([
    ['the resident’s by the link', { wishes: { notBefore: '14:00' } }, { resident: { notBefore: '15:00' } }],
    [
      'the resident’s, beside one of the note',
      { wishes: { notBefore: '14:00' } },
      { resident: { notAfter: '18:00' } },
    ],
    ['the resident’s alone', {}, { resident: { notAfter: '18:00' } }],
    [
      'a zone’s, which the note’s lost to',
      { wishes: { notAfter: '08:00' } },
      { zone: { notBefore: '09:00' } },
    ],
  ])('is of no hours that somebody else has set: %s', (_, heard, sources) => {
    expect(compiled({ ...heard, day }, sources).policy).not.toHaveProperty('day');
  });
});

describe('the place that a note falls back to', () => {
  const fallback = { when: 'no_answer', place: 'guard_post' } as const;
  const shelf = { wishes: { place: 'gate_shelf' }, words: { place: '放货架' }, fallback } as const;

  it('is kept as the note has it', () => {
    expect(compiled(shelf).policy.fallback).toEqual(fallback);
    expect(compiled({ fallback }).policy.fallback).toEqual(fallback);
    expect(compiled({}).policy).not.toHaveProperty('fallback');
  });

  it.each<[string, Partial<NoteReading>, PolicySources]>([
    ['the place itself', { ...shelf, fallback: { ...fallback, place: 'gate_shelf' } }, {}],
    ['left behind by the resident’s other choice', shelf, { resident: { place: 'locker' } }],
    [
      'nothing that the zone allows',
      { wishes: { place: 'locker' }, fallback },
      { zone: { place: 'locker' } },
    ],
    [
      'a hand-over where there must be no contact',
      { fallback: { ...fallback, place: 'in_person' } },
      { zone: { contactless: true } },
    ],
  ])('is none where it is %s', (_, heard, sources) => {
    expect(compiled(heard, sources).policy).not.toHaveProperty('fallback');
  });

  it('stays where the resident has only said again what the note says, or something else', () => {
    expect(compiled(shelf, { resident: { place: 'gate_shelf' } }).policy.fallback).toEqual(fallback);
    expect(compiled(shelf, { resident: { knock: 'forbidden' } }).policy.fallback).toEqual(fallback);
  });

  it('is judged by all that the resident wishes beside the place', () => {
    const inPerson = { fallback: { when: 'no_answer', place: 'in_person' } } as const;
    expect(compiled(inPerson).policy).toHaveProperty('fallback');
    expect(compiled(inPerson, { resident: { contactless: true } }).policy).not.toHaveProperty('fallback');
  });
});

describe('what the resident is asked about', () => {
  const doubt = { rule: 'place', words: '放那里', readAs: 'guard_post' } as const;
  const call = { rule: 'call', words: 'maybe call', readAs: 'before' } as const;

  it('is what would be so, had the note said it outright', () => {
    expect(compiled({ doubts: [doubt, call] }).reading.doubts).toEqual([doubt, call]);
    expect(compiled({ unread: ['吧'] }).reading.unread).toEqual(['吧']);
  });

  it.each<[string, PolicySources]>([
    ['decides otherwise', { zone: { place: 'gate_shelf', call: 'forbidden' } }],
    ['has chosen since', { resident: { place: 'door', call: 'allowed' } }],
    ['has chosen just so', { resident: { place: 'guard_post', call: 'before' } }],
  ])('is nothing where a stronger word %s', (_, sources) => {
    const { zone, resident } = sources;
    const { doubts } = compiled(
      { doubts: [doubt, call] },
      { zone: { ...zone, contactless: true }, resident },
    ).reading;
    expect(doubts).toEqual([]);
  });

  it('is judged beside what else the note says', () => {
    const meet = { rule: 'place', words: '给我', readAs: 'in_person' } as const;
    expect(compiled({ doubts: [meet] }).reading.doubts).toEqual([meet]);
    expect(compiled({ isolation: '在隔离', doubts: [meet] }).reading.doubts).toEqual([]);
  });
});

describe('whose word counts', () => {
  it.each<[string, PolicySources, RuleName, string]>([
    ['zone', { zone: { photo: 'required' } }, 'photo', 'zone'],
    ['zone', { zone: { photo: 'optional' } }, 'photo', 'zone'],
    ['compound', { compound: { disinfect: true } }, 'disinfect', 'compound'],
    ['compound', { compound: { disinfect: false } }, 'disinfect', 'compound'],
    ['merchant', { merchant: { call: 'before' } }, 'call', 'merchant'],
    ['zone', { keptApart: true }, 'contactless', 'zone'],
    ['resident', { resident: { knock: 'forbidden' } }, 'knock', 'resident'],
  ])('is named: the %s’s (%#)', (_, sources, rule, source) => {
    expect(originOf(rule, compiled({}, sources))).toEqual({ rule, source });
  });

  it('is the note’s where it tells of illness, whoever says otherwise', () => {
    const ill = compiled(
      { isolation: '在隔离', wishes: { place: 'in_person' } },
      { resident: { contactless: false } },
    );
    expect(ill.policy).toMatchObject({ contactless: true, place: 'door' });
    expect(originOf('contactless', ill)).toEqual({ rule: 'contactless', source: 'note', words: '在隔离' });
  });

  it('is not the goods’ where nothing about them matters at the place', () => {
    const goods = { perishable: true };
    expect(compiled({}, { goods })).toEqual(compiled({}));
    expect(compiled({ wishes: { place: 'gate_shelf' } }, { goods: {} })).toEqual(
      compiled({ wishes: { place: 'gate_shelf' } }),
    );
  });

  it('keeps an access code apart, and only where there is one', () => {
    expect(compiled({ accessCode: '12#' }).accessCode).toBe('12#');
    expect(compiled({})).not.toHaveProperty('accessCode');
  });
});
