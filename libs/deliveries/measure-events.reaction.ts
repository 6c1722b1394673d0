import { Injectable } from '@nestjs/common';
import { rows, type Sql } from '../platform/database/sql.js';
import { metrics } from '../platform/telemetry/metrics.js';
import type { OutboxEvent } from './outbox-event.js';
import type { OutboxRow, Reaction } from '../upkeep/reaction.js';

interface Delivered {
  readonly late: number;
  readonly took: number;
}

const DELIVERED: ReadonlySet<string> = new Set<OutboxEvent>(['deliver', 'deliver_late']);

/**
 * Counts what deliveries went through, and how well promises were kept. Each event passes the relay about
 * once.
 */
@Injectable()
export class MeasureEvents implements Reaction {
  readonly events = 'all';

  async run(tx: Sql, happened: readonly OutboxRow[]): Promise<void> {
    for (const { event } of happened) metrics.deliveryMoves.inc({ event });
    const ended = happened.filter(({ event }) => DELIVERED.has(event)).map(({ id }) => id);
    if (ended.length === 0) return;
    const delivered = await rows<Delivered>(
      tx,
      `SELECT extract(epoch FROM o.at - d.promised_at)::float8 AS late,
         extract(epoch FROM o.at - d.created_at)::float8 AS took
       FROM outbox o JOIN deliveries d ON d.id = o.delivery_id WHERE o.id = ANY($1::bigint[])`,
      [ended],
    );
    for (const { late, took } of delivered) {
      metrics.deliveryLateness.observe(late);
      metrics.orderToDoor.observe(took);
    }
  }
}
