import type { DropPolicy, RuleOrigin, RuleValues } from './drop-policy.js';
import type { GatePlace } from './rules/drop-rule.js';
import { RULE_NAMES, ruleOf } from './rules/index.js';

/**
 * What holds on a leg that ends at a gate: its bag is put down there, without contact and whatever the
 * resident wished for the door, with its hours and its fallback; the wish binds the leg after it.
 */
export function policyAtTheGate(policy: DropPolicy, end: GatePlace): DropPolicy {
  const origins = new Map(policy.rules.map((origin) => [origin.rule, origin]));
  const held = RULE_NAMES.flatMap((rule) => {
    const value = policy[rule];
    const here =
      value === undefined ? undefined : ruleOf(rule).atTheGate(value, origins.get(rule)?.source, end);
    return here ? [{ rule, ...here }] : [];
  });
  const byWhom = new Map(held.map(({ rule, by }) => [rule, by]));
  return {
    ...(Object.fromEntries(held.map(({ rule, value }) => [rule, value])) as unknown as RuleValues),
    forRider: policy.forRider,
    rules: policy.rules
      .filter(({ rule }) => byWhom.has(rule))
      .map((origin): RuleOrigin => {
        const by = byWhom.get(origin.rule);
        return by ? { rule: origin.rule, source: by } : origin;
      }),
  };
}
