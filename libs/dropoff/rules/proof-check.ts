import type { DropPolicy } from '../drop-policy.js';
import type { Proof, ProofContext } from '../proof.js';

/** Why the rule is not met, `kept`, or `silent` where the policy asks nothing that the rule is about. */
type Finding = 'silent' | 'kept' | { readonly unmet: string };
export type ProofCheck = (proof: Proof, context: ProofContext) => Finding;

/** A part of a proof that is the carrier's word alone. */
export interface Declaration<Value> {
  readonly values: readonly Value[];
  /** For the API's document. */
  readonly description: string;
  /** What a carrier declares who has kept the policy; undefined: nothing. */
  whenKept(policy: DropPolicy): Value | undefined;
}
