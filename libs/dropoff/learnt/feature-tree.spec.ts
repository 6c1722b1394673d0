import fc from 'fast-check';
import { WORDS } from '../testing/hostile-notes.js';
import { sumsOf } from './feature-tree.js';
import { featuresOf } from './features.js';
import { LEARNT_RULES } from './rule-weights.js';
import { WEIGHTS } from './weights.js';

const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }).map((words) => words.join(''));

describe('what the features of a note add up to', () => {
  it('is the bias of each value and the weights of its features, each once', () => {
    fc.assert(
      fc.property(text, (plain) => {
        const sums = LEARNT_RULES.flatMap((rule) =>
          WEIGHTS[rule].map(({ bias, features }) =>
            [...featuresOf(plain)].reduce((sum, feature) => sum + (features[feature] ?? 0), bias),
          ),
        );
        expect([...sumsOf(plain)]).toEqual(sums);
      }),
    );
  });
});
