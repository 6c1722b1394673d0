import { hasLost } from '../../platform/text/kept-text.js';
import { judgeRow, shown } from '../judge-row.js';
import type { PulledRow } from '../stock-adapter.js';
import type { Column } from './columns.js';
import { readGrams, readNumber, readPrice, readTemperature, readYesOrNo } from './read-field.js';
import { readMoment } from './read-moment.js';
import { isRounded } from '../../stock/levels/rounded-skus.js';

/** What a list leaves unsaid. */
export interface ListDefaults {
  /** In which its times of day are. */
  readonly timeZone: string;
}

export type CsvFields = Partial<Record<Column, string>>;

const asWritten = (text: string): unknown => text;

/** How each column's text is read; a text that comes back is judged as it stands. */
const READ: Readonly<Record<Column, (text: string, defaults: ListDefaults) => unknown>> = {
  sku: asWritten,
  onHand: asWritten,
  name: asWritten,
  temperature: readTemperature,
  weightGrams: readGrams,
  safetyStock: (text) => readNumber(text),
  category: asWritten,
  price: readPrice,
  ageRestricted: readYesOrNo,
  asOf: (text, { timeZone }) => readMoment(text, timeZone) ?? text,
};

/** One line as a level, or why it is none. */
export function readCsvRow(row: number, fields: CsvFields, defaults: ListDefaults): PulledRow {
  if (fields.sku && isRounded(fields.sku)) {
    const advice = 'a spreadsheet has rounded it; make the column text before saving';
    return { row, sku: fields.sku, refusal: `sku: ${shown(fields.sku)}: ${advice}` };
  }
  const told: Partial<Record<Column, unknown>> = {};
  for (const [column, text] of Object.entries(fields) as [Column, string][]) {
    // What was lost of a text is judged as no text at all.
    told[column] = hasLost(text) && column !== 'sku' ? { lost: text } : READ[column](text, defaults);
  }
  return judgeRow(row, told);
}
