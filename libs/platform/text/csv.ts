/** A column of a CSV: its heading, and what stands in it of a row. */
export type CsvColumn<Row> = readonly [heading: string, of: (row: Row) => string | number | null | undefined];

/** RFC 4180. A cell that a spreadsheet would take for a formula is kept from being one. */
export function toCsv<Row>(rows: readonly Row[], columns: readonly CsvColumn<Row>[]): string {
  const lines = [
    columns.map(([heading]) => heading),
    ...rows.map((row) => columns.map(([, of]) => cell(of(row)))),
  ];
  return lines.map((line) => `${line.join(',')}\r\n`).join('');
}

function cell(value: string | number | null | undefined): string {
  if (typeof value !== 'string') return String(value ?? '');
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
