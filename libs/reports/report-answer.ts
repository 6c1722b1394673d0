import { z } from 'zod';
import { FAIL_REASONS } from '../deliveries/carry/fail-reasons.js';
import { instant, tally, type AnswerOf } from '../platform/http/answer.js';
import type { CsvColumn } from '../platform/text/csv.js';

/** What a report has a row for, each day. */
export const REPORTED_BY = ['day', 'zone', 'store', 'compound', 'rider'] as const;
export type ReportedBy = (typeof REPORTED_BY)[number];

const spread = z.object({
  measured: z.int().describe('Of so many.'),
  p50: z.int().nullable().describe('Seconds.'),
  p90: z.int().nullable().describe('Seconds.'),
});

const figures = z.object({
  orders: z.int().describe('Placed that day; of a rider, legs that it brought to an end that day.'),
  delivered: z.int(),
  failed: z.int().describe('Picked up and not dropped off.'),
  cancelled: z.int().describe('Of a rider: taken from it, or given up.'),
  underWay: z.int(),
  onTime: z.int().describe('Delivered by `promisedAt`.'),
  clickToDoor: spread.describe('From the order to the drop-off, exact over all deliveries of the row.'),
  atStore: spread.describe('From the carrier’s arrival at the store to the pick-up, where it told of both.'),
  atGate: spread.describe('From the drop-off by the gate to the pick-up there.'),
  policies: z.object({
    kept: z.int().describe('Every rule was met.'),
    waived: z.int().describe('Ops had let a rule go.'),
    refused: z.int().describe('A proof was refused at least once.'),
  }),
  fallBacks: z.int().describe('Left at another place than was asked for.'),
  failures: tally.describe('By reason.'),
});

const shift = z
  .object({
    carriers: z.int(),
    seconds: z.int().describe('Online or paused.'),
    busySeconds: z.int().describe('Of these: with a leg accepted or in hand.'),
  })
  .describe('Only by day, zone and rider.');

const pay = z.int().describe('What carriers were given, in hundredths. Only by day, zone and rider.');

export type Figures = AnswerOf<typeof figures> & {
  readonly shift: AnswerOf<typeof shift>;
  readonly pay: number;
};

const row = figures.extend({
  day: z.iso.date(),
  id: z.string().optional().describe('Of the zone, store, compound or rider; absent by day.'),
  asOf: instant.describe('How things stood then. A day that changes is counted anew within seconds.'),
});

const reportOf = <Row extends z.ZodType>(rows: Row) =>
  z.object({
    by: z.enum(REPORTED_BY),
    from: z.iso.date(),
    to: z.iso.date(),
    timeZone: z.string().describe('Days are those of this time zone.'),
    rows: z.array(rows).describe('By day, then id. Without a row: nothing to report.'),
    nextCursor: z.string().optional(),
  });

export const reportAnswer = reportOf(row.extend({ shift, pay })).meta({ title: 'Report' });
export const merchantReportAnswer = reportOf(row).meta({ title: 'MerchantReport' });
export type ReportAnswer = AnswerOf<typeof reportAnswer>;
export type MerchantReportAnswer = AnswerOf<typeof merchantReportAnswer>;
export type ReportRow = ReportAnswer['rows'][number];

const nothing = { measured: 0, p50: null, p90: null };

/** What is not in a row of the table: its kind has no such figure, or there was none. */
export const NO_FIGURES: Figures = {
  orders: 0,
  delivered: 0,
  failed: 0,
  cancelled: 0,
  underWay: 0,
  onTime: 0,
  clickToDoor: nothing,
  atStore: nothing,
  atGate: nothing,
  policies: { kept: 0, waived: 0, refused: 0 },
  fallBacks: 0,
  failures: {},
  shift: { carriers: 0, seconds: 0, busySeconds: 0 },
  pay: 0,
};

type Column = CsvColumn<ReportRow>;

const spreadColumns = (name: string, of: (row: ReportRow) => z.output<typeof spread>): Column[] => [
  [`${name}.measured`, (row) => of(row).measured],
  [`${name}.p50`, (row) => of(row).p50],
  [`${name}.p90`, (row) => of(row).p90],
];

/** By the names of the JSON. */
export const COLUMNS: readonly Column[] = [
  ['day', ({ day }) => day],
  ['id', ({ id }) => id],
  ['asOf', ({ asOf }) => new Date(asOf).toISOString()],
  ['orders', ({ orders }) => orders],
  ['delivered', ({ delivered }) => delivered],
  ['failed', ({ failed }) => failed],
  ['cancelled', ({ cancelled }) => cancelled],
  ['underWay', ({ underWay }) => underWay],
  ['onTime', ({ onTime }) => onTime],
  ...spreadColumns('clickToDoor', ({ clickToDoor }) => clickToDoor),
  ...spreadColumns('atStore', ({ atStore }) => atStore),
  ...spreadColumns('atGate', ({ atGate }) => atGate),
  ['policies.kept', ({ policies }) => policies.kept],
  ['policies.waived', ({ policies }) => policies.waived],
  ['policies.refused', ({ policies }) => policies.refused],
  ['fallBacks', ({ fallBacks }) => fallBacks],
  ...FAIL_REASONS.map((reason): Column => [`failures.${reason}`, ({ failures }) => failures[reason] ?? 0]),
];

export const CARRIER_COLUMNS: readonly Column[] = [
  ...COLUMNS,
  ['shift.carriers', ({ shift }) => shift.carriers],
  ['shift.seconds', ({ shift }) => shift.seconds],
  ['shift.busySeconds', ({ shift }) => shift.busySeconds],
  ['pay', ({ pay }) => pay],
];
