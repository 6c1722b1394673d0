import { z } from 'zod';

/**
 * Marks of zero width and of direction that come along when text is pasted. Joiners stay: emoji and scripts
 * need them.
 */
const PASTED = /[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/gu;
/** Anything at all to be seen; the braille blank is a letter that shows nothing. */
const SEEN = /[^\p{Default_Ignorable_Code_Point}\p{C}\p{Z}\u2800\p{M}]/u;

/** Text for people: without pasted marks and spaces around it, and with something in it that can be seen. */
export const seenText = (max: number) =>
  z
    .string()
    .overwrite((text) => text.replace(PASTED, ''))
    .trim()
    .min(1)
    .max(max)
    .refine((text) => text === '' || SEEN.test(text), { message: 'must hold something that can be seen' });
