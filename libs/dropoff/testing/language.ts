import { isForeign } from '../note/doubt/foreign.js';

/** Chinese and English are read by rules; all else in the careful direction only. */
export const languageOf = (note: string): 'read' | 'other' => (isForeign(note) ? 'other' : 'read');
