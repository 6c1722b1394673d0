import type { District } from '../stage/district.js';

/** One round of counts: every article of every store once. */
export interface CountRound {
  readonly databaseUrl: string;
  readonly district: District;
  /** No two rounds count the same; what one does not change is as the round before has it. */
  readonly round: number;
  /** Of all counts, those that differ from the level: each of them is an entry in the ledger. */
  readonly changedShare: number;
}

export interface CountAnswer {
  readonly counts: number;
  readonly countsASecond: number;
  /** Deadlocks that PostgreSQL called on us. */
  readonly deadlocks: number;
}

export interface BenchCount {
  readonly storeId: string;
  readonly sku: string;
  readonly onHand: number;
}

export const PAGE = 1_000;
/** Far above what the orders of a benchmark take. */
const PLENTY = 500_000;

/** Pages of a store's counts, the stores in turn. */
export function pagesOf({ district, round, changedShare }: CountRound): BenchCount[][] {
  const every = Math.round(1 / changedShare);
  const pages: BenchCount[][] = [];
  for (let from = 0; from < district.skus.length; from += PAGE) {
    for (const { id: storeId } of district.stores) {
      const skus = district.skus.slice(from, from + PAGE);
      pages.push(
        skus.map((sku, index) => ({
          storeId,
          sku,
          onHand: PLENTY + ((from + index) % every === 0 ? round : round - 1),
        })),
      );
    }
  }
  return pages;
}
