import { type Metres, metres } from '../geo/units.js';

/** The largest compounds are some two kilometres across: farther off, a sign or a digit is wrong. */
export const FROM_MIDDLE: Metres = metres(3_000);
/** The same of an entrance and its building. */
export const FROM_BUILDING: Metres = metres(500);
