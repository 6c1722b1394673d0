import type { DropPolicy } from './drop-policy.js';
import type { Declared } from './proof.js';
import { DECLARATIONS, DECLARED_PARTS } from './rules/index.js';

/** What a carrier declares who has kept the policy. */
export const declaredWhenKept = (policy: DropPolicy): Declared =>
  Object.fromEntries(
    DECLARED_PARTS.map((part) => [part, DECLARATIONS[part].whenKept(policy)] as const).filter(
      ([, value]) => value !== undefined,
    ),
  );
