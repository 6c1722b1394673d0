import { remainingChoices } from './choices.js';
import { compileDropPolicy } from './compile.js';
import type { PolicySources } from './drop-policy.js';
import { keepApart } from './keep-apart.js';
import { tellOverruled } from './tell-overruled.js';

const WINE = { ageRestricted: true } as const;
const ICE_CREAM = { perishable: true } as const;
const compile = (sources: PolicySources) => compileDropPolicy(sources);
const told = (sources: PolicySources) =>
  tellOverruled(compile(sources).overruled).map(({ message }) => message);

describe('goods for adults only', () => {
  it('are handed over two metres apart, which is no contact', () => {
    const { policy, overruled } = compile({ goods: WINE });
    expect(policy).toMatchObject({ place: 'in_person', contactless: true });
    expect(policy.rules).toContainEqual({ rule: 'place', source: 'goods' });
    expect(overruled).toEqual([]);
  });

  it.each(['无接触配送,放门口', 'no contact pls, leave it at the door'])(
    'are left nowhere by a note, and the resident is told: %s',
    (note) => {
      const { policy, overruled } = compile({ note, goods: WINE });
      expect(policy).toMatchObject({ place: 'in_person', contactless: true });
      expect(overruled).toEqual([{ rule: 'place', wished: 'door', decided: 'in_person', by: 'goods' }]);
      expect(told({ note, goods: WINE })).toEqual([
        '因有只售成年人的商品,须有人在两米外接收：当面交接，不能放在门口 · As some of the goods are for adults only, who take them two metres apart: handed over in person, not left at the door',
      ]);
    },
  );

  it('leave no place to be chosen but the hand-over', () => {
    expect(remainingChoices({ goods: WINE })).toMatchObject({
      place: ['in_person'],
      contactless: [true, false],
    });
  });

  it('are handed over in a zone without contact too', () => {
    const { policy, overruled } = compile({ zone: { contactless: true }, goods: WINE });
    expect(policy).toMatchObject({ place: 'in_person', contactless: true });
    expect(overruled).toEqual([]);
  });

  it.each<[string, PolicySources, string, string]>([
    ['to a house in quarantine', { note: '阳性隔离中勿接触' }, 'door', 'note'],
    ['by a carrier who has to keep away', { keptApart: true }, 'door', 'zone'],
    [
      'where the compound insists on a place',
      { compound: { place: 'gate_shelf' } },
      'gate_shelf',
      'compound',
    ],
  ])('are not handed over %s: safety comes first, and it is told', (_, sources, place, by) => {
    const { policy, overruled } = compile({ ...sources, goods: WINE });
    expect(policy).toMatchObject({ place, contactless: true });
    expect(overruled).toEqual([{ rule: 'place', wished: 'in_person', decided: place, by, whose: 'goods' }]);
    expect(told({ ...sources, goods: WINE })[0]).toMatch(/不能当面交接 · .*not handed over in person$/);
  });
});

describe('goods that do not keep', () => {
  it('go to the door where only the merchant wants them in the open', () => {
    for (const place of ['gate_shelf', 'guard_post'] as const) {
      const { policy } = compile({ merchant: { place }, goods: ICE_CREAM });
      expect(policy.place).toBe('door');
      expect(policy.rules).toContainEqual({ rule: 'place', source: 'goods' });
    }
  });

  it('have nothing to say about a door, a cell or a hand-over', () => {
    for (const place of ['door', 'locker', 'in_person'] as const)
      expect(compile({ merchant: { place }, goods: ICE_CREAM })).toEqual(compile({ merchant: { place } }));
  });

  it('lie in the open where the resident wants them to, who is told to fetch them soon', () => {
    const sources = { note: '放小区门口货架', goods: ICE_CREAM };
    expect(compile(sources)).toMatchObject({
      policy: { place: 'gate_shelf' },
      overruled: [{ rule: 'place', wished: 'door', decided: 'gate_shelf', by: 'note', whose: 'goods' }],
    });
    expect(told(sources)).toEqual([
      '按您的选择：放在大门口货架，不能放在门口。商品不宜在外久放,请尽快取走 · As you wish: left on the gate shelf, not left at the door. The goods do not keep long there: fetch them soon',
    ]);
    expect(remainingChoices(sources).place).toContain('gate_shelf');
  });

  it('lie in the open where the compound insists on it', () => {
    const sources = { compound: { place: 'gate_shelf' }, goods: ICE_CREAM } as const;
    expect(compile(sources).policy.place).toBe('gate_shelf');
    expect(told(sources)[0]).toMatch(/^按小区的规定.*fetch them soon$/);
  });
});

describe('a carrier who has to keep away', () => {
  it('hands nothing over, whatever the resident wishes', () => {
    const sources = { note: '当面给我', resident: { place: 'in_person' }, keptApart: true } as const;
    expect(compile(sources).policy).toMatchObject({ place: 'door', contactless: true });
    expect(told(sources)[0]).toMatch(/^按本区域的规定/);
    expect(remainingChoices(sources)).toMatchObject({
      place: ['door', 'gate_shelf', 'guard_post', 'locker'],
      contactless: [true],
    });
  });

  it('takes from a policy in force only the meeting, and tells what was lost', () => {
    const { policy, overruled } = compile({ note: '当面给我,别敲门,晚上六点以后' });
    const apart = keepApart({ policy, overruled });
    expect(apart.policy).toMatchObject({
      place: 'door',
      contactless: true,
      knock: 'forbidden',
      notBefore: '18:00',
    });
    expect(apart.policy.rules).toContainEqual({ rule: 'place', source: 'zone' });
    expect(apart.overruled).toEqual([{ rule: 'place', wished: 'in_person', decided: 'door', by: 'zone' }]);
    const wine = keepApart(compile({ goods: WINE }));
    expect(wine.overruled).toMatchObject([{ wished: 'in_person', whose: 'goods' }]);
  });

  it('changes nothing of a policy that meets nobody', () => {
    const before = compile({ note: '放门卫' });
    expect(keepApart(before).policy).toBe(before.policy);
  });
});
