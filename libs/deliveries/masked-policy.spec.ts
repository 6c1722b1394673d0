import { compileDropPolicy } from '../dropoff/compile.js';
import { withMaskedPhones } from './masked-policy.js';

describe('a drop policy for those who may not call', () => {
  it('hides the numbers that stand in the note, and nothing else', () => {
    const { policy } = compileDropPolicy({ note: '放门口打13800138000,备用13900139000' });
    const rules = [...policy.rules, { rule: 'call', source: 'note', words: '打13800138000' } as const];
    const masked = withMaskedPhones({ ...policy, forRider: '备用13900139000', rules });
    expect(JSON.stringify(masked)).not.toMatch(/13[89]0013/);
    expect(masked.forRider).toBe('备用*******9000');
    expect(masked.rules.at(-1)).toEqual({ rule: 'call', source: 'note', words: '打*******8000' });
    expect(masked).toMatchObject({ place: policy.place, call: policy.call });
    for (const { words } of masked.rules.filter((_, at) => policy.rules[at] && !policy.rules[at].words))
      expect(words).toBeUndefined();
  });
});
