import { distance } from '../../geo/location.js';
import type { ProofCheck } from './proof-check.js';

/** Where the phone is, wherever the bag is to be left. */
export const atTheDropOff: ProofCheck = (proof, { dropoff, radius }) => {
  const metres = distance(proof.location, dropoff);
  if (metres <= radius) return 'kept';
  const [off, within] = [Math.ceil(metres), Math.floor(radius)];
  return {
    unmet:
      `离投放点 ${off} 米,请走到 ${within} 米以内` +
      ` · You are ${off} m from the drop-off point: come within ${within} m`,
  };
};
