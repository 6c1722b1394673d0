import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Place } from '../dropoff/drop-policy.js';
import { Merchants } from '../merchants/merchants.service.js';
import { Places } from '../places/places.service.js';
import { inTransaction, rows, type Sql } from '../platform/database/sql.js';
import { stricter, type AccessState } from '../places/zone.entity.js';
import { planLegs } from './leg-plan.js';
import { insertLegs, type LegRow } from './write-legs.js';

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
  readonly compoundState: AccessState | null;
  readonly zoneState: AccessState;
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

  /**
   * Plans those of the deliveries that wait for it (a job may come twice) and returns the zones that got
   * legs.
   */
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
      // A store or zone made a moment ago in another process: the news of it is on its way, the sweeper comes
      // back.
      this.logger.warn(`Delivery ${delivery.id} waits: its store or zone is not known here yet`);
      return [];
    }
    const known = delivery.compoundId ? this.places.compound(delivery.compoundId) : undefined;
    const compound = known && { ...known, dropPoints: this.places.dropPointsOf(known.id) };
    const { lat, lng, building, floor, room, place } = delivery;
    const address = { building, floor, room };
    const access = accessTo(delivery);
    const legs = planLegs({ store, door: { lat, lng }, address, place, compound, access });
    return legs.map((leg) => ({ ...leg, deliveryId: delivery.id, zoneId: zone.id }));
  }
}

/**
 * How far an outside carrier may go, by the tables: what this process remembers of a gate may be a moment
 * old.
 */
export const accessTo = (row: {
  readonly compoundState: AccessState | null;
  readonly zoneState: AccessState;
}): AccessState => (row.compoundState ? stricter(row.compoundState, row.zoneState) : 'open');

async function lockUnplanned(tx: Sql, ids: readonly string[]): Promise<UnplannedRow[]> {
  return rows<UnplannedRow>(
    tx,
    `SELECT d.id, d.store_id AS "storeId", d.zone_id AS "zoneId", d.compound_id AS "compoundId", d.lat, d.lng,
       o.dropoff->>'building' AS building, o.dropoff->>'floor' AS floor, o.dropoff->>'room' AS room,
       o.drop_policy->>'place' AS place, c.state AS "compoundState", z.state AS "zoneState"
     FROM deliveries d JOIN orders o ON o.id = d.order_id JOIN zones z ON z.id = d.zone_id
     LEFT JOIN compounds c ON c.id = d.compound_id
     WHERE d.id = ANY($1::uuid[]) AND NOT d.planned AND d.state = 'queued' ORDER BY d.id FOR UPDATE OF d`,
    [ids],
  );
}
