import { metres, seconds } from '../geo/units.js';

/*
 * What the estimate takes for given. Where each comes from, and what it is worth, is told in docs/adr (0024).
 */

/** From the round to a yes: riders of the demo and of replays answer within half the time an offer lasts. */
export const ANSWER = seconds(20);
/** Until somebody comes on shift, where nobody is: nobody knows; ops is told at once and calls riders back. */
export const NOBODY = seconds(20 * 60);
/** One more stop on the way of a bundle: from door to door, beside the handling there. */
export const NEXT_DOOR = seconds(90);
/** A ride whose length nobody knows. */
export const TYPICAL_METRES = metres(1_500);

/** The 90th percentile of a normal distribution, in standard deviations. */
export const Z90 = 1.2816;
/**
 * Standard deviation over the mean: of picking that is under way, of the wait for a rider, of a ride, of
 * hands and stairs.
 */
export const SPREAD = { picking: 0.2, rider: 0.5, ride: 0.25, hands: 0.5 } as const;
/** Picking that is longer than this waits for its time: only so much of it can go wrong. */
export const PICKING_AT_WORK = seconds(30 * 60);
