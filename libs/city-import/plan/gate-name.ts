import type { Location } from '../../geo/location.js';
import type { BilingualName } from '../../places/bilingual-name.js';

const SIDES: readonly BilingualName[] = [
  { zh: '东门', en: 'East gate' },
  { zh: '北门', en: 'North gate' },
  { zh: '西门', en: 'West gate' },
  { zh: '南门', en: 'South gate' },
];

/**
 * A gate without a name is called by the side of the compound that it is on; of several there, each has a
 * number.
 */
export function gateName(middle: Location, gate: Location, taken: readonly BilingualName[]): BilingualName {
  const east = (gate.lng - middle.lng) * Math.cos((middle.lat * Math.PI) / 180);
  const quarter = Math.round(Math.atan2(gate.lat - middle.lat, east) / (Math.PI / 2));
  const side = SIDES[(quarter + 4) % 4] as BilingualName;
  for (let number = 1; ; number++) {
    const name = number === 1 ? side : { zh: `${side.zh} ${number}`, en: `${side.en} ${number}` };
    if (!taken.some(({ zh }) => zh === name.zh)) return name;
  }
}
