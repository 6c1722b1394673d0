import { Readable } from 'node:stream';
import { parse, type CsvError } from 'csv-parse';
import type { PulledPage, PulledRow } from '../stock-adapter.js';
import type { Column } from './columns.js';
import { readCsvRow, type CsvFields, type ListDefaults } from './csv-row.js';
import { decodeCsv } from './decode.js';
import { Heading } from './find-heading.js';

const ROWS_A_PAGE = 1_000;
/** Bytes. What a quote that is never closed swallows is not held in memory. */
const LONGEST_LINE = 64 * 1024;

export interface CsvSource extends ListDefaults {
  readonly bytes: AsyncIterable<Uint8Array>;
  /** The encoding, where the sender says. */
  readonly charset?: string;
  /** Rows that were read before. */
  readonly after?: number;
}

/** A page and how many rows of the list have been read with it. */
export type CsvPage = Omit<PulledPage, 'next'> & { readonly read: number; readonly isLast: boolean };

/**
 * Reads a list in pages, one page in memory at a time. Lines that make no sense are refused and the rest goes
 * on. One that ends in the middle of a line (a broken upload, a file that is still being written) is not
 * whole, and says so.
 */
export async function* readCsv(source: CsvSource): AsyncGenerator<CsvPage> {
  const after = source.after ?? 0;
  let row = 0;
  let page: PulledRow[] = [];
  let brokeOff: string | undefined;
  for await (const line of linesOf(source)) {
    row++;
    brokeOff ??= line.brokeOff && `The list breaks off in row ${row}: ${line.brokeOff}`;
    if (row <= after) continue;
    page.push('refusal' in line ? { row, refusal: line.refusal } : readCsvRow(row, line.fields, source));
    if (page.length < ROWS_A_PAGE) continue;
    yield { rows: page, read: row, isLast: false };
    page = [];
  }
  yield { rows: page, read: row, isLast: true, ...(brokeOff && { brokeOff }) };
}

type Line =
  | { readonly fields: CsvFields; readonly brokeOff?: undefined }
  | { readonly refusal: string; readonly brokeOff?: string };

/** The lines below the headings. The last is held back until it is known that it is whole. */
async function* linesOf(source: CsvSource): AsyncGenerator<Line> {
  const end: End = { isClean: true };
  const { text, delimiter } = await decodeCsv(untilItBreaks(source.bytes, end), source.charset);
  const skipped: Line[] = [];
  const parser = Readable.from(watchEnd(text, end)).pipe(
    parse({
      delimiter,
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: LONGEST_LINE,
      skip_records_with_error: true,
      on_skip: (error) => {
        skipped.push(lineOf(error));
        return undefined;
      },
    }),
  );
  const heading = new Heading();
  let held: string[] | undefined;
  for await (const record of parser as AsyncIterable<string[]>) {
    if (!heading.take(record)) {
      if (held) yield wholeLine(heading.mustBeFound(), held);
      held = record;
    }
    yield* skipped.splice(0);
  }
  if (end.error) throw end.error;
  const columns = heading.mustBeFound();
  if (held) yield lastLine(columns, held, end.isClean);
  yield* skipped;
}

/** A line that has fewer fields than the first, and nothing after it, was cut. */
function lastLine(columns: readonly (Column | undefined)[], record: string[], isClean: boolean): Line {
  if (isClean || record.length >= columns.length) return wholeLine(columns, record);
  return { refusal: 'the line is cut', brokeOff: 'the line is cut' };
}

/**
 * A line with more in it than has a heading (1,200 or a name with a comma, without quotes) would be read as
 * something else.
 */
function wholeLine(columns: readonly (Column | undefined)[], record: readonly string[]): Line {
  if (record.slice(columns.length).every((field) => field === ''))
    return { fields: fieldsOf(columns, record) };
  const refusal = `the line has ${record.length} fields under ${columns.length} headings: quote what has the separator in it`;
  return { refusal };
}

function fieldsOf(columns: readonly (Column | undefined)[], record: readonly string[]): CsvFields {
  const fields: CsvFields = {};
  columns.forEach((column, index) => {
    const text = asText(record[index]);
    if (column && text) fields[column] = text;
  });
  return fields;
}

/** As a spreadsheet is made to keep a number as text: ="0017", '0017. */
const asText = (field: string | undefined): string | undefined =>
  field?.replace(/^="?(.*?)"?$/s, '$1').replace(/^'(?=\d)/, '');

function lineOf(error: CsvError | undefined): Line {
  const isOpen = error?.code === 'CSV_QUOTE_NOT_CLOSED' || error?.code === 'CSV_MAX_RECORD_SIZE';
  if (!isOpen) return { refusal: 'the line cannot be read' };
  return { refusal: 'a quote is opened and not closed', brokeOff: 'a quote is opened and not closed' };
}

/** How a list ended. */
interface End {
  isClean: boolean;
  error?: Error;
}

/** What came before a connection broke is read to its end, and only then told. */
async function* untilItBreaks(bytes: AsyncIterable<Uint8Array>, end: End): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (error) {
    end.error = error as Error;
  }
}

async function* watchEnd(text: AsyncIterable<string>, end: End): AsyncGenerator<string> {
  for await (const part of text) {
    if (part === '') continue;
    end.isClean = /[\r\n]$/.test(part);
    yield part;
  }
}
