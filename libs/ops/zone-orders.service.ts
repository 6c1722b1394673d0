import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { ReplanDeliveries } from '../deliveries/replan/replan-deliveries.service.js';
import { UNDER_WAY } from '../deliveries/state-lists.js';
import { Places } from '../places/places.service.js';
import { changeZone, insertZones } from '../places/write-places.js';
import { keepingExternalIds, retired } from '../places/registered-problems.js';
import type { ZoneRuleSettings } from '../places/zone-rules.js';
import type { BilingualName } from '../places/bilingual-name.js';
import { Zone, type AccessState } from '../places/zone.entity.js';
import { writeAudit } from '../platform/audit/audit-log.js';
import { inTransaction, row, type Sql } from '../platform/database/sql.js';
import { notFound } from '../platform/http/problem.js';
import { namedId } from '../platform/ids.js';
import { groundColumns, toDrawnZone, type Drawing } from './drawn-zone.js';
import { zoneInUse, type LeftInZone } from './problems.js';
import type { DrawnZone } from './zone-answer.js';
import type { EpochMs } from '../geo/units.js';

export interface ByOps {
  readonly opsId: string;
  readonly reason: string;
  readonly now: EpochMs;
}

export interface NewZone extends Drawing {
  readonly externalId?: string | null;
  readonly name: BilingualName;
  readonly rules: ZoneRuleSettings;
}

export interface ZoneChange extends Drawing {
  readonly externalId?: string | null;
  readonly name?: BilingualName;
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

  read(zoneId: string): DrawnZone {
    const zone = this.places.zone(zoneId);
    if (!zone) throw notFound('zone');
    return toDrawnZone(zone, this.places.zones());
  }

  async open({ polygon, area, ...zone }: NewZone, by: ByOps): Promise<DrawnZone> {
    const ground = groundColumns({ polygon, area }) as Pick<Zone, 'polygon' | 'area'>;
    const id = namedId('zone');
    await inTransaction(this.database.manager, async (tx) => {
      await keepingExternalIds(() => insertZones(tx, [{ ...zone, ...ground, id, state: 'open' }]));
      await audit(tx, 'open_zone', id, by);
    });
    await this.places.announce();
    return this.read(id);
  }

  /** What is not named stays as it is. A zone that is drawn anew decides where orders from now on belong. */
  async change(zoneId: string, change: ZoneChange, by: ByOps): Promise<DrawnZone> {
    const { polygon, area, rules, ...rest } = change;
    const ground = groundColumns({ polygon, area });
    await inTransaction(this.database.manager, async (tx) => {
      const zone = await lockZone(tx, zoneId);
      if (zone.retiredAt) throw retired('zone');
      const columns = { ...rest, ...ground, rules: { ...zone.rules, ...rules } };
      await keepingExternalIds(() => changeZone(tx, zoneId, columns));
      await audit(tx, 'change_zone', zoneId, by, change);
    });
    await this.places.announce();
    if (change.state) await this.replanning.behindGates({ zoneId });
    return this.read(zoneId);
  }

  /** It takes no orders any more. Refused while somebody works in it or something is on its way in. */
  async retire(zoneId: string, by: ByOps): Promise<void> {
    await inTransaction(this.database.manager, async (tx) => {
      const zone = await lockZone(tx, zoneId);
      if (zone.retiredAt) return;
      const left = await leftIn(tx, zoneId);
      if (Object.values(left).some((count) => count > 0)) throw zoneInUse(left);
      await changeZone(tx, zoneId, { retiredAt: new Date(by.now) });
      await audit(tx, 'retire_zone', zoneId, by);
    });
    await this.places.announce();
  }

  async reinstate(zoneId: string, by: ByOps): Promise<DrawnZone> {
    await inTransaction(this.database.manager, async (tx) => {
      const zone = await lockZone(tx, zoneId);
      if (!zone.retiredAt) return;
      await changeZone(tx, zoneId, { retiredAt: null });
      await audit(tx, 'reinstate_zone', zoneId, by);
    });
    await this.places.announce();
    return this.read(zoneId);
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
       (SELECT count(*)::int FROM carriers WHERE zone_id = $1 AND retired_at IS NULL
         AND erased_at IS NULL) AS carriers,
       (SELECT count(*)::int FROM compounds WHERE zone_id = $1 AND retired_at IS NULL) AS compounds`,
    [zoneId],
  )) as LeftInZone;
}

function audit(tx: Sql, action: string, target: string, by: ByOps, detail?: object) {
  return writeAudit(tx, { actor: `ops:${by.opsId}`, action, target, reason: by.reason, detail, now: by.now });
}
