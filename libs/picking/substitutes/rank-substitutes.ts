import type { ArticleName, SubstituteOffer } from '../../stock/lines/short-line.js';

/** An article of the same category and temperature class that can be ordered now. */
export interface Candidate {
  readonly sku: string;
  readonly name: ArticleName;
  readonly price: number;
  readonly available: number;
}

/** What ran short. */
export interface Missing {
  readonly quantity: number;
  readonly price: number;
  /** Percent that a substitute's price may differ by. */
  readonly priceBand: number;
}

/** More than a screen of a phone shows is no help. */
const OFFERED_AT_MOST = 5;

/**
 * What is offered in place of an article, the best first: what replaces the most of it, then the nearest
 * price, then what there is more of. A resident is never charged more than for what was ordered, so a dearer
 * article has the ordered one's price.
 */
export function rankSubstitutes(missing: Missing, candidates: readonly Candidate[]): SubstituteOffer[] {
  const served = ({ available }: Candidate) => Math.min(available, missing.quantity);
  const distance = ({ price }: Candidate) => Math.abs(price - missing.price);
  return candidates
    .filter((one) => one.available > 0 && distance(one) * 100 <= missing.price * missing.priceBand)
    .sort(
      (a, b) =>
        served(b) - served(a) ||
        distance(a) - distance(b) ||
        b.available - a.available ||
        (a.sku < b.sku ? -1 : 1),
    )
    .slice(0, OFFERED_AT_MOST)
    .map((one) => ({
      sku: one.sku,
      name: one.name,
      price: Math.min(one.price, missing.price),
      quantity: served(one),
    }));
}
