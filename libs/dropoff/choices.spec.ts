import { remainingChoices } from './choices.js';
import { compileDropPolicy } from './compile.js';
import type { PolicySources, RuleName } from './drop-policy.js';
import { tellOverruled } from './tell-overruled.js';

describe('the choices that remain', () => {
  it('are all where nobody insists on anything', () => {
    expect(remainingChoices({})).toEqual({
      contactless: [true, false],
      place: ['door', 'gate_shelf', 'guard_post', 'locker', 'in_person'],
      knock: ['allowed', 'forbidden'],
      ring: ['allowed', 'forbidden'],
      call: ['forbidden', 'before', 'on_arrival', 'allowed'],
      photo: ['required', 'optional'],
      disinfect: [true, false],
    });
  });

  it('leave out what zone and compound have decided', () => {
    const choices = remainingChoices({
      zone: { contactless: true, photo: 'required' },
      compound: { place: 'gate_shelf' },
    });
    expect(choices).toMatchObject({ place: ['gate_shelf'], contactless: [true], photo: ['required'] });
    expect(choices.knock).toEqual(['allowed', 'forbidden']);
  });

  it('leave out a hand-over in quarantine, and places that there are none of', () => {
    const { place } = remainingChoices({ note: '隔离中' }, ['door', 'locker', 'in_person']);
    expect(place).toEqual(['door', 'locker']);
  });

  it.each<[string, PolicySources]>([
    ['nothing', {}],
    ['a zone without contact', { zone: { contactless: true } }],
    ['quarantine and wine', { note: '确诊,放门卫', goods: { ageRestricted: true } }],
    ['wine', { note: '放门卫', goods: { ageRestricted: true } }],
    ['ice cream for the shelf', { merchant: { place: 'gate_shelf' }, goods: { perishable: true } }],
    ['a strict compound', { compound: { knock: 'forbidden', call: 'forbidden', place: 'guard_post' } }],
  ])('hold when they are wished: %s', (_, sources) => {
    for (const [rule, values] of Object.entries(remainingChoices(sources))) {
      for (const value of values) {
        const { policy, overruled } = compileDropPolicy({ ...sources, resident: { [rule]: value } });
        expect([rule, policy[rule as RuleName & 'place']]).toEqual([rule, value]);
        expect(overruled.filter((lost) => lost.rule === rule && lost.wished === value)).toEqual([]);
      }
    }
  });
});

describe('a wish that lost', () => {
  it('is told with what is done instead and why, in Chinese and English', () => {
    const { overruled } = compileDropPolicy({ note: '放门口', compound: { place: 'gate_shelf' } });
    expect(tellOverruled(overruled)).toEqual([
      {
        rule: 'place',
        wished: 'door',
        decided: 'gate_shelf',
        by: 'compound',
        message:
          '按小区的规定：放在大门口货架，不能放在门口 · By the rules of your compound: left on the gate shelf, not left at the door',
      },
    ]);
  });

  it('has words for every rule, whoever decided', () => {
    const compound = {
      contactless: true,
      place: 'guard_post',
      knock: 'forbidden',
      ring: 'forbidden',
      call: 'forbidden',
      photo: 'required',
      notAfter: '20:00',
      disinfect: true,
    } as const;
    const resident = {
      contactless: false,
      place: 'in_person',
      knock: 'allowed',
      ring: 'allowed',
      call: 'before',
      photo: 'optional',
      notBefore: '21:00',
      disinfect: false,
    } as const;
    const told = tellOverruled(compileDropPolicy({ compound, resident }).overruled);
    expect(told.map(({ rule }) => rule)).toEqual(Object.keys(resident));
    for (const { message } of told) expect(message).toMatch(/[\u4e00-\u9fff].* · [A-Z]/);
    expect(new Set(told.map(({ message }) => message)).size).toBe(told.length);
  });
});
