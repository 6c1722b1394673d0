import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { COLUMNS, NO_FIGURES, SHIFT_COLUMNS, type ReportRow } from './report-answer.js';
import { reportCsv } from './report-csv.js';

const ALL = [...COLUMNS, ...SHIFT_COLUMNS];
const aRow = (id?: string): ReportRow => ({
  ...NO_FIGURES,
  day: '2026-03-28',
  ...(id !== undefined && { id }),
  asOf: '2026-03-28T16:00:00Z',
});
const read = (csv: string) => parse<Record<string, string>>(csv, { columns: true });

describe('a report as CSV', () => {
  it('has a column for each figure, in seconds and counts, and leaves empty what was not measured', () => {
    const row = {
      ...aRow('zone-1'),
      clickToDoor: { measured: 3, p50: 1_500, p90: 2_400 },
      failures: { lost: 2 },
    };
    expect(read(reportCsv([row], ALL))).toEqual([
      expect.objectContaining({
        day: '2026-03-28',
        id: 'zone-1',
        as_of: '2026-03-28T16:00:00.000Z',
        click_to_door_p50_seconds: '1500',
        at_gate_measured: '0',
        at_gate_p90_seconds: '',
        failed_lost: '2',
        failed_damaged: '0',
        shift_seconds: '0',
      }),
    ]);
  });

  it('is read back as it was written, whatever an id is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (id) => {
        const [row] = read(reportCsv([aRow(id)], ALL));
        expect(row?.id?.replace(/^'(?=[=+\-@\t\r])/, '')).toBe(id);
      }),
    );
  });

  it('is no formula', () => {
    expect(reportCsv([aRow('=1+1')], [['id', ({ id = null }) => id]])).toBe("id\r\n'=1+1\r\n");
  });
});
