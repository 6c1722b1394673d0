/** A name longer than this is nobody's slip of the pen. */
const LONGEST = 60;

/**
 * The known name that was most likely meant, if any is near: spelt otherwise, in the plural, with other
 * separators.
 */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  if (name.length > LONGEST) return undefined;
  const asked = letters(name);
  const [nearest] = known
    .map((one) => ({ one, off: distance(asked, letters(one)) }))
    .toSorted((a, b) => a.off - b.off);
  return nearest && nearest.off <= Math.max(1, Math.min(3, Math.floor(asked.length / 2)))
    ? nearest.one
    : undefined;
}

const letters = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Letters to add, leave out or change to make one word of the other (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}
