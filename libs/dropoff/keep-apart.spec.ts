import { compileDropPolicy } from './compile.js';
import type { DropPolicy, OverruledWish } from './drop-policy.js';
import { keepApart } from './keep-apart.js';

const told = (policy: Partial<DropPolicy>, overruled: OverruledWish[] = []) => ({
  policy: { ...compileDropPolicy({}).policy, ...policy },
  overruled,
});
const lostCall: OverruledWish = { rule: 'call', wished: 'allowed', decided: 'forbidden', by: 'zone' };
const rules = [
  { rule: 'place', source: 'note', words: '当面给我' },
  { rule: 'contactless', source: 'note' },
  { rule: 'ring', source: 'note' },
] as const;

describe('a carrier who has to keep away from everybody', () => {
  it('changes nothing where nobody is to be met', () => {
    const before = told({ rules }, [lostCall]);
    expect(keepApart(before)).toEqual(before);
  });

  it('leaves at the door what was to be handed over, by the zone’s word, and the resident is told', () => {
    const before = told({ place: 'in_person', contactless: false, rules }, [lostCall]);
    const { policy, overruled } = keepApart(before);
    expect(policy).toEqual({
      ...before.policy,
      contactless: true,
      place: 'door',
      rules: [{ rule: 'place', source: 'zone' }, { rule: 'contactless', source: 'zone' }, rules[2]],
    });
    expect(overruled).toEqual([
      lostCall,
      { rule: 'place', wished: 'in_person', decided: 'door', by: 'zone' },
    ]);
  });

  it('hands nothing over, though contact was ruled out already', () => {
    expect(keepApart(told({ place: 'in_person', contactless: true, rules })).policy.place).toBe('door');
  });

  it('meets nobody at another place either', () => {
    const before = told({ place: 'gate_shelf', contactless: false, rules }, [
      { rule: 'contactless', wished: true, decided: false, by: 'note' },
    ]);
    const { policy, overruled } = keepApart(before);
    expect(policy).toMatchObject({ place: 'gate_shelf', contactless: true });
    expect(policy.rules).toContainEqual(rules[0]);
    expect(overruled).toEqual([{ rule: 'contactless', wished: false, decided: true, by: 'zone' }]);
  });

  it('is told as a need of the goods where they were to be handed over', () => {
    const forGoods = [
      { rule: 'place', source: 'goods' },
      { rule: 'ring', source: 'note' },
    ] as const;
    const handedOver = { place: 'in_person', contactless: false } as const;
    expect(keepApart(told({ ...handedOver, rules: forGoods })).overruled).toMatchObject([{ whose: 'goods' }]);
    const others = [
      { rule: 'contactless', source: 'goods' },
      { rule: 'place', source: 'note' },
    ] as const;
    expect(keepApart(told({ ...handedOver, rules: others })).overruled[0]).not.toHaveProperty('whose');
  });
});
