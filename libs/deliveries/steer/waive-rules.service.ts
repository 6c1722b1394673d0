import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { ProofRule } from '../../dropoff/proof.js';
import { writeAudit } from '../../platform/audit/audit-log.js';
import { inTransaction, row, rows } from '../../platform/database/sql.js';
import { notFound } from '../../platform/http/problem.js';
import { isUuid } from '../../platform/ids.js';
import { News } from '../../platform/news/news.js';
import type { DeliveryState } from '../delivery-machine.js';
import { LIVE } from '../assignment-states.js';
import { wrongState } from '../problems.js';
import { DispatchRequests } from '../rounds/dispatch-requests.service.js';
import type { SteeredBy } from './steer-deliveries.service.js';
import { sqlTime } from '../../platform/database/sql-time.js';

const OVER: readonly DeliveryState[] = ['delivered', 'failed', 'cancelled', 'returned'];

/** A round may carry it now, where it could not before. */
const TIMES: readonly ProofRule[] = ['notBefore', 'notAfter'];

/** Ops lets a rule of one delivery's drop policy go, with a reason that is kept (law 5). */
@Injectable()
export class WaiveRules {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly news: News,
    private readonly requests: DispatchRequests,
  ) {}

  /**
   * From now on no proof of this delivery is refused for the rule, and no round waits for its hour. A rule
   * that is waived already stays as it is.
   */
  async waive(deliveryId: string, rule: ProofRule, { actor, reason, now }: SteeredBy): Promise<void> {
    if (!isUuid(deliveryId)) throw notFound('delivery');
    const zoneId = await inTransaction(this.database.manager, async (tx) => {
      const delivery = await row<{ state: DeliveryState; zoneId: string }>(
        tx,
        'SELECT state, zone_id AS "zoneId" FROM deliveries WHERE id = $1 FOR UPDATE',
        [deliveryId],
      );
      if (!delivery) throw notFound('delivery');
      if (OVER.includes(delivery.state)) throw wrongState('waive', delivery.state);
      const waived = await rows(
        tx,
        `INSERT INTO waivers (delivery_id, rule, actor, at) VALUES ($1, $2, $3, $4)
         ON CONFLICT DO NOTHING RETURNING rule`,
        [deliveryId, rule, actor, sqlTime(now)],
      );
      if (waived.length === 0) return undefined;
      await writeAudit(tx, { actor, action: 'waive', target: deliveryId, reason, detail: { rule }, now });
      const carriers = await rows<{ id: string }>(
        tx,
        `SELECT carrier_id AS id FROM assignments WHERE delivery_id = $1 AND state IN (${LIVE})`,
        [deliveryId],
      );
      const ids = carriers.map(({ id }) => id);
      if (ids.length > 0) await this.news.tell(tx, 'carrier', ids);
      if (!TIMES.includes(rule)) return undefined;
      // Written anew, so that the zone is seen to have changed, whatever becomes of the request for a round.
      await rows(tx, 'UPDATE deliveries SET updated_at = $2 WHERE id = $1', [deliveryId, sqlTime(now)]);
      return delivery.zoneId;
    });
    if (zoneId !== undefined) this.requests.request(zoneId);
  }
}
