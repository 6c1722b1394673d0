import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { faultOfRing } from '../geo/check-ring.js';
import type { Location } from '../geo/location.js';
import { ringsOverlap } from '../geo/rings-overlap.js';
import { hasPlacesOf } from '../geo/zone-index.js';
import { ReplanDeliveries } from '../deliveries/replan/replan-deliveries.service.js';
import { Places } from '../places/places.service.js';
import { changeZone, deleteZone, insertZones } from '../places/write-places.js';
import type { ZoneRuleSettings } from '../places/zone-rules.js';
import type { BilingualName } from '../places/bilingual-name.js';
import { Zone, type AccessState } from '../places/zone.entity.js';
import { writeAudit } from '../platform/audit/audit-log.js';
import { inTransaction, row, type Sql } from '../platform/database/sql.js';
import { invalid, notFound } from '../platform/http/problem.js';
import { namedId } from '../platform/ids.js';
import type { DrawnZone } from './zone-answer.js';
import { zoneInUse, type LeftInZone } from './problems.js';
import { UNDER_WAY } from '../deliveries/state-lists.js';
import type { EpochMs } from '../geo/units.js';

export interface ByOps {
  readonly opsId: string;
  readonly reason: string;
  readonly now: EpochMs;
}

export interface ZoneChange {
  readonly name?: BilingualName;
  readonly polygon?: Location[];
  readonly state?: AccessState;
  readonly rules?: ZoneRuleSettings;
}

/** What ops orders for a zone, kept with its reason. */
@Injectable()
export class ZoneOrders {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly places: Places,
    private readonly replanning: ReplanDeliveries,
  ) {}

  async open(zone: Pick<Zone, 'name' | 'polygon' | 'rules'>, by: ByOps): Promise<DrawnZone> {
    checkPolygon(zone.polygon);
    const opened: Zone = { ...zone, id: namedId('zone'), state: 'open' };
    await inTransaction(this.database.manager, async (tx) => {
      await insertZones(tx, [opened]);
      await audit(tx, 'open_zone', opened.id, by);
    });
    await this.places.announce();
    return this.drawn(opened);
  }

  /** What is not named stays as it is. A polygon that is drawn anew decides where orders from now on belong. */
  async change(zoneId: string, change: ZoneChange, by: ByOps): Promise<DrawnZone> {
    if (change.polygon) checkPolygon(change.polygon);
    await inTransaction(this.database.manager, async (tx) => {
      const zone = await lockZone(tx, zoneId);
      const { rules, ...rest } = change;
      await changeZone(tx, zoneId, { ...rest, rules: { ...zone.rules, ...rules } });
      await audit(tx, 'change_zone', zoneId, by, change);
    });
    await this.places.announce();
    if (change.state) await this.replanning.behindGates({ zoneId });
    return this.drawn(this.places.zone(zoneId) as Zone);
  }

  /** Takes a zone away that nobody works in and nothing is on its way in. */
  async retire(zoneId: string, by: ByOps): Promise<void> {
    await inTransaction(this.database.manager, async (tx) => {
      await lockZone(tx, zoneId);
      const left = await leftIn(tx, zoneId);
      if (Object.values(left).some((count) => count > 0)) throw zoneInUse(left);
      await deleteZone(tx, zoneId);
      await audit(tx, 'retire_zone', zoneId, by);
    });
    await this.places.announce();
  }

  /** Overlaps are told, not refused: a small zone within a large one is drawn for a reason. */
  private drawn(zone: Zone): DrawnZone {
    const overlaps = this.places
      .zones()
      .filter((other) => other.id !== zone.id && ringsOverlap(zone.polygon, other.polygon))
      .map((other) => ({ id: other.id, name: other.name, hasPlacesInBoth: !hasPlacesOf(zone, other) }));
    return { ...zone, overlaps };
  }
}

async function lockZone(tx: Sql, id: string): Promise<Zone> {
  const zone = await tx.getRepository(Zone).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!zone) throw notFound('zone');
  return zone;
}

async function leftIn(tx: Sql, zoneId: string): Promise<LeftInZone> {
  return (await row<LeftInZone>(
    tx,
    `SELECT (SELECT count(*)::int FROM deliveries WHERE zone_id = $1
         AND state IN (${UNDER_WAY})) AS deliveries,
       (SELECT count(*)::int FROM carriers WHERE zone_id = $1) AS carriers,
       (SELECT count(*)::int FROM compounds WHERE zone_id = $1) AS compounds`,
    [zoneId],
  )) as LeftInZone;
}

function checkPolygon(polygon: readonly Location[]): void {
  const message = faultOfRing(polygon);
  if (message) throw invalid([{ field: 'polygon', message }]);
}

function audit(
  tx: Parameters<typeof writeAudit>[0],
  action: string,
  target: string,
  by: ByOps,
  detail?: object,
) {
  return writeAudit(tx, {
    actor: `ops:${by.opsId}`,
    action,
    target,
    reason: by.reason,
    detail,
    now: by.now,
  });
}
