import { parse, CsvError } from 'csv-parse/sync';
import { decodeText } from '../../platform/text/encoding.js';
import { hasLost } from '../../platform/text/kept-text.js';
import { UnreadableFile, type CsvRows, type FileRow, type RowData } from '../file-row.js';
import { columnsOf, SHEETS, type CsvColumn, type Sheet } from './csv-columns.js';
import type { FieldName } from './fields.js';
import { isFault, readLocation } from './read-location.js';
import { RowReader } from './row-reader.js';

const DELIMITERS = [',', '\t', ';', '|'];
/** Bytes: a table of all buildings of a city is a fifth of it. */
export const LARGEST_TABLE = 32 * 1024 * 1024;

type Line = Partial<Record<CsvColumn, string>>;

/** The rows of a table, whatever it is written in; lines that make no sense are rows that are refused. */
export function csvRows(bytes: Uint8Array, rowsAre: CsvRows, charset: string | undefined): FileRow[] {
  if (bytes.length > LARGEST_TABLE)
    throw new UnreadableFile('The table is larger than 32 MB: send it in parts');
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    throw new UnreadableFile('This is an Excel workbook, not a CSV: save it as “CSV UTF-8”');
  const sheet = SHEETS[rowsAre];
  const [titles = [], ...lines] = linesOf(decodeText(bytes, charset));
  const columns = columnsOf(titles);
  const missing = sheet.needs.filter(
    (need) => !columns.includes(need) && !(need === 'name' && hasName(columns)),
  );
  if (missing.length > 0)
    throw new UnreadableFile(
      `Its first line names no column for ${missing.join(', ')}; it has: ${titles.join(', ').slice(0, 300)}`,
    );
  return lines.map((fields, index) => readLine(index + 1, fields, columns, sheet));
}

const hasName = (columns: readonly (CsvColumn | undefined)[]) =>
  columns.includes('nameZh') || columns.includes('nameEn');

function linesOf(text: string): string[][] {
  const [first = ''] = text.split(/\r\n?|\n/, 1);
  const delimiter = DELIMITERS.reduce((best, one) =>
    first.split(one).length > first.split(best).length ? one : best,
  );
  try {
    return parse(text, {
      delimiter,
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      relax_quotes: true,
    });
  } catch (error) {
    if (error instanceof CsvError) throw new UnreadableFile(`It is no table: ${error.message.slice(0, 200)}`);
    throw error;
  }
}

function readLine(
  number: number,
  fields: readonly string[],
  columns: readonly (CsvColumn | undefined)[],
  { kind, needs, fields: told }: Sheet,
): FileRow {
  const line: Line = {};
  columns.forEach((column, index) => {
    if (column && fields[index]) line[column] = fields[index];
  });
  const reader = new RowReader(line);
  if (fields.slice(columns.length).some((field) => field !== ''))
    reader.fault({
      field: 'row',
      message: `has ${fields.length} fields under ${columns.length} headings: quote what has the separator in it`,
    });
  for (const [field, text] of Object.entries(line))
    if (hasLost(text))
      reader.fault({ field, message: 'has lost a character: say what the file is written in by `encoding`' });
  const name = reader.name();
  const data: RowData = {
    ...reader.fields(told as readonly FieldName[]),
    ...(name && { name }),
    ...placeOf(line, reader),
  };
  const externalId = reader.id('id');
  if (externalId === '' && needs.includes('id')) reader.fault({ field: 'id', message: 'is missing' });
  reader.need(data, ...needs.filter((need) => need === 'name' || need === 'compound' || need === 'number'));
  const { errors, warnings } = reader;
  return { number, kind, externalId, name: data.name?.zh ?? data.number ?? '', data, errors, warnings };
}

function placeOf({ lat, lng }: Line, reader: RowReader): RowData {
  if (lat === undefined && lng === undefined) return {};
  const read = readLocation(toNumber(lng), toNumber(lat), 'lat');
  if (!isFault(read)) return { location: read };
  reader.fault(read);
  return {};
}

const toNumber = (text: string | undefined): number | undefined =>
  text !== undefined && /^-?\d{1,3}(\.\d+)?$/.test(text.trim()) ? Number(text) : undefined;
