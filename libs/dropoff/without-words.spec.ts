import { compileDropPolicy } from './compile.js';
import { withoutWords } from './drop-policy.js';

describe('a drop policy for those who are not to know what the note says', () => {
  it('has all its rules, and none of the resident’s words', () => {
    const { policy } = compileDropPolicy({ note: '放门卫,小狗很凶', zone: { photo: 'required' } });
    const told = withoutWords(policy);
    expect(told).toEqual({
      ...policy,
      forRider: '',
      rules: policy.rules.map(({ rule, source }) => ({ rule, source })),
    });
    expect(policy.rules.some(({ words }) => words)).toBe(true);
    expect(JSON.stringify(told)).not.toMatch(/门卫|小狗/);
  });
});
