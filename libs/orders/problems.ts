import type { EpochMs } from '../geo/units.js';
import type { ProblemCode } from '../platform/http/problem-codes.js';
import { Problem, type FieldError } from '../platform/http/problem.js';

/** What can be wrong with an order; the codes are stable. */

const refused = (code: ProblemCode, errors: readonly FieldError[]) =>
  new Problem(422, code, errors.map(({ field, message }) => `${field}: ${message}`).join('; '), { errors });

export const unknownStore = () =>
  refused('UNKNOWN_STORE', [{ field: 'storeId', message: 'is not a store of yours' }]);

export const unknownCompound = () =>
  refused('UNKNOWN_COMPOUND', [{ field: 'dropoff.compoundId', message: 'is not a compound we serve' }]);

export const outsideZones = () =>
  refused('OUTSIDE_ZONES', [{ field: 'dropoff.location', message: 'lies in no zone we serve' }]);

export const unknownBuilding = () =>
  refused('UNKNOWN_BUILDING', [
    { field: 'dropoff.building', message: 'is none of this compound; give dropoff.location if it is new' },
  ]);

export const outsideCompound = () =>
  refused('OUTSIDE_COMPOUND', [
    { field: 'dropoff.location', message: 'is not where the compound of compoundId is' },
  ]);

export const outOfReach = (metres: number, most: number) =>
  refused('OUT_OF_REACH', [
    {
      field: 'dropoff.location',
      message: `is ${Math.round(metres / 1_000)} km from the store: no more than ${most / 1_000} km are served`,
    },
  ]);

export const windowPassed = () =>
  refused('WINDOW_PASSED', [{ field: 'window.latest', message: 'has passed already' }]);

export const unknownSkus = (skus: readonly { index: number; sku: string }[]) =>
  refused(
    'UNKNOWN_SKU',
    skus.map(({ index, sku }) => ({
      field: `lines.${index}.sku`,
      message: `${sku} is not sold at this store`,
    })),
  );

export const tooHeavy = (grams: number, most: number) =>
  refused('ORDER_TOO_HEAVY', [
    { field: 'lines', message: `weigh ${grams} g together: nobody carries more than ${most} g` },
  ]);

export interface ShortLine {
  readonly sku: string;
  readonly requested: number;
  readonly available: number;
}

export const outOfStock = (lines: readonly ShortLine[]) =>
  new Problem(409, 'OUT_OF_STOCK', `Not enough on hand: ${lines.map(({ sku }) => sku).join(', ')}.`, {
    lines,
  });

export const unknownQuote = () =>
  refused('UNKNOWN_QUOTE', [{ field: 'quoteId', message: 'is no quote of yours, or one long expired' }]);

export const quoteExpired = (at: Date) =>
  new Problem(409, 'QUOTE_EXPIRED', 'The quote has expired: ask for another.', {
    errors: [{ field: 'quoteId', message: `expired at ${at.toISOString()}` }],
  });

export const quoteUsed = () =>
  new Problem(409, 'QUOTE_USED', 'Another order has been posted on this quote: ask for another.', {
    errors: [{ field: 'quoteId', message: 'is used by another order' }],
  });

export const quoteMismatch = (errors: readonly FieldError[]) => refused('QUOTE_MISMATCH', errors);

/** The pickers have more to do than the asked window leaves time for. */
export const storeBusy = (earliest: EpochMs) => {
  const at = new Date(earliest).toISOString();
  return new Problem(409, 'STORE_BUSY', `The store could have it packed at ${at} at the earliest.`, {
    earliest: at,
    errors: [{ field: 'window.latest', message: `must not be before ${at}` }],
  });
};

export const externalIdTaken = (orderId: string) =>
  new Problem(409, 'EXTERNAL_ID_TAKEN', 'You have posted an order of this externalId before.', { orderId });

export const idempotencyMismatch = () =>
  new Problem(422, 'IDEMPOTENCY_MISMATCH', 'This Idempotency-Key was used for another body.', {
    errors: [{ field: 'Idempotency-Key', message: 'was used for another body' }],
  });

export const overloaded = () =>
  new Problem(
    503,
    'OVERLOADED',
    'More orders are waiting to be written than we can take; try again in a moment.',
  );

/** The database has not answered in time: nobody knows whether the order is there. */
export const maybeWritten = () =>
  new Problem(
    503,
    'UNAVAILABLE',
    'The order may or may not have been taken: ask again with the same Idempotency-Key or externalId.',
  );

/** What is in the bag stays in it: a picker would have to put it back. */
export const alreadyPicked = (sku: string, picked: number) =>
  new Problem(409, 'ALREADY_PICKED', `${picked} of ${sku} are in the bag already.`, {
    picked,
    errors: [{ field: 'lines', message: `must leave at least ${picked} of ${sku}` }],
  });

/** What became of it is settled with the resident. */
export const lineRanShort = (sku: string) =>
  new Problem(
    409,
    'LINE_RAN_SHORT',
    `${sku} ran short, or was taken for what did: the line stays as it is.`,
    {
      errors: [{ field: 'lines', message: `must leave ${sku} as it is` }],
    },
  );

/** Somebody else has changed it meanwhile. */
export const preconditionFailed = (revision: number) =>
  new Problem(412, 'PRECONDITION_FAILED', 'The order was changed meanwhile: read it and decide anew.', {
    revision,
  });

/** Nothing is known any more of whom it was for. */
export const residentErased = () =>
  new Problem(409, 'RESIDENT_ERASED', 'What was known of the resident has been erased: post a new order.');

/** One redelivery an order: what failed again is brought again by that one. */
export const redeliveredAlready = (orderId: string) =>
  new Problem(409, 'REDELIVERED_ALREADY', 'It is brought once more already, asked for otherwise.', {
    orderId,
  });
