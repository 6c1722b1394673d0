import type { DropPolicy, RuleSource } from '../../dropoff/drop-policy.js';
import { policyInForce } from './policy-in-force.js';

const policyOf = (disinfect: RuleSource): DropPolicy => ({
  contactless: false,
  place: 'door',
  knock: 'allowed',
  ring: 'forbidden',
  call: 'before',
  photo: 'required',
  notBefore: '14:00',
  notAfter: '16:00',
  day: '+1',
  dayIs: 'last',
  disinfect: true,
  fallback: { when: 'no_answer', place: 'guard_post' },
  forRider: 'mind the dog',
  rules: [
    { rule: 'place', source: 'note', words: '放门口' },
    { rule: 'contactless', source: 'resident' },
    { rule: 'ring', source: 'note' },
    { rule: 'notBefore', source: 'note' },
    { rule: 'notAfter', source: 'note' },
    { rule: 'disinfect', source: disinfect },
  ],
});
const byTheGate = (
  policy: DropPolicy,
  dropPointKind: 'gate_shelf' | 'guard_post' | 'locker' | null = 'gate_shelf',
) => policyInForce(policy, { lastLeg: false, dropPointKind });

describe('what a leg’s proof is held against', () => {
  it('is the whole drop policy on the last leg', () => {
    expect(policyInForce(policyOf('zone'), { lastLeg: true, dropPointKind: null })).toEqual(policyOf('zone'));
  });

  it('is no hour, no day and no fallback at the gate, and no contact', () => {
    const { notBefore: _b, notAfter: _a, day: _d, dayIs: _i, fallback: _f, ...rest } = policyOf('zone');
    expect(byTheGate(policyOf('zone'))).toEqual({
      ...rest,
      contactless: true,
      place: 'gate_shelf',
      rules: [
        { rule: 'place', source: 'compound' },
        { rule: 'contactless', source: 'compound' },
        { rule: 'ring', source: 'note' },
        { rule: 'disinfect', source: 'zone' },
      ],
    });
  });

  it('is the guard’s hand where the shelf is full', () => {
    expect(byTheGate(policyOf('zone'), 'guard_post').place).toBe('guard_post');
    for (const kind of ['locker', null] as const)
      expect(byTheGate(policyOf('zone'), kind).place).toBe('gate_shelf');
  });

  it.each([
    ['zone', true, 'zone'],
    ['compound', true, 'compound'],
    ['note', false, 'default'],
    ['resident', false, 'default'],
    ['default', false, 'default'],
  ] as const)('is disinfection at the gate where everybody there asks for it: %s', (source, asked, told) => {
    const policy = byTheGate(policyOf(source));
    expect(policy.disinfect).toBe(asked);
    expect(policy.rules).toContainEqual({ rule: 'disinfect', source: told });
    expect(byTheGate({ ...policyOf(source), disinfect: false }).disinfect).toBe(false);
  });
});
