/**
 * The demo district: part of Yangpu, Shanghai. Names are of real neighbourhoods; coordinates are approximate,
 * zones are drawn by hand with straight sides, and what stands behind each gate, like all people and
 * merchants, is made up.
 */
export { demoCompounds } from './compounds.js';
export { demoId } from './demo-id.js';
export { demoGoods } from './goods/index.js';
export { demoMerchants } from './merchants.js';
export { demoNotes } from './notes.js';
export { demoRiders } from './riders.js';
export type * from './types.js';
export { demoVolunteers } from './volunteers.js';
export { demoZones } from './zones.js';
export { demoFees, demoPay } from './rates.js';
