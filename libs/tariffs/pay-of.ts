import { isWithin, type Hours } from './hours.js';
import { rated, worthTelling, type Hundredths, type Part } from './parts.js';

/** What a rider earns with a leg. All amounts in hundredths of the currency, none below zero. */
export interface PayRates {
  readonly base: Hundredths;
  readonly perKm: Hundredths;
  readonly perKg: Hundredths;
  /** For each floor that is climbed because there is no lift. */
  readonly perFloor: Hundredths;
  /** For each minute at the store past the free ones, up to so many. */
  readonly waiting: {
    readonly perMinute: Hundredths;
    readonly freeMinutes: number;
    readonly mostMinutes: number;
  };
  /** On top, for legs that end in these hours. */
  readonly night?: Hours & { readonly add: Hundredths };
}

/** What the pay for a leg depends on. */
export interface PayMeasures {
  readonly metres: number;
  readonly grams: number;
  readonly floorsOnFoot: number;
  readonly waitingSeconds: number;
  /** Minute of the day at which it ended. */
  readonly minute: number;
  readonly tip: Hundredths;
}

export const PAY_PARTS = ['base', 'distance', 'weight', 'floors', 'waiting', 'night', 'tip'] as const;
export type PayPartName = (typeof PAY_PARTS)[number];
export type PayPart = Part<PayPartName>;

/**
 * How a leg came to its end, as far as pay is concerned. `returned`: the bag went back, and not by the
 * rider's doing. `released`: nothing was brought anywhere, or it ended by the rider's doing.
 */
export const PAY_OUTCOMES = ['delivered', 'returned', 'released'] as const;
export type PayOutcome = (typeof PAY_OUTCOMES)[number];

/** What each outcome earns. Who waited has waited, whatever came of it; a tip is for a bag that came. */
const EARNS: Readonly<Record<PayOutcome, readonly PayPartName[]>> = {
  delivered: PAY_PARTS,
  returned: ['base', 'distance', 'weight', 'floors', 'waiting', 'night'],
  released: ['waiting'],
};

/** The parts of the pay for a leg, which add up to it. */
export function payParts(rates: PayRates, measures: PayMeasures, outcome: PayOutcome): PayPart[] {
  const { metres, grams, floorsOnFoot, waitingSeconds, minute, tip } = measures;
  const parts: PayPart[] = [
    { part: 'base', amount: rates.base },
    { part: 'distance', quantity: metres, amount: rated(rates.perKm, metres, 1_000) },
    { part: 'weight', quantity: grams, amount: rated(rates.perKg, grams, 1_000) },
    { part: 'floors', quantity: floorsOnFoot, amount: rated(rates.perFloor, floorsOnFoot, 1) },
    { part: 'waiting', quantity: waitingSeconds, amount: forWaiting(rates.waiting, waitingSeconds) },
    { part: 'night', amount: rates.night && isWithin(rates.night, minute) ? rates.night.add : 0 },
    { part: 'tip', amount: tip },
  ];
  return worthTelling(parts.filter(({ part }) => EARNS[outcome].includes(part)));
}

function forWaiting({ perMinute, freeMinutes, mostMinutes }: PayRates['waiting'], seconds: number) {
  const paid = Math.min(Math.max(0, seconds - freeMinutes * 60), mostMinutes * 60);
  return rated(perMinute, paid, 60);
}
