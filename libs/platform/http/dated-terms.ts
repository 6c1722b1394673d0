import { epochMs, type EpochMs } from '../../geo/units.js';
import { NOTICE } from '../../tariffs/in-force.js';
import { invalid, Problem } from './problem.js';
import { refuseFarAhead } from './moment.js';
import { z } from 'zod';

/** What corrections are known by: a code of whoever makes them, not words. */
export const reference = z
  .string()
  .regex(/^[\w.:-]{1,60}$/, 'must be up to 60 letters, digits, or . : - _')
  .describe('Your own number of it. It counts once: repeated, it answers as the first time.');

/** When new terms start: as asked, if that is not too early. */
export function startOfTerms(asked: string | undefined, earliest: EpochMs, now: EpochMs): EpochMs {
  refuseFarAhead('startsAt', asked, now);
  if (asked === undefined) return earliest;
  const startsAt = epochMs(Date.parse(asked));
  if (startsAt >= earliest) return startsAt;
  const message = `must be ${new Date(earliest).toISOString()} or later: others hold until then`;
  throw invalid([{ field: 'startsAt', message }]);
}

export const startsAlready = () =>
  new Problem(
    409,
    'STARTS_ALREADY',
    'Others start at that very moment: withdraw them first, or name another.',
  );

export const termsInForce = () =>
  new Problem(
    409,
    'TERMS_IN_FORCE',
    `They hold already. Set others: ${NOTICE / 1_000} seconds from now at the earliest.`,
  );

export const referenceTaken = () =>
  new Problem(409, 'REFERENCE_TAKEN', 'There is an entry of this reference already, and it says otherwise.');
