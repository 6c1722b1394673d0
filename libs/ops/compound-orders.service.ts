import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { ReplanDeliveries } from '../deliveries/replan/replan-deliveries.service.js';
import { Compound } from '../places/compound.entity.js';
import { DropPoint } from '../places/drop-point.entity.js';
import { Places } from '../places/places.service.js';
import { insertCompounds, saveCompound } from '../places/write-places.js';
import { writeAudit } from '../platform/audit/audit-log.js';
import { inTransaction, type Sql } from '../platform/database/sql.js';
import { notFound, Problem } from '../platform/http/problem.js';
import { namedId } from '../platform/ids.js';
import type { CompoundChange, CompoundRequest } from './compound-request.js';
import { layOutGates } from './lay-out-gates.js';
import { refuseFarPlaces, refuseOutsideZone } from './refuse-far-places.js';
import type { ByOps } from './zone-orders.service.js';

/** A compound as ops has set it up, with the drop points of each gate. */
export interface RegisteredCompound {
  readonly compound: Compound;
  readonly dropPoints: readonly DropPoint[];
}

/** What ops orders for a compound, kept with its reason. */
@Injectable()
export class CompoundOrders {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly places: Places,
    private readonly replanning: ReplanDeliveries,
  ) {}

  async register(request: CompoundRequest, by: ByOps): Promise<RegisteredCompound> {
    const zone = this.places.zone(request.zoneId);
    if (!zone) throw unknownZone();
    refuseOutsideZone(zone, request.location);
    refuseFarPlaces(request.location, request);
    const { gates: gateRequests, location, ...rest } = request;
    const id = namedId('compound');
    const { gates, dropPoints } = layOutGates({ id, gates: [] }, [], gateRequests);
    const compound: Compound = { ...rest, id, ...location, gates, buildings: [...rest.buildings] };
    await inTransaction(this.database.manager, async (tx) => {
      await insertCompounds(tx, [compound], dropPoints);
      await audit(tx, 'register_compound', id, by, { state: compound.state });
    });
    await this.places.announce();
    return { compound, dropPoints };
  }

  async change(compoundId: string, change: CompoundChange, by: ByOps): Promise<RegisteredCompound> {
    const changed = await inTransaction(this.database.manager, async (tx) => {
      const compound = await tx
        .getRepository(Compound)
        .findOne({ where: { id: compoundId }, lock: { mode: 'pessimistic_write' } });
      if (!compound) throw notFound('compound');
      refuseFarPlaces(compound, change);
      const points = tx.getRepository(DropPoint);
      const existing = await points.findBy({ compoundId });
      const { gates, dropPoints } = layOutGates(compound, existing, change.gates ?? []);
      const { gates: _gates, ...rest } = change;
      const next: Compound = {
        ...compound,
        ...rest,
        gates,
        buildings: [...(rest.buildings ?? compound.buildings)],
      };
      await saveCompound(tx, next, dropPoints);
      await audit(tx, 'change_compound', compoundId, by, change);
      return {
        compound: next,
        dropPoints: await points.find({ where: { compoundId }, order: { id: 'ASC' } }),
      };
    });
    await this.places.announce();
    await this.replanning.behindGates({ compoundId });
    return changed;
  }
}

function audit(tx: Sql, action: string, target: string, by: ByOps, detail: object) {
  return writeAudit(tx, {
    actor: `ops:${by.opsId}`,
    action,
    target,
    reason: by.reason,
    detail,
    now: by.now,
  });
}

const unknownZone = () =>
  new Problem(422, 'UNKNOWN_ZONE', 'zoneId: is not a zone we serve', {
    errors: [{ field: 'zoneId', message: 'is not a zone we serve' }],
  });
