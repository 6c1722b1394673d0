import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { phoneKey, readPhoneNumber } from '../contact/phone-number.js';
import type { EpochMs } from '../geo/units.js';
import { TrackingTokens } from '../platform/auth/tracking-tokens.js';
import { sqlTime } from '../platform/database/sql-time.js';
import { row, rows, type Sql } from '../platform/database/sql.js';
import type { Contact } from './channels/channel.js';

/** Who wants no notices, of any order: known by keyed marks of number and address, which tell neither. */
@Injectable()
export class NoticeStops {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly tokens: TrackingTokens,
  ) {}

  async stop(deliveryId: string, now: EpochMs): Promise<void> {
    await rows(
      this.database.manager,
      `INSERT INTO notice_stops (mark, at) SELECT unnest($1::text[]), $2 ON CONFLICT DO NOTHING`,
      [await this.marksOfDelivery(deliveryId), sqlTime(now)],
    );
  }

  async resume(deliveryId: string): Promise<void> {
    await rows(this.database.manager, 'DELETE FROM notice_stops WHERE mark = ANY ($1::text[])', [
      await this.marksOfDelivery(deliveryId),
    ]);
  }

  async isStopped(deliveryId: string): Promise<boolean> {
    const marks = await this.marksOfDelivery(deliveryId);
    return (await this.stoppedAmong(this.database.manager, marks)).size > 0;
  }

  async stoppedAmong(sql: Sql, marks: readonly string[]): Promise<Set<string>> {
    if (marks.length === 0) return new Set();
    const found = await rows<{ mark: string }>(
      sql,
      'SELECT mark FROM notice_stops WHERE mark = ANY ($1::text[])',
      [marks],
    );
    return new Set(found.map(({ mark }) => mark));
  }

  /** By number and by address: whoever stops notices stops them all. */
  marksOf({ phone, email }: Contact): string[] {
    const read = phone === undefined ? undefined : readPhoneNumber(phone);
    return [
      ...(read ? [this.tokens.mark(`notices to ${phoneKey(read)}`)] : []),
      ...(email === undefined ? [] : [this.tokens.mark(`notices to ${email.toLowerCase()}`)]),
    ];
  }

  private async marksOfDelivery(deliveryId: string): Promise<string[]> {
    const found = await row<{ contact: Contact | null }>(
      this.database.manager,
      `SELECT o.dropoff->'contact' AS contact FROM deliveries d JOIN orders o ON o.id = d.order_id WHERE d.id = $1`,
      [deliveryId],
    );
    return this.marksOf(found?.contact ?? {});
  }
}
