import { isWithin, type Hours } from './hours.js';
import { rated, sumOf, worthTelling, type Hundredths, type Part } from './parts.js';

/** What a merchant pays for a delivery. All amounts in hundredths of the currency, none below zero. */
export interface FeeTable {
  readonly base: Hundredths;
  readonly perKm: Hundredths;
  readonly perKg: Hundredths;
  /** For each floor that is climbed because there is no lift. */
  readonly perFloor: Hundredths;
  /** On top, for deliveries in these hours; where hours overlap, each counts. */
  readonly hours: readonly (Hours & { readonly add: Hundredths })[];
  /** No delivery costs less. */
  readonly minimum: Hundredths;
}

/** What a fee depends on. */
export interface FeeMeasures {
  /** From the store to the door. */
  readonly metres: number;
  readonly grams: number;
  readonly floorsOnFoot: number;
  /** Minute of the day at which it is to be delivered. */
  readonly minute: number;
}

export const FEE_PARTS = ['base', 'distance', 'weight', 'floors', 'hours', 'minimum'] as const;
export type FeePart = Part<(typeof FEE_PARTS)[number]>;

/**
 * The parts of a fee, which add up to it; `minimum` is what the others lack of the least that a delivery
 * costs.
 */
export function feeParts(table: FeeTable, measures: FeeMeasures): FeePart[] {
  const { metres, grams, floorsOnFoot, minute } = measures;
  const hours = sumOf(table.hours.filter((one) => isWithin(one, minute)).map(({ add }) => ({ amount: add })));
  const parts: FeePart[] = [
    { part: 'base', amount: table.base },
    { part: 'distance', quantity: metres, amount: rated(table.perKm, metres, 1_000) },
    { part: 'weight', quantity: grams, amount: rated(table.perKg, grams, 1_000) },
    { part: 'floors', quantity: floorsOnFoot, amount: rated(table.perFloor, floorsOnFoot, 1) },
    { part: 'hours', amount: hours },
  ];
  const lacking = Math.max(0, table.minimum - sumOf(parts));
  return worthTelling([...parts, { part: 'minimum', amount: lacking }]);
}
