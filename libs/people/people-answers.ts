import { z } from 'zod';
import { MERCHANT_ROLES, OPS_ROLES } from '../platform/auth/person.js';
import { instant, type AnswerOf } from '../platform/http/answer.js';

const person = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable().describe('As an OpenID provider knows them.'),
  active: z.boolean().describe('False: switched off, and no key or session of theirs opens anything.'),
  createdAt: instant,
});

/** A person at ops. */
export const opsPerson = person
  .extend({
    role: z.enum(OPS_ROLES),
    zones: z.array(z.string()).nullable().describe('The zones they see and touch; null: all.'),
  })
  .meta({ title: 'OpsPerson' });
export type OpsPerson = AnswerOf<typeof opsPerson>;

/** One who has just been taken in. */
export const personAnswer = opsPerson
  .extend({ token: z.string().optional().describe('A key, shown only here; absent with `key: false`.') })
  .meta({ title: 'PersonAnswer' });

export const peopleAnswer = z.object({ people: z.array(opsPerson) }).meta({ title: 'PeopleAnswer' });

/** A person at a merchant. */
export const merchantPerson = person
  .extend({
    role: z.enum(MERCHANT_ROLES),
    stores: z.array(z.string()).nullable().describe('The stores they see and touch; null: all.'),
  })
  .meta({ title: 'MerchantPerson' });
export type MerchantPerson = AnswerOf<typeof merchantPerson>;

export const merchantPeople = z.object({ people: z.array(merchantPerson) }).meta({ title: 'MerchantPeople' });
