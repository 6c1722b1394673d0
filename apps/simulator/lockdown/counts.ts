export type Count = readonly [what: string, count: number];

/** How often each comes, the most first. */
export function counted(things: readonly string[]): Count[] {
  const counts = new Map<string, number>();
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a);
}

/** The sum, and what it is made of. */
export function summed(counts: readonly Count[]): string {
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  const parts = counts.map(([what, count]) => `${what} ${count}`).join(', ');
  return parts ? `${total}: ${parts}` : String(total);
}
