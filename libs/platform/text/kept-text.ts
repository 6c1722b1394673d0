/** U+0000 and halves of surrogate pairs: JavaScript takes them for text, PostgreSQL does not. */
const NO_TEXT = /\0|\p{Surrogate}/u;
/** What a decoder leaves where bytes were no character. */
const LOST = '\ufffd';

/** Whether PostgreSQL can keep it. */
export const isText = (text: string): boolean => !NO_TEXT.test(text);

/** Whether a character was lost on its way here. */
export const hasLost = (text: string): boolean => text.includes(LOST);

/** What PostgreSQL can keep of it: for words about what a sender wrote. */
export const keptText = (text: string): string =>
  isText(text) ? text : text.replace(/\0|\p{Surrogate}/gu, LOST);

/** So many UTF-16 units at most; no character is cut in two. */
export function cutText(text: string, most: number): string {
  const cut = text.slice(0, most);
  return cut.length < text.length && /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}
