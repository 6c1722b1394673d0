import { Injectable } from '@nestjs/common';
import { planAnew } from '../../picker-queue/picker-queue.js';
import { inTransaction, rows } from '../../platform/database/sql.js';
import type { Chore, Turn } from '../../upkeep/chore.js';
import { sqlTime } from '../../platform/database/sql-time.js';

/** What cancelled orders leave free in the pickers' queues is used again; that may wait a little. */
@Injectable()
export class ShortenQueues implements Chore {
  readonly name = 'Shortening queues';
  readonly everyMs = 5_000;
  readonly sole = true;

  async run({ sql, now }: Turn): Promise<void> {
    const busy = await rows<{ storeId: string }>(
      sql,
      'SELECT store_id AS "storeId" FROM picking_queues WHERE upper(plan) > $1',
      [sqlTime(now)],
    );
    for (const { storeId } of busy) await inTransaction(sql, (tx) => planAnew(tx, storeId, now));
  }
}
