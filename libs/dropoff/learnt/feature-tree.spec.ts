import fc from 'fast-check';
import { WORDS } from '../testing/hostile-notes.js';
import { addendsOf } from './feature-tree.js';
import { featuresOf } from './features.js';
import { LEARNT_RULES } from './rule-weights.js';
import { WEIGHTS } from './weights.js';

const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }).map((words) => words.join(''));

describe('what the features of a note add', () => {
  it('is each weight of each of its features, once, in their order', () => {
    fc.assert(
      fc.property(text, (plain) => {
        const weights = [...featuresOf(plain)].flatMap((feature) =>
          LEARNT_RULES.flatMap((name, rule) =>
            WEIGHTS[name].flatMap(({ features }, value) => {
              const weight = features[feature];
              return weight === undefined ? [] : [{ rule, value, weight }];
            }),
          ),
        );
        expect(addendsOf(plain).flat()).toEqual(weights);
      }),
    );
  });
});
