/**
 * Branded units: a number that says what it measures. All pure code speaks metres, seconds and epoch
 * milliseconds. A plain number is refused: it is given its unit where it is known, by `metres`, `seconds` or
 * `epochMs`.
 */
declare const unit: unique symbol;
type Unit<Name extends string> = number & { readonly [unit]: Name };

export type Metres = Unit<'metres'>;
export type Seconds = Unit<'seconds'>;
/** Milliseconds since 1970-01-01T00:00Z. */
export type EpochMs = Unit<'epoch-ms'>;

export const metres = (count: number) => count as Metres;
export const seconds = (count: number) => count as Seconds;
export const epochMs = (at: number | Date) => (typeof at === 'number' ? at : at.getTime()) as EpochMs;
