import fc from 'fast-check';
import { compileDropPolicy } from '../compile.js';
import { declaredWhenKept } from '../declared-when-kept.js';
import type { Wishes } from '../drop-policy.js';
import type { ProofRule } from '../proof.js';
import { DECLARATIONS, DECLARED_PARTS, RULE_NAMES, ruleOf, rulesWishedBy } from './index.js';
import { unmetRules } from '../unmet-rules.js';
import { epochMs, metres } from '../../geo/units.js';

const AT = { lat: 31.27, lng: 121.52 };
const DECLARED: readonly ProofRule[] = ['recipientPresent', 'twoMetres', 'disinfect'];

describe.each(RULE_NAMES)('the rule %s', (name) => {
  const { values, lenient, careful, words, default: byDefault } = ruleOf(name);

  it('has among its values what holds by default, asks nothing or harms nobody', () => {
    for (const value of [byDefault, lenient, careful].filter((one) => one !== undefined))
      expect(values).toContain(value);
  });

  it('has words of its own for each of its values, in Chinese and English', () => {
    const all = (values === 'time' ? ['09:00', '21:30'] : values).map((value) => words(value));
    for (const { zh, en } of all) {
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
      expect(en).toMatch(/^[ -~]+$/);
    }
    expect(new Set(all.map(({ zh }) => zh)).size).toBe(all.length);
    expect(new Set(all.map(({ en }) => en)).size).toBe(all.length);
  });
});

describe('wishes', () => {
  it('are taken from residents for every rule, from compounds and zones for some', () => {
    expect(rulesWishedBy('resident')).toEqual(RULE_NAMES);
    expect(rulesWishedBy('compound')).toEqual([
      'contactless',
      'place',
      'knock',
      'ring',
      'photo',
      'disinfect',
    ]);
    expect(rulesWishedBy('zone')).toEqual(['contactless', 'photo', 'disinfect']);
  });
});

describe('what a carrier declares who has kept the policy', () => {
  const wishes = fc.record(
    Object.fromEntries(
      RULE_NAMES.flatMap((rule) => {
        const { values } = ruleOf(rule);
        return values === 'time' ? [] : [[rule, fc.constantFrom(...values)]];
      }),
    ),
    { requiredKeys: [] },
  ) as fc.Arbitrary<Wishes>;

  it('leaves no rule unmet that is met by the carrier’s word', () => {
    fc.assert(
      fc.property(wishes, fc.boolean(), (resident, ageRestricted) => {
        const { policy } = compileDropPolicy({ resident, goods: { ageRestricted } });
        const proof = { place: policy.place, location: AT, ...declaredWhenKept(policy) };
        const context = {
          policy,
          dropoff: AT,
          radius: metres(50),
          window: {},
          timeZone: 'Asia/Shanghai',
          now: epochMs(0),
        };
        const unmet = unmetRules(proof, context).map(({ rule }) => rule);
        expect(unmet.filter((rule) => DECLARED.includes(rule))).toEqual([]);
      }),
    );
  });

  it('is nothing that the policy does not ask for', () => {
    expect(declaredWhenKept(compileDropPolicy({}).policy)).toEqual({});
    expect(declaredWhenKept(compileDropPolicy({ resident: { disinfect: true } }).policy)).toEqual({
      disinfected: true,
    });
    expect(declaredWhenKept(compileDropPolicy({ resident: { place: 'in_person' } }).policy)).toEqual({
      recipientPresent: true,
      twoMetresKept: true,
    });
  });

  it('is said to be what it is in the document of the API', () => {
    for (const part of DECLARED_PARTS) expect(DECLARATIONS[part].description).toMatch(/\.$/);
  });
});
