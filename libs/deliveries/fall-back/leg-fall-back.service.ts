import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { DropPolicy, OverruledWish, Place } from '../../dropoff/drop-policy.js';
import type { EpochMs } from '../../geo/units.js';
import { releaseCells } from '../../lockers/claims/release-cells.js';
import { Places } from '../../places/places.service.js';
import type { AccessState } from '../../places/zone.entity.js';
import { inTransaction, rows, type Sql } from '../../platform/database/sql.js';
import { News } from '../../platform/news/news.js';
import { lockCarriersOf } from '../carry/lock-assignment.js';
import { accessTo } from '../delivery-planner.js';
import { fallBackStop, type FallBackPlace } from './fall-back-stop.js';
import { withPlace } from './with-place.js';

/** Why a bag does not go into its locker. */
export type FallBackCause = 'offline' | 'no_cell';

interface BoundRow {
  readonly legId: string;
  readonly deliveryId: string;
  readonly orderId: string;
  readonly lockerId: string;
  readonly fallback: FallBackPlace[];
  readonly compoundId: string;
  readonly compoundState: AccessState;
  readonly zoneState: AccessState;
  readonly lat: number;
  readonly lng: number;
  readonly building: string | null;
  readonly floor: string | null;
  readonly room: string | null;
  readonly policy: DropPolicy;
  readonly overruled: OverruledWish[];
}

/**
 * Sends bags that were bound for a locker elsewhere, whether they have a carrier or not: leg, drop policy and claim change
 * together, carrier and resident are told. Once a cell has been opened for its rider the bag may lie behind its door, and
 * stays there: the code that the locker showed still proves it.
 */
@Injectable()
export class LegFallBack {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly places: Places,
    private readonly news: News,
  ) {}

  /** Where each of the deliveries goes now; those that have nowhere else to go, or are not bound for a locker, are absent. */
  async run(
    deliveryIds: readonly string[],
    because: FallBackCause,
    now: EpochMs,
  ): Promise<ReadonlyMap<string, Place>> {
    return inTransaction(this.database.manager, async (tx) => {
      const carrierIds = await lockCarriersOf(tx, deliveryIds);
      const fallen = new Map<string, Place>();
      for (const bound of await lockBound(tx, deliveryIds)) {
        const place = await this.sendElsewhere(tx, bound, because, now);
        if (place) fallen.set(bound.deliveryId, place);
      }
      if (fallen.size > 0 && carrierIds.length > 0) await this.news.tell(tx, 'carrier', carrierIds);
      return fallen;
    });
  }

  private async sendElsewhere(
    tx: Sql,
    bound: BoundRow,
    because: FallBackCause,
    now: EpochMs,
  ): Promise<Place | undefined> {
    const compound = this.places.compound(bound.compoundId);
    const found =
      compound &&
      fallBackStop(bound.fallback, {
        door: { lat: bound.lat, lng: bound.lng },
        address: bound,
        compound: { ...compound, dropPoints: this.places.dropPointsOf(compound.id) },
        access: accessTo(bound),
      });
    if (!found) return undefined;
    const { place, stop } = found;
    const { policy, overruled } = withPlace(bound.policy, bound.overruled, place);
    await rows(
      tx,
      `UPDATE legs SET dropoff_lat = $2, dropoff_lng = $3, stop_lat = $4, stop_lng = $5, last_metres_seconds = $6,
         floors_on_foot = $7, drop_point_id = $8, held_reason = NULL, revision = revision + 1 WHERE id = $1`,
      [
        bound.legId,
        stop.location.lat,
        stop.location.lng,
        stop.stop.lat,
        stop.stop.lng,
        stop.lastMetresSeconds,
        stop.floorsOnFoot,
        stop.dropPointId ?? null,
      ],
    );
    await rows(
      tx,
      `UPDATE orders SET accepted_policy = coalesce(accepted_policy, drop_policy), drop_policy = $2, overruled = $3,
         policy_version = policy_version + 1
       WHERE id = $1`,
      [bound.orderId, JSON.stringify(policy), JSON.stringify(overruled)],
    );
    await rows(
      tx,
      `INSERT INTO drop_fallbacks (delivery_id, locker_id, place, because, at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (delivery_id) DO UPDATE SET locker_id = $2, place = $3, because = $4, at = $5`,
      [bound.deliveryId, bound.lockerId, place, because, new Date(now).toISOString()],
    );
    await releaseCells(tx, [bound.legId]);
    return place;
  }
}

async function lockBound(tx: Sql, deliveryIds: readonly string[]): Promise<BoundRow[]> {
  return rows<BoundRow>(
    tx,
    `SELECT l.id AS "legId", d.id AS "deliveryId", o.id AS "orderId", k.drop_point_id AS "lockerId", k.fallback,
       p.compound_id AS "compoundId", d.lat, d.lng, o.dropoff->>'building' AS building,
       o.dropoff->>'floor' AS floor, o.dropoff->>'room' AS room, o.drop_policy AS policy, o.overruled,
       c.state AS "compoundState", z.state AS "zoneState"
     FROM deliveries d JOIN legs l ON l.delivery_id = d.id JOIN orders o ON o.id = d.order_id
     JOIN lockers k ON k.drop_point_id = l.drop_point_id JOIN drop_points p ON p.id = k.drop_point_id
     JOIN compounds c ON c.id = p.compound_id JOIN zones z ON z.id = d.zone_id
     WHERE d.id = ANY($1::uuid[]) AND l.state IN ('blocked', 'waiting', 'taken')
       AND NOT EXISTS (SELECT 1 FROM cell_claims q WHERE q.leg_id = l.id AND NOT q.ended AND q.shown_code IS NOT NULL)
     ORDER BY d.id FOR UPDATE OF d, l`,
    [deliveryIds],
  );
}
