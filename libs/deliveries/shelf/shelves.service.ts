import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { EpochMs } from '../../geo/units.js';
import { Places } from '../../places/places.service.js';
import { zoneRules } from '../../places/zone-rules.js';
import { inTransaction, row, rows } from '../../platform/database/sql.js';
import { notFound } from '../../platform/http/problem.js';
import type { DeliveryState } from '../delivery-machine.js';
import { wrongState } from '../problems.js';
import { DispatchRequests } from '../rounds/dispatch-requests.service.js';
import { ENDED } from '../state-lists.js';

/** Makes room again where deliveries have ended by the gate. */
@Injectable()
export class Shelves {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly places: Places,
    private readonly requests: DispatchRequests,
  ) {}

  /** The resident has the bag: its places are free for others. Said twice, it changes nothing. */
  async collected(deliveryId: string): Promise<void> {
    const zoneId = await inTransaction(this.database.manager, async (tx) => {
      const delivery = await row<{ state: DeliveryState; zoneId: string }>(
        tx,
        'SELECT state, zone_id AS "zoneId" FROM deliveries WHERE id = $1 FOR UPDATE',
        [deliveryId],
      );
      if (!delivery) throw notFound('delivery');
      if (delivery.state !== 'delivered') throw wrongState('collected', delivery.state);
      await rows(tx, 'DELETE FROM place_claims WHERE delivery_id = $1', [deliveryId]);
      return delivery.zoneId;
    });
    this.requests.request(zoneId);
  }

  /** Nobody said so, and the zone's hours are over: the bag is taken for collected. */
  async freeForgotten(now: EpochMs): Promise<void> {
    const zones = this.places.zones();
    await rows(
      this.database.manager,
      `DELETE FROM place_claims c USING deliveries d, unnest($1::text[], $2::float8[]) AS z (id, hours)
       WHERE d.id = c.delivery_id AND d.zone_id = z.id
         AND d.state IN (${ENDED})
         AND d.updated_at < $3::timestamptz - make_interval(secs => z.hours * 3600)`,
      [
        zones.map(({ id }) => id),
        zones.map(({ rules }) => zoneRules(rules).shelfHours),
        new Date(now).toISOString(),
      ],
    );
  }
}
