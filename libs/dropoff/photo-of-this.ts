import { distance } from '../geo/location.js';
import { metres } from '../geo/units.js';
import type { PhotoEvidence, ProofContext } from './proof.js';

/** A photo of a bag that was put down is minutes old; a phone without a signal may send it later. */
const OLDEST_MS = 30 * 60_000;
/** A camera's clock and the phone's own differ by as much. */
const SKEW_MS = 2 * 60_000;
/** A phone notes in a photo where it last knew it was. */
const FROM_AFAR = metres(100);

type Doubt = { readonly zh: string; readonly en: string };

/**
 * Why a photo cannot be of this drop-off, by what it says of itself; undefined where nothing speaks against
 * it.
 */
export function doubtOf(photo: PhotoEvidence, context: ProofContext): Doubt | undefined {
  const { takenAt, takenFrom, uploadedAt } = photo;
  const { now, pickedUpAt, dropoff, radius } = context;
  if (takenAt !== undefined && now - takenAt > OLDEST_MS) {
    const minutes = Math.floor((now - takenAt) / 60_000);
    return {
      zh: `照片是 ${minutes} 分钟前拍的,请现在重拍`,
      en: `The photo was taken ${minutes} minutes ago: take a new one now`,
    };
  }
  if (context.late && takenAt !== undefined && takenAt > now + SKEW_MS) {
    return {
      zh: '照片是在所报送达时间之后拍的',
      en: 'The photo was taken after the moment at which the bag is said to have been left',
    };
  }
  if (pickedUpAt !== undefined && uploadedAt < pickedUpAt) {
    return {
      zh: '照片是取货之前上传的,请现在重拍',
      en: 'The photo is from before the pick-up: take a new one now',
    };
  }
  if (takenFrom) {
    const off = distance(takenFrom, dropoff);
    if (off > radius + FROM_AFAR) {
      return {
        zh: `照片拍摄地离投放点 ${Math.ceil(off)} 米,请在投放点重拍`,
        en: `The photo was taken ${Math.ceil(off)} m from the drop-off point: take it there`,
      };
    }
  }
  return undefined;
}
