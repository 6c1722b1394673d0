import type { CompiledNote } from '../../dropoff/drop-policy.js';
import { toFee, type FixedFee } from '../../fees/fixed-fee.js';
import type { EpochMs } from '../../geo/units.js';
import type { PlacedOrder } from '../placed-order.js';
import type { PromisedTimes } from '../promise-order.js';
import type { QuoteAnswer, QuoteReason } from './quote-answer.js';

/** Nothing can be said of a door that there is not. */
export const undeliverable = (reasons: readonly QuoteReason[]): QuoteAnswer => ({
  deliverable: false,
  reasons,
});

interface Told {
  readonly placed: PlacedOrder;
  readonly compiled: CompiledNote;
  readonly reasons: readonly QuoteReason[];
  /** Where it can be delivered. */
  readonly quote?: { readonly id: string; readonly expiresAt: EpochMs; readonly fee?: FixedFee };
  readonly times?: PromisedTimes;
}

export function toQuoteAnswer({ placed, compiled, reasons, quote, times }: Told): QuoteAnswer {
  const { policy, overruled, reading } = compiled;
  return {
    ...(quote && { id: quote.id }),
    deliverable: reasons.length === 0,
    reasons,
    zoneId: placed.zone.id,
    dropPolicy: policy,
    ...(overruled.length > 0 && { overruled }),
    reading: { ...reading, confirmed: false },
    ...(placed.warnings.length > 0 && { warnings: placed.warnings }),
    ...(times && {
      readyAt: new Date(times.readyAt),
      promise: { p50: new Date(times.promise.p50), p90: new Date(times.promise.p90) },
      promisedAt: new Date(times.promisedAt),
    }),
    ...(quote?.fee && { fee: toFee(quote.fee) }),
    ...(quote && { expiresAt: new Date(quote.expiresAt) }),
  };
}
