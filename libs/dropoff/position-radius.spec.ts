import { positionRadius } from './position-radius.js';
import { metres } from '../geo/units.js';

const CENTRE = { lat: 31.27, lng: 121.52 };
const north = (metres: number) => ({ lat: CENTRE.lat + metres / 111_195, lng: CENTRE.lng });

describe('how near a carrier must be to the drop-off point', () => {
  const compound = (...places: { lat: number; lng: number }[]) =>
    positionRadius({ kind: 'compound', centre: CENTRE, places }, metres(100));

  it('is what the zone says, where the point is known', () => {
    expect(positionRadius({ kind: 'exact' }, metres(100))).toBe(100);
    expect(positionRadius({ kind: 'drop_point' }, metres(100))).toBe(100);
  });

  it('is half a building more, where only the building is', () => {
    expect(positionRadius({ kind: 'building', moved: metres(0) }, metres(100))).toBe(150);
  });

  it('reaches the farthest building, where only the compound is known', () => {
    expect(compound(north(80), north(-320))).toBeCloseTo(470, 0);
  });

  it('is a usual compound wide, where nobody has drawn its buildings', () => {
    expect(compound()).toBe(300);
  });

  it('grows with all that is not known', () => {
    const known = [
      { kind: 'exact' },
      { kind: 'building', moved: metres(0) },
      { kind: 'building', moved: metres(30) },
    ] as const;
    const radii = [...known.map((one) => positionRadius(one, metres(60))), compound(north(150))];
    expect(radii).toEqual(radii.toSorted((a, b) => a - b));
  });
});
