import { parse } from 'csv-parse';
import { z } from 'zod';
import { levelUpdateRequest } from '../../level-update.js';
import type { PulledPage, PulledRow, StockAdapter } from '../stock-adapter.js';
import { openFromAddress, openFromFolder } from './open-csv.js';

const settings = z
  .object({
    folder: z.string().min(1).max(500).optional().describe('The newest .csv file of this folder is read.'),
    url: z.url({ protocol: /^https?$/ }).optional(),
  })
  .refine(({ folder, url }) => Boolean(folder) !== Boolean(url), {
    path: ['url'],
    message: 'give folder or url',
  });
type CsvSettings = z.infer<typeof settings>;

const ROWS_A_PAGE = 1_000;

/** The columns read, by the names that tills write above them. */
const COLUMNS: Readonly<Record<string, string>> = {
  sku: 'sku',
  编码: 'sku',
  商品编码: 'sku',
  on_hand: 'onHand',
  onhand: 'onHand',
  stock: 'onHand',
  quantity: 'onHand',
  库存: 'onHand',
  name: 'name',
  品名: 'name',
  temperature: 'temperature',
  weight_grams: 'weightGrams',
  age_restricted: 'ageRestricted',
  as_of: 'asOf',
};

/** A CSV file with a header line, UTF-8, from a folder or an HTTP address. */
export const csvAdapter: StockAdapter<CsvSettings> = {
  name: 'csv',
  settings,
  async *pull({ settings: { folder, url } }, _from, signal): AsyncIterable<PulledPage> {
    const { bytes, asOf } = folder
      ? await openFromFolder(folder)
      : await openFromAddress(url as string, signal);
    const parser = bytes.pipe(
      parse({
        bom: true,
        columns: namedColumns,
        skip_empty_lines: true,
        relax_column_count: true,
        trim: true,
        signal,
      } as never),
    );
    bytes.on('error', (error) => parser.destroy(error));
    let row = 0;
    let page: PulledRow[] = [];
    for await (const record of parser as AsyncIterable<Record<string, string>>) {
      row++;
      page.push(readRow(row, record, asOf));
      if (page.length < ROWS_A_PAGE) continue;
      yield { rows: page, next: String(row) };
      page = [];
    }
    yield { rows: page };
  },
};

function namedColumns(header: string[]): (string | undefined)[] {
  const named = header.map((title) => COLUMNS[title.trim().toLowerCase()]);
  for (const needed of ['sku', 'onHand']) {
    if (!named.includes(needed)) {
      throw new Error(`The CSV's first line names no column for ${needed === 'sku' ? 'sku' : 'on_hand'}`);
    }
  }
  return named;
}

function readRow(row: number, record: Record<string, string>, asOf: Date): PulledRow {
  const given = Object.fromEntries(Object.entries(record).filter(([, text]) => text !== ''));
  const level = levelUpdateRequest.safeParse({
    ...given,
    onHand: wholeNumber(given.onHand),
    ...(given.weightGrams !== undefined && { weightGrams: wholeNumber(given.weightGrams) }),
    ...(given.ageRestricted !== undefined && { ageRestricted: yesOrNo(given.ageRestricted) }),
    asOf: given.asOf ?? asOf.toISOString(),
  });
  if (level.success) return { row, level: level.data };
  const [issue] = level.error.issues;
  return { row, refusal: `${issue?.path.join('.')}: ${issue?.message}` };
}

const YES_OR_NO = new Map([
  ...['true', 'yes', '1', '是'].map((word) => [word, true] as const),
  ...['false', 'no', '0', '否'].map((word) => [word, false] as const),
]);

const yesOrNo = (text: string): boolean | string => YES_OR_NO.get(text.toLowerCase()) ?? text;

/** `Number('')` is 0 and `Number('1e3')` is 1000: neither is what a till means. */
function wholeNumber(text: string | undefined): number | string | undefined {
  return text !== undefined && /^-?\d{1,15}(\.0+)?$/.test(text) ? Number(text) : text;
}
