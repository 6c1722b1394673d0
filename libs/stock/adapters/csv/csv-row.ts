import { DateTime } from 'luxon';
import { levelUpdateRequest } from '../../level-update.js';
import type { PulledRow } from '../stock-adapter.js';
import type { Column } from './columns.js';

/** What a list leaves unsaid. */
export interface ListDefaults {
  /** In which its times of day are. */
  readonly timeZone: string;
}

const TEMPERATURES: Readonly<Record<string, string>> = {
  常温: 'ambient',
  室温: 'ambient',
  阴凉: 'ambient',
  冷藏: 'chilled',
  保鲜: 'chilled',
  冷冻: 'frozen',
  冻品: 'frozen',
  热食: 'hot',
  热: 'hot',
};

const YES_OR_NO: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'yes', '1', '是'].map((word) => [word, true] as const),
  ...['false', 'no', '0', '否'].map((word) => [word, false] as const),
]);

export type CsvFields = Partial<Record<Column, string>>;

/** One line as a level, or why it is none. */
export function readCsvRow(row: number, fields: CsvFields, { timeZone }: ListDefaults): PulledRow {
  const { sku, onHand, name, temperature, weightGrams, safetyStock, category, price, ageRestricted } = fields;
  const level = levelUpdateRequest.safeParse({
    sku,
    onHand: number(onHand),
    name,
    temperature: temperature && (TEMPERATURES[temperature] ?? temperature.toLowerCase()),
    weightGrams: number(weightGrams),
    safetyStock: number(safetyStock),
    category,
    // Lists have prices in yuan, we in fen.
    price: typeof number(price) === 'number' ? Math.round(Number(number(price)) * 100) : price,
    ageRestricted: ageRestricted && (YES_OR_NO.get(ageRestricted.toLowerCase()) ?? ageRestricted),
    asOf: fields.asOf && instant(fields.asOf, timeZone),
  });
  if (level.success) return { row, level: level.data };
  const [issue] = level.error.issues;
  const column = issue?.path.join('.') as Column;
  const given = fields[column] ?? '';
  return {
    row,
    refusal: `${column}: ${JSON.stringify(given.slice(0, 40))}: ${issue?.message}`,
    ...(sku && sku.length <= 100 && { sku }),
  };
}

/** Not `Number(text)`: '' would be 0 and '1e3' 1000. A comma between thousands is how spreadsheets write. */
function number(text: string | undefined): number | string | undefined {
  if (text === undefined) return undefined;
  const plain = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
  return /^-?\d{1,15}(\.\d{1,6})?$/.test(plain) ? Number(plain) : text;
}

function instant(text: string, zone: string): string {
  if (/(Z|[+-]\d\d:?\d\d)$/i.test(text)) return text;
  const local = DateTime.fromISO(text.replaceAll('/', '-').replace(' ', 'T'), { zone });
  return local.toUTC().toISO() ?? text;
}
