import {
  mayDo,
  MERCHANT_ROLES,
  OPS_ROLES,
  type MerchantRole,
  type OpsRole,
} from '../../../libs/platform/auth/person.js';

/**
 * Of what an operation is, for people who are limited to some zones or stores. `zone` and the like: of the
 * one that `{id}` names, which is 404 where it is not theirs. `named`: of the one that body or query names by
 * `zoneId` or `storeId`, and they have to name one. `filtered`: the service itself answers only what is
 * theirs. `whole`: of more than a part; not for them. `none`: of no zone and no store.
 */
export type OpsPart =
  | 'zone'
  | 'delivery'
  | 'carrier'
  | 'compound'
  | 'locker'
  | 'joinRequest'
  | 'incident'
  | 'named'
  | 'filtered'
  | 'whole'
  | 'none';
export type MerchantPart = 'store' | 'order' | 'named' | 'filtered' | 'whole' | 'none';

/**
 * The lowest role that may do it; of what it is; and, where the rest of the body is for admins, what others
 * may set.
 */
export type OpsRow = readonly [from: OpsRole, of: OpsPart, others?: readonly string[]];
export type MerchantRow = readonly [from: MerchantRole, of: MerchantPart];

/** An operation for which nobody has written a row is for the highest role alone, without limits. */
export const UNKNOWN_AT_OPS: OpsRow = ['admin', 'whole'];
export const UNKNOWN_AT_MERCHANT: MerchantRow = ['owner', 'whole'];

export const opsMay = (role: string, [from]: OpsRow): boolean => mayDo(OPS_ROLES, role as OpsRole, from);
export const merchantMay = (role: string, [from]: MerchantRow): boolean =>
  mayDo(MERCHANT_ROLES, role as MerchantRole, from);
