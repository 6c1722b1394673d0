import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Carrier } from '../../fleet/carrier.entity.js';
import { lockCarrier } from '../../fleet/shifts.service.js';
import { Places } from '../../places/places.service.js';
import { zoneRules } from '../../places/zone-rules.js';
import { writeAudit, type Act } from '../../platform/audit/audit-log.js';
import { Clock } from '../../platform/clock/clock.js';
import { inTransaction, rows, type Sql } from '../../platform/database/sql.js';
import { sqlTime } from '../../platform/database/sql-time.js';
import { notFound } from '../../platform/http/problem.js';
import { News } from '../../platform/news/news.js';
import { travelTimesOn } from '../../travel/streets.js';
import { TravelOracle } from '../../travel/travel-oracle.service.js';
import { listChanged } from '../problems.js';
import type { CarrierList } from './list-answer.js';
import { readList, toListed, toStop, type ListRow } from './read-list.js';
import { timesAlong, type TimedStop } from './times-along.js';

/**
 * The order in which a carrier does what it has in hand. Ops may change it: expected times are worked out
 * along the new order, and what sorts by them (the phone, the round that plans on from the last stop)
 * follows. Rounds never change it; what they offer comes behind.
 */
@Injectable()
export class CarrierLists {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly places: Places,
    private readonly travel: TravelOracle,
    private readonly clock: Clock,
    private readonly news: News,
  ) {}

  async read(carrierId: string): Promise<CarrierList> {
    await this.carrier(carrierId);
    const list = await readList(this.database.manager, carrierId, this.clock.now());
    return { assignments: list.map(toListed) };
  }

  /** `assignmentIds` are all that it has, each once: where it has others by now, nothing is changed. */
  async order(carrierId: string, assignmentIds: readonly string[], act: Act): Promise<CarrierList> {
    const { now } = act;
    const sql = this.database.manager;
    const { zoneId, vehicle, lat, lng } = await this.carrier(carrierId);
    const { rules } = this.places.zone(zoneId) ?? { rules: {} };
    const before = await readList(sql, carrierId, now);
    const location = lat === null || lng === null ? before[0]?.pickup : { lat, lng };
    const ways = before.map(({ pickupId, pickup, stop }) => ({ pickupId, pickup, dropoff: stop }));
    const streets = await this.travel.forRound(rules, location ? [{ location }] : [], ways);
    return inTransaction(sql, async (tx) => {
      await lockCarrier(tx, carrierId);
      const list = await readList(tx, carrierId, now);
      const byId = new Map(list.map((one) => [one.id, one]));
      const wanted = assignmentIds.flatMap((id) => byId.get(id) ?? []);
      if (new Set(wanted).size !== list.length || assignmentIds.length !== list.length)
        throw listChanged(list.map(({ id }) => id));
      if (!location || list.every(({ id }, index) => id === assignmentIds[index]))
        return { assignments: list.map(toListed) };
      const stops = wanted.map((one) => toStop(one, zoneRules(rules)));
      await writeOrder(tx, timesAlong(stops, { location, at: now, vehicle }, travelTimesOn(streets)));
      const detail = { from: list.map(({ id }) => id), to: assignmentIds };
      await writeAudit(tx, { ...act, action: 'order_list', target: carrierId, detail });
      await this.news.tell(tx, 'carrier', [carrierId]);
      const after: ListRow[] = await readList(tx, carrierId, now);
      return { assignments: after.map(toListed) };
    });
  }

  private async carrier(id: string): Promise<Carrier> {
    const carrier = await this.database.getRepository(Carrier).findOneBy({ id });
    if (!carrier || carrier.erasedAt) throw notFound('carrier');
    return carrier;
  }
}

async function writeOrder(tx: Sql, times: readonly TimedStop[]): Promise<void> {
  await rows(
    tx,
    `UPDATE assignments a SET sequence = t.sequence, expected_dropoff_at = t.dropoff_at,
       expected_pickup_at = coalesce(t.pickup_at, a.expected_pickup_at)
     FROM unnest($1::uuid[], $2::int[], $3::timestamptz[], $4::timestamptz[])
       AS t (id, sequence, pickup_at, dropoff_at) WHERE a.id = t.id`,
    [
      times.map(({ assignmentId }) => assignmentId),
      times.map((_, index) => index + 1),
      times.map(({ pickupAt }) => sqlTime(pickupAt)),
      times.map(({ dropoffAt }) => sqlTime(dropoffAt)),
    ],
  );
}
