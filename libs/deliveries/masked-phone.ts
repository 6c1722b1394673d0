import type { DropPolicy } from '../dropoff/drop-policy.js';

/** The number is the resident's own: where nobody is to call it now, its last four digits are enough. */
export function maskedPhone(phone: string): string {
  return phone.replace(/\d(?=(?:\D*\d){4})/g, '*');
}

/** A number that somebody could be called at: a mobile one, or a landline with its area code. */
const PHONE_IN_TEXT = /(?<!\d)(?:\+?86[ -]?)?(?:1[3-9]\d[ -]?\d{4}[ -]?\d{4}|0\d{2,3}[ -]?\d{7,8})(?!\d)/g;

/** Text as written, but for the numbers that somebody could be called at. */
export const maskedPhonesIn = (text: string): string => text.replace(PHONE_IN_TEXT, maskedPhone);

/** A note may hold a number too: what of it stands in the drop policy is for those who may call. */
export function withMaskedPhones(policy: DropPolicy): DropPolicy {
  return {
    ...policy,
    forRider: maskedPhonesIn(policy.forRider),
    rules: policy.rules.map((origin) =>
      origin.words === undefined ? origin : { ...origin, words: maskedPhonesIn(origin.words) },
    ),
  };
}
