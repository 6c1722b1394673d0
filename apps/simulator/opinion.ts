import type { RatingRequest, TrackAnswer } from '../../libs/client/openapi.js';
import { happens, oneOf } from './chance.js';

/** Of those who look at their link when it is over; the others say nothing. */
const SAY_ANYTHING = 0.4;
/** Of those whose bag came in time and where it was wished. */
const CONTENT = 0.92;
const GRUDGES = ['note_ignored', 'disturbed', 'missing_goods', 'damaged', 'unfriendly'] as const;

/** What a resident says of a bag that has come, or has not; undefined: nothing. */
export function opinionOf({
  state,
  history,
  promisedAt,
  leftAt,
  dropPolicy,
}: TrackAnswer): RatingRequest | undefined {
  if (!happens(SAY_ANYTHING) || state === 'cancelled') return undefined;
  if (state !== 'delivered') return { rating: 'down', complaints: ['never_came'] };
  const came = history.find(({ event }) => event === 'deliver')?.at;
  if (came !== undefined && Date.parse(came) > Date.parse(promisedAt))
    return { rating: 'down', complaints: ['late'] };
  if (leftAt !== undefined && leftAt !== dropPolicy.place)
    return { rating: 'down', complaints: ['wrong_place'] };
  return happens(CONTENT) ? { rating: 'up' } : { rating: 'down', complaints: [oneOf(GRUDGES)] };
}
