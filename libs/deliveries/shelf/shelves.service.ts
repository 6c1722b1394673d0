import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { inTransaction, row, rows } from '../../platform/database/sql.js';
import { notFound } from '../../platform/http/problem.js';
import type { DeliveryState } from '../delivery-machine.js';
import { wrongState } from '../problems.js';
import { DispatchRequests } from '../rounds/dispatch-requests.service.js';

/** Makes room again where deliveries have ended by the gate. */
@Injectable()
export class Shelves {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
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
}
