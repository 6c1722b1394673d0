declare const unit: unique symbol;
/** Money: whole hundredths of the service's currency. Never a fraction, so that sums are exact. */
export type Hundredths = number & { readonly [unit]?: 'hundredths' };

/** One part of an amount: what it is for, how much of it was measured, and what that comes to. */
export interface Part<Name extends string> {
  readonly part: Name;
  readonly amount: Hundredths;
  /** In the part's own measure: metres, grams, floors or seconds. Absent: it does not depend on a measure. */
  readonly quantity?: number;
}

/** A rate for so many, rounded to the hundredth: more is never less. */
export const rated = (rate: Hundredths, quantity: number, per: number): Hundredths =>
  Math.round((rate * Math.max(0, quantity)) / per);

export const sumOf = (parts: readonly { readonly amount: Hundredths }[]): Hundredths =>
  parts.reduce((sum, { amount }) => sum + amount, 0);

/** What comes to nothing is not told. */
export const worthTelling = <Name extends string>(parts: readonly Part<Name>[]): Part<Name>[] =>
  parts.filter(({ amount }) => amount !== 0);
