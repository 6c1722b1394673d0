/**
 * What people at ops may do, from the most: an admin keeps people, keys and settings, a viewer changes
 * nothing.
 */
export const OPS_ROLES = ['admin', 'dispatcher', 'viewer'] as const;
export type OpsRole = (typeof OPS_ROLES)[number];

/**
 * What people at a merchant may do, from the most: an owner keeps people, keys and webhooks, a picker picks.
 */
export const MERCHANT_ROLES = ['owner', 'staff', 'picker'] as const;
export type MerchantRole = (typeof MERCHANT_ROLES)[number];

/** The person behind a key or a session, as its rights are now. */
export interface Person {
  readonly id: string;
  readonly role: OpsRole | MerchantRole;
  /** Zones of a person at ops, stores of one at a merchant; null: all of them. */
  readonly limitedTo: readonly string[] | null;
}

/** Whether a role may do what is for `lowest` and for those above it. */
export function mayDo<Role extends string>(roles: readonly Role[], role: Role, lowest: Role): boolean {
  const place = roles.indexOf(role);
  return place !== -1 && place <= roles.indexOf(lowest);
}
