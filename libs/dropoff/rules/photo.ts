import { PHOTO_RULES, type PhotoRule } from '../drop-policy.js';
import { doubtOf } from '../photo-of-this.js';
import { asDecided, nothing, type DropRule } from './drop-rule.js';
import type { ProofCheck } from './proof-check.js';

/** Whether a photo shows where the bag was left. */
export const photo: DropRule<PhotoRule> = {
  values: PHOTO_RULES,
  default: 'required',
  lenient: 'optional',
  careful: 'required',
  wishedBy: ['resident', 'compound', 'zone'],
  words: (value) =>
    value === 'required' ? { zh: '须拍照', en: 'with a photo' } : { zh: '不必拍照', en: 'without a photo' },
  byLaw: nothing,
  conflict: nothing,
  keptApart: nothing,
  atTheGate: asDecided,
};

/** A photo that nobody asked for is kept as proof too, so it has to be one of this drop-off. */
export const photoOfTheBag: ProofCheck = (proof, context) => {
  if (proof.photoId === undefined) {
    return context.policy.photo === 'required'
      ? { unmet: '请拍下放好的袋子并上传 · Take a photo of the bag where you left it' }
      : 'silent';
  }
  if (!context.photo) return { unmet: '照片没有收到,请重新上传 · The photo did not arrive: upload it again' };
  const doubt = doubtOf(context.photo, context);
  return doubt ? { unmet: `${doubt.zh} · ${doubt.en}` } : 'kept';
};
