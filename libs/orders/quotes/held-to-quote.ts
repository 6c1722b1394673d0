import { createHash } from 'node:crypto';
import type { FieldError } from '../../platform/http/problem.js';
import type { Wanted } from '../placed-order.js';

type Place = Wanted['dropoff'];
type Window = Wanted['window'];

/** The door, whoever opens it and whatever is written on it. */
const PLACE = ['compoundId', 'address', 'building', 'unit', 'floor', 'room'] as const;

export const placeHashOf = (dropoff: Place): Buffer =>
  createHash('sha256')
    .update(
      JSON.stringify([
        ...PLACE.map((field) => dropoff[field] ?? null),
        dropoff.location?.lat ?? null,
        dropoff.location?.lng ?? null,
      ]),
    )
    .digest();

interface Quoted {
  readonly storeId: string;
  readonly placeHash: Buffer;
  readonly window: Window | null;
}

/** Where an order is not what was quoted; its weight is compared once that is known. */
export function differencesFrom(
  quote: Quoted,
  { storeId, dropoff, window }: Pick<Wanted, 'storeId' | 'dropoff' | 'window'>,
): FieldError[] {
  return [
    ...(storeId === quote.storeId
      ? []
      : [{ field: 'storeId', message: 'is another store than the one quoted' }]),
    ...(placeHashOf(dropoff).equals(quote.placeHash)
      ? []
      : [{ field: 'dropoff', message: 'is another door than the one quoted' }]),
    ...(['earliest', 'latest'] as const).flatMap((end) =>
      moment(window?.[end]) === moment(quote.window?.[end])
        ? []
        : [{ field: `window.${end}`, message: 'is not the one quoted' }],
    ),
  ];
}

const moment = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Date.parse(text);
