/** Branded units: a number that says what it measures. All pure code speaks metres, seconds and epoch milliseconds. */
declare const unit: unique symbol;
type Unit<Name extends string> = number & { readonly [unit]?: Name };

export type Metres = Unit<'metres'>;
export type Seconds = Unit<'seconds'>;
/** Milliseconds since 1970-01-01T00:00Z. */
export type EpochMs = Unit<'epoch-ms'>;
