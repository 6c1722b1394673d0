import { z } from 'zod';
import type { MerchantPerson, OpsPerson } from '../../../libs/people/people-answers.js';
import type { PersonRow } from '../../../libs/people/write-people.js';
import { MERCHANT_ROLES, OPS_ROLES } from '../../../libs/platform/auth/person.js';
import { seenText } from '../../../libs/platform/http/seen-text.js';

const name = seenText(100);
const email = z.email().max(254).describe('As an OpenID provider knows them; for nothing else.');
const part = z
  .array(z.string().min(1).max(100))
  .min(1)
  .max(200)
  .overwrite((ids) => [...new Set(ids)].sort());
const zones = part.describe('The zones they see and touch; absent or null: all.');
const stores = part.describe('The stores they see and touch; absent or null: all.');
const active = z
  .boolean()
  .describe('False: no key or session of theirs opens anything until it is true again.');

export const opsPersonFields = {
  name,
  role: z.enum(OPS_ROLES).default('admin'),
  zones: zones.nullish(),
  email: email.nullish(),
};
export const opsPersonChanges = {
  name: name.optional(),
  role: z.enum(OPS_ROLES).optional(),
  zones: zones.nullish(),
  email: email.nullish(),
  active: active.optional(),
};

export const merchantPersonRequest = z
  .object({ name, role: z.enum(MERCHANT_ROLES), stores: stores.nullish(), email: email.nullish() })
  .meta({ title: 'MerchantPersonRequest' });

export const merchantPersonChange = z
  .object({
    name: name.optional(),
    role: z.enum(MERCHANT_ROLES).optional(),
    stores: stores.nullish(),
    email: email.nullish(),
    active: active.optional(),
  })
  .refine((change) => Object.values(change).some((value) => value !== undefined), {
    path: ['role'],
    message: 'give something to change',
  })
  .meta({ title: 'MerchantPersonChange' });

/** Of which of the two tables the role is, the workplace says. */
export function toOpsPerson({ id, name: called, role, limitedTo, ...person }: PersonRow): OpsPerson {
  const { email: address, active: isActive, createdAt } = person;
  const atOps = role as OpsPerson['role'];
  return { id, name: called, role: atOps, zones: limitedTo, email: address, active: isActive, createdAt };
}

export function toMerchantPerson({
  id,
  name: called,
  role,
  limitedTo,
  ...person
}: PersonRow): MerchantPerson {
  const { email: address, active: isActive, createdAt } = person;
  const there = role as MerchantPerson['role'];
  return { id, name: called, role: there, stores: limitedTo, email: address, active: isActive, createdAt };
}
