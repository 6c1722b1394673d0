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

/** Counts as the parameters $2 to $11 that {@link TOLD} reads; $1 is the store. */
export const columnsOf = (counts: readonly Count[]): unknown[] => [
  counts.map(({ sku }) => sku),
  counts.map(({ onHand }) => onHand),
  counts.map(({ asOf }) => asOf),
  seldom(counts, ({ name }) => name && JSON.stringify(name)),
  seldom(counts, ({ temperature }) => temperature),
  seldom(counts, ({ weightGrams }) => weightGrams),
  seldom(counts, ({ safetyStock }) => safetyStock),
  seldom(counts, ({ category }) => category),
  seldom(counts, ({ price }) => price),
  seldom(counts, ({ ageRestricted }) => ageRestricted),
];

/** A column that is mostly not told: then it is sent empty, and `unnest` fills it up. */
function seldom(counts: readonly Count[], of: (count: Count) => unknown): unknown[] {
  return counts.some((count) => of(count) !== undefined) ? counts.map((count) => of(count) ?? null) : [];
}

export const TOLD = `
  SELECT sku, on_hand, 'epoch'::timestamptz + ms * interval '1 ms' AS as_of, name, temperature, weight_grams,
    safety_stock, category, price, age_restricted
  FROM unnest($2::text[], $3::int[], $4::bigint[], $5::jsonb[], $6::text[], $7::int[], $8::int[], $9::text[], $10::int[],
    $11::boolean[])
    AS t (sku, on_hand, ms, name, temperature, weight_grams, safety_stock, category, price, age_restricted)`;
