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
    const riderDays = await this.riderDays(days, asked.zoneId, now);
    const groups = new Map<string, RiderDay[]>();
    for (const one of riderDays) {
      const key = `${one.day} ${one.zoneId}`;
      groups.set(key, [...(groups.get(key) ?? []), one]);
    }
    return { from: days.first, to: days.last, currency, rows: [...groups.values()].flatMap(toRow) };
  }

  /** Who was on shift and earned nothing counts too. Uses shift_spells_by_time and pay_transactions_by_time. */
  private riderDays({ first, last, from, until }: Days, zoneId: string | undefined, now: EpochMs) {
    return rows<RiderDay>(this.database.manager, RIDER_DAYS, [
      ...[first, last, sqlTime(from), sqlTime(until), this.config.timeZone],
      ...[sqlTime(now), zoneId ?? null],
    ]);
  }
}

const RIDER_DAYS = `
WITH days AS (
  SELECT day, day::timestamp AT TIME ZONE $5 AS begins, (day + 1)::timestamp AT TIME ZONE $5 AS ends
  FROM (SELECT generate_series($1::date, $2::date, '1 day')::date AS day) AS d
), spells AS (
  SELECT s.zone_id, s.carrier_id, s.began_at, greatest(s.began_at, least(coalesce(s.ended_at, $6), s.until, $6)) AS ended_at
  FROM shift_spells s JOIN carriers c ON c.id = s.carrier_id AND c.kind = 'rider'
  WHERE s.state = 'online' AND ($7::text IS NULL OR s.zone_id = $7)
    AND tstzrange(s.began_at, s.ended_at) && tstzrange($3::timestamptz, $4::timestamptz)
), worked AS (
  SELECT zone_id, carrier_id, day, sum(extract(epoch FROM least(ended_at, ends) - greatest(began_at, begins))) AS seconds
  FROM spells JOIN days ON began_at < ends AND ended_at > begins GROUP BY 1, 2, 3
), earned AS (
  SELECT t.zone_id, t.carrier_id, (t.at AT TIME ZONE $5)::date AS day, sum(e.amount) AS amount,
    count(*) FILTER (WHERE t.kind = 'leg') AS legs
  FROM pay_transactions t JOIN pay_entries e ON e.transaction_id = t.id AND e.account = 'carrier:' || t.carrier_id
  WHERE t.at >= $3 AND t.at < $4 GROUP BY 1, 2, 3
)
SELECT day::text, zone_id AS "zoneId", seconds::float8, coalesce(amount, 0)::float8 AS amount, coalesce(legs, 0)::int AS legs
FROM worked LEFT JOIN earned USING (zone_id, carrier_id, day) ORDER BY day, zone_id, carrier_id`;

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
