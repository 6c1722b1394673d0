import { chineseNotes } from './notes-chinese.js';
import { englishNotes } from './notes-english.js';

/** Drop-off notes as residents write them, with their typos. */
export const demoNotes: readonly string[] = [...chineseNotes, ...englishNotes];
