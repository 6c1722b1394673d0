import { maskPhonesIn } from '../contact/mask-phones.js';
import type { DropPolicy } from '../dropoff/drop-policy.js';

/** A note may hold a number too: what of it stands in the drop policy is for those who may call. */
export function withMaskedPhones(policy: DropPolicy): DropPolicy {
  return {
    ...policy,
    forRider: maskPhonesIn(policy.forRider),
    rules: policy.rules.map((origin) =>
      origin.words === undefined ? origin : { ...origin, words: maskPhonesIn(origin.words) },
    ),
  };
}
