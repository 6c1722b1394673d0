import { cutText } from '../../platform/text/kept-text.js';
import { columnsOf, knownColumns, UnreadableList, type Column } from './columns.js';

/** Above the headings a till may write its name, the store's and the date. */
export const LINES_LOOKED_AT = 10;

/** Looks for the line that names the columns among the first of a list. */
export class Heading {
  columns: (Column | undefined)[] | undefined;
  private best: readonly string[] = [];
  private looked = 0;

  /** Whether the line is, or is above, the headings. Throws where there are none among the first lines. */
  take(line: readonly string[]): boolean {
    if (this.columns) return false;
    this.columns = columnsOf(line);
    if (this.columns) return true;
    if (this.looked === 0 || knownColumns(line) > knownColumns(this.best)) this.best = line;
    if (++this.looked === LINES_LOOKED_AT) this.mustBeFound();
    return true;
  }

  mustBeFound(): (Column | undefined)[] {
    if (this.columns) return this.columns;
    const known = knownColumns(this.best, ['sku']) === 0 ? 'sku' : 'on_hand';
    const found = cutText(
      this.best
        .filter(Boolean)
        .map((title) => cutText(title, 40))
        .join(', '),
      300,
    );
    throw new UnreadableList(
      `The CSV's first line names no column for ${known}${found ? `; its columns are: ${found}` : ''}`,
    );
  }
}
