import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { ReplanDeliveries } from '../deliveries/replan/replan-deliveries.service.js';
import { Places } from '../places/places.service.js';
import type { ZoneRuleSettings } from '../places/zone-rules.js';
import { Zone, type AccessState } from '../places/zone.entity.js';
import { writeAudit } from '../platform/audit/audit-log.js';
import { inTransaction } from '../platform/database/sql.js';
import { notFound } from '../platform/http/problem.js';
import { namedId } from '../platform/ids.js';

export interface ByOps {
  readonly opsId: string;
  readonly reason: string;
  readonly now: number;
}

/** What ops orders for a zone, kept with its reason. */
@Injectable()
export class ZoneOrders {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly places: Places,
    private readonly replanning: ReplanDeliveries,
  ) {}

  async open(zone: Pick<Zone, 'name' | 'polygon' | 'rules'>, by: ByOps): Promise<Zone> {
    const opened: Zone = { ...zone, id: namedId('zone'), state: 'open' };
    await inTransaction(this.database.manager, async (tx) => {
      await tx.getRepository(Zone).insert(opened);
      await audit(tx, 'open_zone', opened.id, by);
    });
    await this.places.announce();
    return opened;
  }

  /** Settings that are not named stay as they are. */
  async change(
    zoneId: string,
    change: { readonly state?: AccessState; readonly rules?: ZoneRuleSettings },
    by: ByOps,
  ): Promise<Zone> {
    await inTransaction(this.database.manager, async (tx) => {
      const zone = await tx
        .getRepository(Zone)
        .findOne({ where: { id: zoneId }, lock: { mode: 'pessimistic_write' } });
      if (!zone) throw notFound('zone');
      const rules = { ...zone.rules, ...change.rules };
      await tx
        .getRepository(Zone)
        .update({ id: zoneId }, { rules, ...(change.state && { state: change.state }) });
      await audit(tx, 'change_zone', zoneId, by, change);
    });
    await this.places.announce();
    if (change.state) await this.replanning.behindGates({ zoneId });
    return this.places.zone(zoneId) as Zone;
  }
}

function audit(
  tx: Parameters<typeof writeAudit>[0],
  action: string,
  target: string,
  by: ByOps,
  detail?: object,
) {
  return writeAudit(tx, { actor: `ops:${by.opsId}`, action, target, reason: by.reason, detail, now: by.now });
}
