/**
 * Marsaglia's xorshift (2003): the same seed gives the same numbers on every machine, which Math.random does
 * not.
 */
export class Random {
  private state: number;

  constructor(seed: number) {
    // Spread, so that seeds next to each other do not begin alike; the state must never be zero.
    this.state = Math.imul(seed | 0, 0x9e3779b1) ^ 0x2545f491 || 1;
  }

  /** From 0 up to and without 1. */
  fraction(): number {
    let x = this.state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.state = x;
    return (x >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0 up to and without `limit`. */
  below(limit: number): number {
    return Math.floor(this.fraction() * limit);
  }
}
