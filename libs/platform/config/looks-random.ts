/** Letters that differ, of the shortest token there may be: of 24 random hex digits hardly ever fewer do. */
const LEAST_LETTERS = 8;

/**
 * Whether a token can have been drawn by lot. It cannot tell a good one, but a row of a's, the alphabet, a
 * word again and again.
 */
export function looksRandom(token: string): boolean {
  return new Set(token).size >= LEAST_LETTERS && !isRepeated(token) && !isSeries(token);
}

/** Whether the whole is one part over and over. */
const isRepeated = (token: string): boolean => `${token}${token}`.indexOf(token, 1) < token.length;

/** Whether most letters are the one before, or its neighbour. */
function isSeries(token: string): boolean {
  const letters = [...token].map((letter) => letter.codePointAt(0) as number);
  const near = letters.filter((code, at) => at > 0 && Math.abs(code - (letters[at - 1] as number)) <= 1);
  return near.length * 2 > letters.length;
}
