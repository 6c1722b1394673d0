import type { EpochMs } from '../../geo/units.js';
import type { LevelUpdate } from '../level-update.js';

/** A count with its time. */
export type Count = LevelUpdate & { readonly asOf: number };

/** One count an article, the latest (of two of one moment the one that was said last), in the order of locks. */
export function inOrder(told: readonly LevelUpdate[], now: EpochMs): Count[] {
  const latest = new Map<string, Count>();
  for (const update of told) {
    const count = { ...update, asOf: update.asOf ?? now };
    const other = latest.get(count.sku);
    if (!other || count.asOf >= other.asOf) latest.set(count.sku, count);
  }
  return [...latest.values()].sort((a, b) => (a.sku < b.sku ? -1 : 1));
}

/** Counts as the parameters $2 to $10 that {@link TOLD} reads; $1 is the store. */
export const columnsOf = (counts: readonly Count[]): unknown[] => [
  counts.map(({ sku }) => sku),
  counts.map(({ onHand }) => onHand),
  counts.map(({ name }) => (name === undefined ? null : JSON.stringify(name))),
  counts.map(({ temperature }) => temperature ?? null),
  counts.map(({ weightGrams }) => weightGrams ?? null),
  counts.map(({ safetyStock }) => safetyStock ?? null),
  counts.map(({ category }) => category ?? null),
  counts.map(({ price }) => price ?? null),
  counts.map(({ asOf }) => new Date(asOf).toISOString()),
];

export const TOLD = `
  SELECT * FROM unnest($2::text[], $3::int[], $4::jsonb[], $5::text[], $6::int[], $7::int[], $8::text[], $9::int[],
    $10::timestamptz[])
    AS t (sku, on_hand, name, temperature, weight_grams, safety_stock, category, price, as_of)`;
