import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { EpochMs } from '../geo/units.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { sqlTime } from '../platform/database/sql-time.js';
import { rows } from '../platform/database/sql.js';
import { daysOf, type Days, type DaysQuery } from '../platform/http/days.js';
import { toCsv, type CsvColumn } from '../platform/text/csv.js';
import { paySpread, type Purse } from '../tariffs/pay-spread.js';
import type { Fairness } from './fairness-answer.js';

interface RiderDay extends Purse {
  readonly day: string;
  readonly zoneId: string;
  readonly legs: number;
}

type Row = Fairness['rows'][number];

/** How far apart riders' pay per hour is, by zone and day. */
@Injectable()
export class PayFairness {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async read(asked: DaysQuery & { readonly zoneId?: string }, now: EpochMs): Promise<Fairness> {
    const { timeZone, currency } = this.config;
    const days = daysOf(asked, now, timeZone);
    const riderDays = await this.riderDays(days, asked.zoneId);
    const groups = new Map<string, RiderDay[]>();
    for (const one of riderDays) {
      const key = `${one.day} ${one.zoneId}`;
      groups.set(key, [...(groups.get(key) ?? []), one]);
    }
    return { from: days.first, to: days.last, currency, rows: [...groups.values()].flatMap(toRow) };
  }

  /** A leg counts to the day on which it ended. Uses assignments_ended and pay_transactions_by_time. */
  private riderDays({ from, until }: Days, zoneId: string | undefined): Promise<RiderDay[]> {
    return rows(
      this.database.manager,
      `WITH worked AS (
         SELECT a.zone_id, a.carrier_id, to_char(a.ended_at AT TIME ZONE $3, 'YYYY-MM-DD') AS day, count(*)::int AS legs,
           range_agg(tstzrange(a.accepted_at, greatest(a.ended_at, a.accepted_at))) AS spans
         FROM carriers c JOIN assignments a ON a.carrier_id = c.id AND a.accepted_at IS NOT NULL AND a.ended_at >= $1
           AND a.ended_at < $2
         WHERE c.kind = 'rider' AND ($4::text IS NULL OR a.zone_id = $4) GROUP BY 1, 2, 3
       ), earned AS (
         SELECT t.zone_id, t.carrier_id, to_char(t.at AT TIME ZONE $3, 'YYYY-MM-DD') AS day, sum(e.amount) AS amount
         FROM pay_transactions t JOIN pay_entries e ON e.transaction_id = t.id AND e.account = 'carrier:' || t.carrier_id
         WHERE t.at >= $1 AND t.at < $2 GROUP BY 1, 2, 3
       )
       SELECT day, zone_id AS "zoneId", legs, coalesce(earned.amount, 0)::float8 AS amount,
         (SELECT coalesce(sum(extract(epoch FROM upper(span) - lower(span))), 0)::float8 FROM unnest(worked.spans) AS span)
           AS seconds
       FROM worked LEFT JOIN earned USING (zone_id, carrier_id, day) ORDER BY day, zone_id, carrier_id`,
      [sqlTime(from), sqlTime(until), this.config.timeZone, zoneId ?? null],
    );
  }
}

function toRow(riderDays: readonly RiderDay[]): Row[] {
  const [first] = riderDays;
  const perHour = paySpread(riderDays);
  if (!first || !perHour) return [];
  const sum = (of: 'amount' | 'seconds' | 'legs') => riderDays.reduce((total, one) => total + one[of], 0);
  const hours = Math.round(sum('seconds') / 36) / 100;
  const { day, zoneId } = first;
  return [
    { day, zoneId, riders: riderDays.length, legs: sum('legs'), hours, amount: sum('amount'), perHour },
  ];
}

const COLUMNS: readonly CsvColumn<Row>[] = [
  ['day', ({ day }) => day],
  ['zoneId', ({ zoneId }) => zoneId],
  ['riders', ({ riders }) => riders],
  ['legs', ({ legs }) => legs],
  ['hours', ({ hours }) => hours],
  ['amount', ({ amount }) => amount],
  ...(['mean', 'least', 'p10', 'p50', 'p90', 'most'] as const).map((name): CsvColumn<Row> => [
    `perHour.${name}`,
    ({ perHour }) => perHour[name],
  ]),
];

/** A row a zone and day, amounts in hundredths. */
export const fairnessCsv = ({ rows: found }: Fairness): string => toCsv(found, COLUMNS);
