import { compileDropPolicy, DEFAULTS } from './compile.js';
import type { RuleName, RuleSource } from './drop-policy.js';

const sourceOf = (rule: RuleName, { rules }: { rules: readonly { rule: RuleName; source: RuleSource }[] }) =>
  rules.find((origin) => origin.rule === rule)?.source;

describe('a drop policy', () => {
  it('leaves the bag at the door, without contact, with a photo, where nobody says anything', () => {
    const { policy, accessCode, overruled } = compileDropPolicy({});
    expect(policy).toMatchObject({ ...DEFAULTS, forRider: '' });
    expect(policy.rules).toEqual(Object.keys(DEFAULTS).map((rule) => ({ rule, source: 'default' })));
    expect({ accessCode, overruled }).toEqual({ accessCode: undefined, overruled: [] });
  });

  it('names for each rule who set it, and in which words', () => {
    const { policy } = compileDropPolicy({
      note: '放门卫,六点以后送',
      zone: { photo: 'required' },
      merchant: { call: 'before', place: 'locker' },
    });
    expect(policy.rules).toEqual([
      { rule: 'contactless', source: 'default' },
      { rule: 'place', source: 'note', words: '放门卫' },
      { rule: 'knock', source: 'default' },
      { rule: 'ring', source: 'default' },
      { rule: 'call', source: 'merchant' },
      { rule: 'photo', source: 'zone' },
      { rule: 'notBefore', source: 'note', words: '六点以后' },
      { rule: 'disinfect', source: 'default' },
    ]);
  });

  it.each([
    ['zone', 'compound'],
    ['zone', 'resident'],
    ['compound', 'resident'],
    ['resident', 'merchant'],
  ] as const)('hears the %s before the %s', (stronger, weaker) => {
    const { policy } = compileDropPolicy({
      [stronger]: { place: 'gate_shelf' },
      [weaker]: { place: 'locker' },
    });
    expect(policy.place).toBe('gate_shelf');
    expect(sourceOf('place', policy)).toBe(stronger);
  });

  it('hears what the resident said by the link before what the note says', () => {
    expect(compileDropPolicy({ note: '放门卫' }).policy.place).toBe('guard_post');
    const chosen = compileDropPolicy({ note: '放门卫', resident: { place: 'locker' } });
    expect(chosen.policy.place).toBe('locker');
    expect(chosen.overruled).toEqual([]);
  });

  it('tells the resident which wish was lost, and to whom', () => {
    const { policy, overruled } = compileDropPolicy({
      note: '放门口,不用拍照,别敲门',
      compound: { place: 'gate_shelf', photo: 'required', knock: 'forbidden' },
    });
    expect(policy).toMatchObject({ place: 'gate_shelf', photo: 'required' });
    expect(overruled).toEqual([
      { rule: 'place', wished: 'door', decided: 'gate_shelf', by: 'compound' },
      { rule: 'photo', wished: 'optional', decided: 'required', by: 'compound' },
    ]);
  });

  it('lets a resident ask for a photo in a zone that can do without', () => {
    expect(compileDropPolicy({ zone: { photo: 'optional' } }).policy.photo).toBe('optional');
    const asked = compileDropPolicy({ zone: { photo: 'optional' }, note: '请拍照' });
    expect(asked).toMatchObject({ policy: { photo: 'required' }, overruled: [] });
  });
});

describe('a bag that is handed over', () => {
  it('is contact', () => {
    const { policy } = compileDropPolicy({ note: '当面给我' });
    expect(policy).toMatchObject({ place: 'in_person', contactless: false });
    expect(policy.rules.slice(0, 2)).toEqual([
      { rule: 'contactless', source: 'note', words: '当面' },
      { rule: 'place', source: 'note', words: '当面' },
    ]);
  });

  it('is left at the door instead where the zone insists on no contact, and the resident is told', () => {
    const { policy, overruled } = compileDropPolicy({ note: '当面给我', zone: { contactless: true } });
    expect(policy).toMatchObject({ place: 'door', contactless: true });
    expect(overruled).toEqual([{ rule: 'place', wished: 'in_person', decided: 'door', by: 'zone' }]);
  });

  it.each(['确诊了,当面给我', 'We are isolating, hand it to me please'])(
    'is not handed to one who is ill or in quarantine: %s',
    (note) => {
      const { policy, overruled } = compileDropPolicy({ note });
      expect(policy).toMatchObject({ place: 'door', contactless: true });
      expect(overruled).toEqual([{ rule: 'place', wished: 'in_person', decided: 'door', by: 'note' }]);
    },
  );

  it('is not handed over by the link either, while the note tells of quarantine', () => {
    const { policy, overruled } = compileDropPolicy({ note: '隔离中', resident: { place: 'in_person' } });
    expect(policy.place).toBe('door');
    expect(overruled).toEqual([{ rule: 'place', wished: 'in_person', decided: 'door', by: 'note' }]);
  });
});

describe('a window', () => {
  it('is narrowed by two who agree', () => {
    const { policy } = compileDropPolicy({ note: '六点以后', compound: { notAfter: '20:00' } });
    expect(policy).toMatchObject({ notBefore: '18:00', notAfter: '20:00' });
  });

  it('that would be empty falls back to the stronger half, and the resident is told', () => {
    const { policy, overruled } = compileDropPolicy({ note: '晚上9点以后', compound: { notAfter: '20:00' } });
    expect(policy).toMatchObject({ notAfter: '20:00' });
    expect(policy.notBefore).toBeUndefined();
    expect(overruled).toEqual([{ rule: 'notBefore', wished: '21:00', decided: undefined, by: 'compound' }]);
  });

  it('may go over midnight when one voice says so', () => {
    const { policy } = compileDropPolicy({ resident: { notBefore: '22:00', notAfter: '06:00' } });
    expect(policy).toMatchObject({ notBefore: '22:00', notAfter: '06:00' });
  });
});
