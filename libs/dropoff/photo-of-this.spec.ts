import { doubtOf } from './photo-of-this.js';
import type { PhotoEvidence, ProofContext } from './proof.js';
import { compileDropPolicy } from './compile.js';
import { epochMs, metres } from '../geo/units.js';

const DOOR = { lat: 31.27, lng: 121.52 };
const NOW = Date.parse('2022-03-28T08:30:00Z');
const north = (metres: number) => ({ lat: DOOR.lat + metres / 111_194.93, lng: DOOR.lng });

const doubt = (photo: Partial<PhotoEvidence>, context: Partial<ProofContext> = {}) =>
  doubtOf(
    { uploadedAt: epochMs(NOW), ...photo },
    {
      policy: compileDropPolicy({}).policy,
      dropoff: DOOR,
      radius: metres(50),
      window: {},
      timeZone: 'UTC',
      now: epochMs(NOW),
      ...context,
    },
  );

describe('a photo of the drop-off', () => {
  it('that says nothing of itself is believed, also where the pick-up is not known', () => {
    expect(doubt({})).toBeUndefined();
    expect(doubt({ uploadedAt: epochMs(NOW) }, { pickedUpAt: epochMs(NOW) })).toBeUndefined();
  });

  it('may be half an hour old, to the millisecond', () => {
    expect(doubt({ takenAt: epochMs(NOW - 30 * 60_000) })).toBeUndefined();
    expect(doubt({ takenAt: epochMs(NOW - 30 * 60_000 - 1) })).toEqual({
      zh: '照片是 30 分钟前拍的,请现在重拍',
      en: 'The photo was taken 30 minutes ago: take a new one now',
    });
  });

  it('is not from before the pick-up', () => {
    expect(doubt({ uploadedAt: epochMs(NOW - 1) }, { pickedUpAt: epochMs(NOW) })).toEqual({
      zh: '照片是取货之前上传的,请现在重拍',
      en: 'The photo is from before the pick-up: take a new one now',
    });
  });

  it('may be taken a hundred metres farther off than the rider may stand', () => {
    expect(doubt({ takenFrom: north(149.9) })).toBeUndefined();
    expect(doubt({ takenFrom: north(150.5) })).toEqual({
      zh: '照片拍摄地离投放点 151 米,请在投放点重拍',
      en: 'The photo was taken 151 m from the drop-off point: take it there',
    });
  });
});
