import { policyAtTheGate } from '../../dropoff/at-the-gate.js';
import type { DropPolicy } from '../../dropoff/drop-policy.js';
import type { DropPointKind } from '../../places/drop-point.entity.js';

/** Where a leg ends, as far as its proof depends on it. */
export interface LegEndNow {
  readonly lastLeg: boolean;
  /** Null: at no drop point. */
  readonly dropPointKind: DropPointKind | null;
}

/**
 * What a leg's proof is held against: the order's drop policy on the last leg. A leg that ends at a gate ends
 * on its shelf, or with the guard where that is full.
 */
export const policyInForce = (policy: DropPolicy, { lastLeg, dropPointKind }: LegEndNow): DropPolicy =>
  lastLeg ? policy : policyAtTheGate(policy, dropPointKind === 'guard_post' ? 'guard_post' : 'gate_shelf');
