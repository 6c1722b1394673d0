/** What a whole list named, against what the store had before. */
export interface NamedByList {
  readonly seen: number;
  readonly refused: number;
  /** Articles, and how many of them the store had before. */
  readonly named: number;
  readonly known: number;
}

/**
 * Why nothing may be taken as absent from a list, though it was read to its end; undefined where it may. A
 * list of which most is refused or unheard of is more likely in another spelling (an encoding, a
 * spreadsheet's rounding, another store's) than a store that has changed all it sells. The same list again is
 * believed: its articles are known by then.
 */
export function whyNotTrusted({ seen, refused, named, known }: NamedByList): string | undefined {
  if (seen === refused) return 'The list holds no level: nothing is taken as absent';
  if (refused * 2 > seen) return `${refused} of ${seen} rows are refused: nothing is taken as absent`;
  if (known * 2 < named) {
    return `${named - known} of ${named} articles are new to this store: nothing is taken as absent`;
  }
  return undefined;
}
