import type { Temperature } from '../dispatch/round.js';
import type { Goods } from '../dropoff/drop-policy.js';

/** What one line weighs and how it must be kept. */
export interface PackedLine {
  readonly quantity: number;
  readonly weightGrams: number;
  readonly temperature: Temperature;
  /** Sold to adults only. */
  readonly ageRestricted: boolean;
}

export interface Packed {
  readonly bags: number;
  readonly weightGrams: number;
  /** The most delicate class in the order: it decides what the carrier needs. */
  readonly temperature: Temperature;
  /** Whether any line is. */
  readonly ageRestricted: boolean;
}

/** The most that any carrier may be registered to carry: nobody ever takes an order that is heavier. */
export const MOST_GRAMS = 1_000_000;
/** A full paper bag, as a hand carries it up the stairs. */
const GRAMS_A_BAG = 6_000;
const MOST_DELICATE_FIRST: readonly Temperature[] = ['frozen', 'chilled', 'hot', 'ambient'];

/**
 * Packs lines into bags: one class of temperature a bag, at most 6 kg each (a single heavier article has its
 * own).
 */
export function pack(lines: readonly PackedLine[]): Packed {
  const gramsByClass = new Map<Temperature, number>();
  for (const { quantity, weightGrams, temperature } of lines) {
    gramsByClass.set(temperature, (gramsByClass.get(temperature) ?? 0) + quantity * weightGrams);
  }
  return {
    bags: [...gramsByClass.values()].reduce(
      (bags, weight) => bags + Math.max(1, Math.ceil(weight / GRAMS_A_BAG)),
      0,
    ),
    weightGrams: gramsOf(lines),
    temperature: MOST_DELICATE_FIRST.find((temperature) => gramsByClass.has(temperature)) ?? 'ambient',
    ageRestricted: lines.some(({ ageRestricted }) => ageRestricted),
  };
}

export const gramsOf = (lines: readonly Pick<PackedLine, 'quantity' | 'weightGrams'>[]): number =>
  lines.reduce((sum, { quantity, weightGrams }) => sum + quantity * weightGrams, 0);

/** What their drop-off depends on. */
export const goodsOf = ({
  temperature,
  ageRestricted,
}: Pick<Packed, 'temperature' | 'ageRestricted'>): Goods => ({
  ageRestricted,
  perishable: temperature !== 'ambient',
});
