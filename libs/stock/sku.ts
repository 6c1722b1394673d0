import { z } from 'zod';
import { hasLost, isText } from '../platform/text/kept-text.js';

/** Marks that nobody sees: zero-width spaces and joiners, directions of writing, a byte order mark. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** One spelling of a SKU, whoever typed or pasted it: composed (NFC), without what nobody sees. */
export const cleanSku = (text: string): string =>
  (/^[\x20-\x7e]*$/.test(text) ? text : text.normalize('NFC').replace(UNSEEN, '')).trim();

/** Why a clean SKU is none; undefined where it is one. */
export function whyNoSku(text: string): string | undefined {
  if (!isText(text) || hasLost(text)) return 'holds a character that is no text';
  // Addresses would be shortened by them, and name another thing.
  return text === '.' || text === '..' ? 'cannot be named in an address' : undefined;
}

export const sku = z
  .string()
  .overwrite(cleanSku)
  .min(1)
  .max(100)
  .superRefine((text, context) => {
    const message = whyNoSku(text);
    if (message) context.addIssue({ code: 'custom', message });
  });
