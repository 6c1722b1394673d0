import { compileDropPolicy } from '../compile.js';
import type { Place } from '../drop-policy.js';
import { featuresOf } from './features.js';
import { hearAgain } from './hear-again.js';
import { LEARNT_RULES, type RuleWeights } from './rule-weights.js';
import { secondReading } from './second-reader.js';
import { WEIGHTS } from './weights.js';

describe('the second reader', () => {
  it('says of each rule what is likeliest, and how likely', () => {
    const opinions = secondReading('不要敲门,不要按门铃,放门口');
    expect(opinions.map(({ rule }) => rule)).toEqual(LEARNT_RULES);
    expect(opinions.find(({ rule }) => rule === 'knock')).toMatchObject({ value: 'forbidden' });
    for (const { probability } of opinions) {
      expect(probability).toBeGreaterThanOrEqual(1 / 5);
      expect(probability).toBeLessThanOrEqual(1);
    }
  });

  it("adds up what it was taught: the weights of the features, beside the value's own", () => {
    const [allowed, forbidden] = ['allowed', 'forbidden'].map((value) => {
      const { bias, features } = WEIGHTS.knock.find((one) => one.value === value) as RuleWeights[number];
      return [...featuresOf('别敲门')].reduce((sum, one) => sum + (features[one] ?? 0), bias);
    }) as [number, number];
    const share = 1 / (1 + Math.exp(allowed - forbidden));
    const { value, probability } = secondReading('别敲门').find(({ rule }) => rule === 'knock') ?? {};
    expect(probability).toBeCloseTo(value === 'forbidden' ? share : 1 - share, 10);
  });

  const words = { start: 0, end: 1 };

  it('never touches what a rule has heard, and says nothing where it agrees', () => {
    const ruled = [{ rule: 'knock', value: 'forbidden', ...words } as const];
    const { heard } = hearAgain('不要敲门,不要按门铃', ruled, undefined);
    expect(heard.filter(({ rule }) => rule === 'knock')).toEqual([]);
  });

  it('raises a doubt where it hears something else than the rules, and fills what they left silent', () => {
    const note = '千万不要敲门,孩子睡觉,不要敲门按铃';
    const ruled = [{ rule: 'knock', value: 'allowed', ...words } as const];
    const { heard } = hearAgain(note, ruled, undefined);
    expect(heard).toContainEqual(
      expect.objectContaining({ rule: 'knock', value: 'forbidden', unsure: true }),
    );
    expect(hearAgain(note, [], undefined).heard.find(({ rule }) => rule === 'knock')).not.toHaveProperty(
      'unsure',
    );
  });

  it('lets nobody go by a place that the rules heard otherwise, refused, or kept for a failure', () => {
    const note = '放门卫,放门卫室';
    const at = (value: Place) => ({ rule: 'place', value, ...words }) as const;
    expect(hearAgain(note, [], undefined).heard).toContainEqual(
      expect.objectContaining({ value: 'guard_post' }),
    );
    expect(hearAgain(note, [at('locker')], undefined)).toMatchObject({ heard: [], disputed: true });
    const refused = { rule: 'place', refused: 'guard_post', ...words } as const;
    expect(hearAgain(note, [refused], undefined)).toEqual({ heard: [], disputed: false });
    const fallback = { when: 'place_full', place: 'guard_post' } as const;
    expect(hearAgain(note, [], fallback)).toEqual({ heard: [], disputed: false });
  });

  it('has nothing to say of a note without words', () => {
    expect(hearAgain('  ', [], undefined)).toEqual({ heard: [], disputed: false });
    expect(compileDropPolicy({ note: '。' }).reading).toEqual({ unread: [], doubts: [] });
  });

  it('sees figures alike, and no more of a note than its beginning', () => {
    expect(featuresOf('3点')).toEqual(featuresOf('5点'));
    expect(featuresOf('门'.repeat(500))).toEqual(featuresOf('门'.repeat(240)));
  });
});
