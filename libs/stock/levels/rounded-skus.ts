/** A long number as a spreadsheet shows it, and saves it where nobody has told it better: 6.90123E+12. */
const ROUNDED = /^(\d)(?:\.(\d+))?E\+(\d+)$/i;

export const isRounded = (sku: string): boolean => ROUNDED.test(sku);

/**
 * Which articles a list may have meant that names them by rounded numbers: none of them is missing from it.
 * `names` are all that the list names.
 */
export function mayBeMeantBy(names: Iterable<string>): (sku: string) => boolean {
  const meant = new Map<number, Set<string>>();
  for (const name of names) {
    const [, , decimals = '', exponent] = ROUNDED.exec(name) ?? [];
    if (exponent === undefined) continue;
    const digits = decimals.replace(/0+$/, '').length;
    meant.set(digits, (meant.get(digits) ?? new Set()).add(spelt(Number(name), digits)));
  }
  return (sku) =>
    /^\d+$/.test(sku) && [...meant].some(([digits, rounded]) => rounded.has(spelt(Number(sku), digits)));
}

const spelt = (number: number, digits: number) => number.toExponential(Math.min(digits, 100));
