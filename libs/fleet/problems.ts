import { invalid, Problem, type FieldError } from '../platform/http/problem.js';
import { WHAT_TO_DO, type Bar } from './health/bar.js';

export const unknown = (what: 'zone' | 'compound') => {
  const errors = [{ field: `${what}Id`, message: `is not a ${what} we serve` }];
  return new Problem(
    422,
    what === 'zone' ? 'UNKNOWN_ZONE' : 'UNKNOWN_COMPOUND',
    `${what}Id: is not a ${what} we serve`,
    {
      errors,
    },
  );
};

/**
 * A volunteer is offered legs by the rounds of its zone: in another than its compound's it would be offered
 * none.
 */
export const inAnotherZone = () =>
  invalid([{ field: 'zoneId', message: 'must be the zone of compoundId: volunteers carry nowhere else' }]);

export const shiftOver = () =>
  new Problem(422, 'SHIFT_OVER', 'endsAt: has passed already', {
    errors: [{ field: 'endsAt', message: 'has passed already' }],
  });

export const locationNeeded = () =>
  new Problem(422, 'LOCATION_NEEDED', 'location: is needed to start a shift', {
    errors: [{ field: 'location', message: 'is needed to start a shift' }],
  });

/** What a phone says that has no position. */
export const nowhere = () =>
  invalid([
    { field: 'location', message: 'must be where you are: 0,0 is what a phone says that does not know' },
  ]);

export const overCapacity = (errors: readonly FieldError[]) =>
  new Problem(422, 'OVER_CAPACITY', errors.map(({ field, message }) => `${field}: ${message}`).join('; '), {
    errors,
  });

export const attestationFailed = (errors: readonly FieldError[]) =>
  new Problem(422, 'ATTESTATION_FAILED', errors.map(({ message }) => message).join('; '), { errors });

/** A shift cannot start while the carrier is barred; the detail says what to do. */
export const barred = ({ code, until }: Bar) => {
  const { zh, en } = WHAT_TO_DO[code];
  const message = `${zh} / ${en}`;
  return new Problem(422, code, message, {
    ...(code !== 'STOOD_DOWN' && { errors: [{ field: 'health', message }] }),
    ...(until !== undefined && { until: new Date(until).toISOString() }),
  });
};
