import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Priority } from '../../dispatch/round.js';
import { writeAudit } from '../../platform/audit/audit-log.js';
import { inTransaction, row, rows } from '../../platform/database/sql.js';
import { sqlTime } from '../../platform/database/sql-time.js';
import { notFound } from '../../platform/http/problem.js';
import { isUuid } from '../../platform/ids.js';
import type { DeliveryState } from '../delivery-machine.js';
import { wrongState } from '../problems.js';
import { DispatchRequests } from '../rounds/dispatch-requests.service.js';
import { ENDED_STATES } from '../state-lists.js';
import type { Alongside, SteeredBy } from './steer-deliveries.service.js';

/** Ops says how much a delivery's time counts beside others', in every round from now on. */
@Injectable()
export class Prioritise {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly requests: DispatchRequests,
  ) {}

  /** Who has it keeps it: it counts for legs that are not offered yet. Told again, nothing changes. */
  async prioritise(
    deliveryId: string,
    priority: Priority,
    { actor, reason, now }: SteeredBy,
    alongside?: Alongside,
  ): Promise<void> {
    if (!isUuid(deliveryId)) throw notFound('delivery');
    const zoneId = await inTransaction(this.database.manager, async (tx) => {
      const found = await row<{ state: DeliveryState; zoneId: string; priority: Priority }>(
        tx,
        'SELECT state, zone_id AS "zoneId", priority FROM deliveries WHERE id = $1 FOR UPDATE',
        [deliveryId],
      );
      if (!found) throw notFound('delivery');
      if (ENDED_STATES.includes(found.state)) throw wrongState('prioritise', found.state);
      await alongside?.(tx);
      if (found.priority === priority) return undefined;
      await rows(tx, 'UPDATE deliveries SET priority = $2, updated_at = $3 WHERE id = $1', [
        deliveryId,
        priority,
        sqlTime(now),
      ]);
      const detail = { from: found.priority, to: priority };
      await writeAudit(tx, { actor, action: 'prioritise', target: deliveryId, reason, detail, now });
      return found.zoneId;
    });
    if (zoneId !== undefined) this.requests.request(zoneId);
  }
}
