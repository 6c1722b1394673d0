import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { DeliveryState } from '../deliveries/delivery-machine.js';
import { LIVE } from '../deliveries/live-assignment.js';
import { ReplanDeliveries } from '../deliveries/replan/replan-deliveries.service.js';
import { wrongState } from '../deliveries/problems.js';
import { compileDropPolicy } from '../dropoff/compile.js';
import type { DropPolicy, OverruledWish, Wishes } from '../dropoff/drop-policy.js';
import { Merchants } from '../merchants/merchants.service.js';
import { Places } from '../places/places.service.js';
import { inTransaction, row, rows, type Sql } from '../platform/database/sql.js';
import { notFound } from '../platform/http/problem.js';
import { News } from '../platform/news/news.js';
import { wishesOfZone } from './prepare-order.js';

interface Target {
  readonly orderId: string;
  readonly merchantId: string;
  readonly zoneId: string;
  readonly compoundId: string | null;
  readonly state: DeliveryState;
  readonly note: string | null;
  readonly wishes: Wishes;
}

export interface ChangedPolicy {
  readonly dropPolicy: DropPolicy;
  /** What was wished and cannot be, by whose word. */
  readonly overruled: readonly OverruledWish[];
}

/** Until the carrier has arrived, the resident may change where and how the bag is left. */
const CHANGEABLE: readonly DeliveryState[] = ['queued', 'offered', 'accepted', 'picked_up', 'held'];

@Injectable()
export class ResidentWishes {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly places: Places,
    private readonly merchants: Merchants,
    private readonly news: News,
    private readonly replanning: ReplanDeliveries,
  ) {}

  /** Compiles the drop policy anew from a new note and chosen wishes; the carrier is told. */
  async change(deliveryId: string, change: { note?: string; wishes?: Wishes }): Promise<ChangedPolicy> {
    const changed = await inTransaction(this.database.manager, async (tx) => {
      const target = await lockTarget(tx, deliveryId);
      if (!target) throw notFound('delivery');
      if (!CHANGEABLE.includes(target.state)) throw wrongState('note', target.state);
      const note = change.note ?? target.note ?? undefined;
      const wishes = { ...target.wishes, ...change.wishes };
      const { policy, accessCode, overruled } = compileDropPolicy({
        note,
        resident: wishes,
        zone: wishesOfZone(this.places.zone(target.zoneId)),
        compound: target.compoundId ? this.places.compound(target.compoundId)?.dropWishes : undefined,
        merchant: this.merchants.merchant(target.merchantId)?.dropWishes,
      });
      await rows(
        tx,
        `UPDATE orders SET accepted_policy = coalesce(accepted_policy, drop_policy), drop_policy = $2,
           access_code = coalesce($3, access_code), overruled = $4, resident_note = $5, resident_wishes = $6
         WHERE id = $1`,
        [
          target.orderId,
          JSON.stringify(policy),
          accessCode ?? null,
          JSON.stringify(overruled),
          note ?? null,
          JSON.stringify(wishes),
        ],
      );
      const carriers = await rows<{ id: string }>(
        tx,
        `SELECT carrier_id AS id FROM assignments WHERE delivery_id = $1 AND state IN (${LIVE})`,
        [deliveryId],
      );
      if (carriers.length > 0) {
        await this.news.tell(
          tx,
          'carrier',
          carriers.map(({ id }) => id),
        );
      }
      return { dropPolicy: policy, overruled };
    });
    await this.replanning.replan([deliveryId]);
    return changed;
  }
}

async function lockTarget(tx: Sql, deliveryId: string): Promise<Target | undefined> {
  return row<Target>(
    tx,
    `SELECT o.id AS "orderId", o.merchant_id AS "merchantId", d.zone_id AS "zoneId", d.compound_id AS "compoundId",
       d.state, coalesce(o.resident_note, o.dropoff->>'note') AS note, o.resident_wishes AS wishes
     FROM deliveries d JOIN orders o ON o.id = d.order_id WHERE d.id = $1 FOR UPDATE OF d`,
    [deliveryId],
  );
}
