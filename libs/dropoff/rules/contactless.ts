import { nothing, YES_AND_NO, yesOrNo, type DropRule } from './drop-rule.js';

/** Whether carrier and resident keep away from each other. */
export const contactless: DropRule<boolean> = {
  values: YES_AND_NO,
  default: true,
  lenient: false,
  careful: true,
  wishedBy: ['resident', 'compound', 'zone'],
  words: yesOrNo({ zh: '无接触配送', en: 'without contact' }, { zh: '可以接触', en: 'with contact' }),
  byLaw: nothing,
  conflict: nothing,
  keptApart: () => true,
  atTheGate: () => ({ value: true, by: 'compound' }),
};
