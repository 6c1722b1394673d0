import type { Temperature } from '../dispatch/round.js';
import type { ZoneRuleSet } from '../places/zone-rules.js';

/** How long a bag may be out of the fridge, the freezer or the oven; ambient goods keep. */
export function carryMinutes(rules: ZoneRuleSet): { readonly [Class in Temperature]?: number } {
  const { frozenCarryMinutes, chilledCarryMinutes, hotCarryMinutes } = rules;
  return { frozen: frozenCarryMinutes, chilled: chilledCarryMinutes, hot: hotCarryMinutes };
}
