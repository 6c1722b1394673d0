import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Place } from '../dropoff/drop-policy.js';
import { Merchants } from '../merchants/merchants.service.js';
import { Places } from '../places/places.service.js';
import { inTransaction, rows, type Sql } from '../platform/database/sql.js';
import { newId } from '../platform/ids.js';
import { planLegs, type PlannedLeg } from './leg-plan.js';

interface UnplannedRow {
  readonly id: string;
  readonly storeId: string;
  readonly zoneId: string;
  readonly compoundId: string | null;
  readonly lat: number;
  readonly lng: number;
  readonly building: string | null;
  readonly floor: string | null;
  readonly room: string | null;
  readonly place: Place;
}

interface LegRow extends PlannedLeg {
  readonly deliveryId: string;
  readonly zoneId: string;
}

/** Makes the legs of accepted deliveries and puts them into their zones' pools. */
@Injectable()
export class DeliveryPlanner {
  private readonly logger = new Logger(DeliveryPlanner.name);

  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly merchants: Merchants,
    private readonly places: Places,
  ) {}

  /** Plans those of the deliveries that wait for it (a job may come twice) and returns the zones that got legs. */
  async plan(deliveryIds: readonly string[]): Promise<string[]> {
    return inTransaction(this.database.manager, async (tx) => {
      const unplanned = await lockUnplanned(tx, deliveryIds);
      const legs = unplanned.flatMap((delivery) => this.legsOf(delivery));
      if (legs.length > 0) await insertLegs(tx, legs);
      return [...new Set(legs.map(({ zoneId }) => zoneId))];
    });
  }

  private legsOf(delivery: UnplannedRow): LegRow[] {
    const store = this.merchants.store(delivery.storeId);
    const zone = this.places.zone(delivery.zoneId);
    if (!store || !zone) {
      // A store or zone made a moment ago in another process: the news of it is on its way, the sweeper comes back.
      this.logger.warn(`Delivery ${delivery.id} waits: its store or zone is not known here yet`);
      return [];
    }
    const known = delivery.compoundId ? this.places.compound(delivery.compoundId) : undefined;
    const compound = known && { ...known, dropPoints: this.places.dropPointsOf(known.id) };
    const access = this.places.accessTo(known, zone);
    const { lat, lng, building, floor, room, place } = delivery;
    const address = { building, floor, room };
    const legs = planLegs({ store, door: { lat, lng }, address, place, compound, access });
    return legs.map((leg) => ({ ...leg, deliveryId: delivery.id, zoneId: zone.id }));
  }
}

async function lockUnplanned(tx: Sql, ids: readonly string[]): Promise<UnplannedRow[]> {
  return rows<UnplannedRow>(
    tx,
    `SELECT d.id, d.store_id AS "storeId", d.zone_id AS "zoneId", d.compound_id AS "compoundId", d.lat, d.lng,
       o.dropoff->>'building' AS building, o.dropoff->>'floor' AS floor, o.dropoff->>'room' AS room,
       o.drop_policy->>'place' AS place
     FROM deliveries d JOIN orders o ON o.id = d.order_id
     WHERE d.id = ANY($1::uuid[]) AND NOT d.planned AND d.state = 'queued' ORDER BY d.id FOR UPDATE OF d`,
    [ids],
  );
}

/** One statement: the legs, and their deliveries marked as planned. */
async function insertLegs(tx: Sql, legs: readonly LegRow[]): Promise<void> {
  const column = <Value>(of: (leg: LegRow) => Value) => legs.map(of);
  await rows(
    tx,
    `WITH made AS (
       INSERT INTO legs (id, delivery_id, zone_id, sequence, state, carrier_kind, pickup_id, pickup_name, pickup_lat,
         pickup_lng, dropoff_lat, dropoff_lng, stop_lat, stop_lng, last_metres_seconds, floors_on_foot,
         drop_point_id, closed_compound_id)
       SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::int[], $5::text[], $6::text[], $7::text[],
         $8::jsonb[], $9::float8[], $10::float8[], $11::float8[], $12::float8[], $13::float8[], $14::float8[],
         $15::int[], $16::int[], $17::text[], $18::text[])
     )
     UPDATE deliveries SET planned = true WHERE id = ANY($2::uuid[])`,
    [
      column(() => newId()),
      column(({ deliveryId }) => deliveryId),
      column(({ zoneId }) => zoneId),
      column(({ sequence }) => sequence),
      column(({ state }) => state),
      column(({ carrierKind }) => carrierKind),
      column(({ pickupId }) => pickupId),
      column(({ pickupName }) => JSON.stringify(pickupName)),
      column(({ pickup }) => pickup.lat),
      column(({ pickup }) => pickup.lng),
      column(({ dropoff }) => dropoff.location.lat),
      column(({ dropoff }) => dropoff.location.lng),
      column(({ dropoff }) => dropoff.stop.lat),
      column(({ dropoff }) => dropoff.stop.lng),
      column(({ dropoff }) => dropoff.lastMetresSeconds),
      column(({ dropoff }) => dropoff.floorsOnFoot),
      column(({ dropoff }) => dropoff.dropPointId ?? null),
      column(({ closedCompoundId }) => closedCompoundId ?? null),
    ],
  );
}
