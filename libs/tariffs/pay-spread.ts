import type { Hundredths } from './parts.js';

/** What one rider earned in so much time. */
export interface Purse {
  readonly amount: Hundredths;
  readonly seconds: number;
}

/** Pay per hour, over riders. All in whole hundredths. */
export interface PaySpread {
  /** Of all pay over all hours. */
  readonly mean: Hundredths;
  readonly least: Hundredths;
  readonly p10: Hundredths;
  readonly p50: Hundredths;
  readonly p90: Hundredths;
  readonly most: Hundredths;
}

const HOUR = 3_600;

/** How far apart riders' pay per hour is. Undefined: nobody worked. */
export function paySpread(purses: readonly Purse[]): PaySpread | undefined {
  const worked = purses.filter(({ seconds }) => seconds > 0);
  if (worked.length === 0) return undefined;
  const rates = worked.map(perHour).sort((one, other) => one - other);
  /** The smallest rate that so large a share of the riders do not pass. */
  const quantile = (share: number) => rates[Math.max(0, Math.ceil(share * rates.length) - 1)] as Hundredths;
  const sum = (of: keyof Purse) => worked.reduce((total, one) => total + one[of], 0);
  return {
    mean: perHour({ amount: sum('amount'), seconds: sum('seconds') }),
    least: quantile(0),
    p10: quantile(0.1),
    p50: quantile(0.5),
    p90: quantile(0.9),
    most: quantile(1),
  };
}

const perHour = ({ amount, seconds }: Purse): Hundredths => Math.round((amount * HOUR) / seconds);
