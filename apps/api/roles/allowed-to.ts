import type { PersonRow } from '../../../libs/people/write-people.js';
import { MERCHANT_TABLE } from './merchant-roles.js';
import { OPS_TABLE } from './ops-roles.js';
import { merchantMay, opsMay } from './roles.js';

/** The operations that a person may ask for: what pages show. */
export function allowedTo({ merchantId, role, limitedTo }: PersonRow): string[] {
  const allowed =
    merchantId === null
      ? Object.entries(OPS_TABLE).filter(([, row]) => opsMay(role, row))
      : Object.entries(MERCHANT_TABLE).filter(([, row]) => merchantMay(role, row));
  return allowed.filter(([, [, of]]) => limitedTo === null || of !== 'whole').map(([operation]) => operation);
}
