/** A level that a message changed, or made. */
export interface LevelChange {
  readonly sku: string;
  readonly onHand: number;
  /** On hand before; 0 where there was no such level. */
  readonly before: number;
}
