import { Injectable } from '@nestjs/common';
import { rows, type Sql } from '../platform/database/sql.js';
import type { OutboxRow, Reaction } from '../upkeep/reaction.js';

/**
 * Marks the days that what happened is counted in: that of the order, and those of the carriers' work on it,
 * which a phone may tell of late. Only that they have to be counted again: an event that comes twice, or not
 * in its turn, does no harm.
 */
@Injectable()
export class MarkDays implements Reaction {
  readonly events = 'all';

  async run(tx: Sql, happened: readonly OutboxRow[]): Promise<void> {
    await rows(
      tx,
      `INSERT INTO report_marks (at)
       SELECT DISTINCT date_bin('15 minutes', told.at, timestamptz '2000-01-01Z') FROM (
         SELECT created_at AS at FROM deliveries WHERE id = ANY($1::uuid[])
         UNION ALL
         SELECT unnest(ARRAY[accepted_at, ended_at]) FROM assignments
         WHERE delivery_id = ANY($1::uuid[]) AND accepted_at IS NOT NULL
       ) AS told WHERE told.at IS NOT NULL`,
      [happened.map(({ deliveryId }) => deliveryId)],
    );
  }
}
