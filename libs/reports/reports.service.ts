import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../platform/config/config.js';
import { rows } from '../platform/database/sql.js';
import { dayOf } from '../platform/clock/local-time.js';
import { Clock } from '../platform/clock/clock.js';
import { invalid } from '../platform/http/problem.js';
import { daysAfter, daysFromTo, type Day } from './report-day.js';
import { NO_FIGURES, type Figures, type ReportAnswer, type ReportedBy } from './report-answer.js';

export interface ReportQuestion {
  readonly by: ReportedBy;
  readonly from?: Day;
  readonly to?: Day;
  /** Of one merchant's deliveries alone. */
  readonly merchantId?: string;
  /** Of one zone, store, compound or rider. */
  readonly id?: string;
  readonly cursor?: string;
  readonly limit: number;
}

/** Days that one report may span, and does where nobody says. */
const LONGEST = 92;
const USUAL = 7;

interface CountedRow {
  readonly day: Day;
  readonly key: string;
  readonly asOf: Date;
  readonly figures: Partial<Figures>;
}

/** What is told of each day. */
@Injectable()
export class Reports {
  private readonly timeZone: string;

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(CONFIG) config: Config,
    private readonly clock: Clock,
  ) {
    this.timeZone = config.timeZone;
  }

  /** Give `nextCursor` back as `cursor` for the next page; it is absent on the last. */
  async read(question: ReportQuestion): Promise<ReportAnswer> {
    const { by, limit } = question;
    const { from, to } = this.daysOf(question);
    const found = await this.rowsOf(question, from, to);
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    return {
      by,
      from,
      to,
      timeZone: this.timeZone,
      rows: shown.map(({ day, key, asOf, figures }) => ({
        day,
        ...(key !== '' && { id: key }),
        asOf,
        ...NO_FIGURES,
        ...figures,
      })),
      ...(found.length > limit && last && { nextCursor: `${last.day}:${last.key}` }),
    };
  }

  private daysOf({ from, to }: ReportQuestion): { from: Day; to: Day } {
    const last = to ?? (from === undefined ? this.today() : daysAfter(from, USUAL - 1));
    const first = from ?? daysAfter(last, 1 - USUAL);
    const days = daysFromTo(first, last);
    if (days < 1) throw invalid([{ field: 'to', message: 'must not lie before from' }]);
    if (days > LONGEST) throw invalid([{ field: 'to', message: `must lie within ${LONGEST} days of from` }]);
    return { from: first, to: last };
  }

  private today(): Day {
    return dayOf(this.clock.now(), this.timeZone);
  }

  /** Day by day: uses the primary key, also for one id of many. */
  private rowsOf({ by, merchantId = '', id, cursor, limit }: ReportQuestion, from: Day, to: Day) {
    const [afterDay, afterKey] =
      cursor === undefined ? [null, null] : [cursor.slice(0, 10), cursor.slice(11)];
    return rows<CountedRow>(
      this.database.manager,
      `SELECT r.day::text AS day, r.key, r.figures, d.as_of AS "asOf"
       FROM generate_series($3::date, $4::date, interval '1 day') AS asked (day)
       JOIN report_rows r ON r.by = $1 AND r.merchant_id = $2 AND r.day = asked.day::date
       JOIN report_days d ON d.day = r.day
       WHERE ($5::text IS NULL OR r.key = $5) AND ($6::date IS NULL OR (r.day, r.key) > ($6::date, $7::text))
       ORDER BY r.day, r.key LIMIT $8`,
      [by, merchantId, from, to, id ?? null, afterDay, afterKey, limit + 1],
    );
  }
}
