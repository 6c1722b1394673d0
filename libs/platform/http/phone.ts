import { z } from 'zod';
import { readPhoneNumber } from '../../contact/phone-number.js';

/** A telephone number in a request, as people and platforms write it. */
export const phoneNumber = z
  .string()
  .trim()
  .max(60)
  .refine((phone) => readPhoneNumber(phone) !== undefined, 'must be one phone number');
