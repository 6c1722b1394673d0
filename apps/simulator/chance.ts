/** A simulation is not repeated: its chances are true ones. */
export const happens = (probability: number): boolean => Math.random() < probability;

export const between = (least: number, most: number): number => least + Math.random() * (most - least);

export const wholeBetween = (least: number, most: number): number => Math.floor(between(least, most + 1));

export function oneOf<Item>(items: readonly Item[]): Item {
  const chosen = items[Math.floor(Math.random() * items.length)];
  if (chosen === undefined) throw new Error('There is nothing to choose from.');
  return chosen;
}
