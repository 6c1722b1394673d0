import { parse } from 'csv-parse/sync';
import { toCsv } from '../platform/text/csv.js';
import { CARRIER_COLUMNS, NO_FIGURES, type ReportRow } from './report-answer.js';

describe('a report as CSV', () => {
  it('has a column for each figure of the JSON, and leaves empty what was not measured', () => {
    const row: ReportRow = {
      ...NO_FIGURES,
      day: '2026-03-28',
      id: 'zone-1',
      asOf: '2026-03-28T16:00:00Z',
      clickToDoor: { measured: 3, p50: 1_500, p90: 2_400 },
      failures: { lost: 2 },
    };
    const [read] = parse<Record<string, string>>(toCsv([row], CARRIER_COLUMNS), { columns: true });
    expect(read).toMatchObject({
      day: '2026-03-28',
      id: 'zone-1',
      asOf: '2026-03-28T16:00:00.000Z',
      'clickToDoor.p50': '1500',
      'atGate.measured': '0',
      'atGate.p90': '',
      'failures.lost': '2',
      'failures.damaged': '0',
      pay: '0',
    });
    const told = Object.keys(row).filter(
      (name) => !Object.keys(read ?? {}).some((column) => column.split('.')[0] === name),
    );
    expect(told).toEqual([]);
  });
});
