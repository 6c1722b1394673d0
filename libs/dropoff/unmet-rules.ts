import type { Proof, ProofContext, ProofRule, UnmetRule, Verdict } from './proof.js';
import { PROOF_CHECKS, PROOF_RULES } from './rules/index.js';

/**
 * Every rule of the drop policy that the proof does not meet, at once, so that the carrier goes back only
 * once.
 */
export function unmetRules(proof: Proof, context: ProofContext): UnmetRule[] {
  return verdicts(proof, context).flatMap(({ rule, outcome, message = '' }) =>
    outcome === 'refused' ? [{ rule, message }] : [],
  );
}

/** What becomes of each rule that binds this drop-off, where ops waived some. */
export function verdicts(
  proof: Proof,
  context: ProofContext,
  waived: ReadonlySet<ProofRule> = new Set(),
): Verdict[] {
  return PROOF_RULES.flatMap((rule): Verdict[] => {
    const finding = PROOF_CHECKS[rule](proof, context);
    if (finding === 'silent') return [];
    if (finding === 'kept') return [{ rule, outcome: 'kept' }];
    if (waived.has(rule)) return [{ rule, outcome: 'waived' }];
    return [{ rule, outcome: 'refused', message: finding.unmet }];
  });
}
