import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { ReplanDeliveries } from '../deliveries/replan/replan-deliveries.service.js';
import { countVolunteers, moveVolunteers } from '../fleet/write-carriers.js';
import { faultOfArea } from '../geo/check-area.js';
import type { Compound } from '../places/compound.entity.js';
import { keepingExternalIds, retired, stillNeeded } from '../places/registered-problems.js';
import { Places } from '../places/places.service.js';
import { changeCompound, insertCompounds, saveCompound } from '../places/write-places.js';
import { inTransaction, type Sql } from '../platform/database/sql.js';
import { invalid, notFound } from '../platform/http/problem.js';
import { namedId } from '../platform/ids.js';
import {
  auditOfPlaces,
  lockCompound,
  lockOpenZone,
  readDropPoints,
  type RegisteredCompound,
} from './compound-rows.js';
import type { CompoundChange, CompoundRequest } from './compound-request.js';
import { withBuildings } from '../places/former-places.js';
import { layOutGates } from './lay-out-gates.js';
import { refuseFarPlaces, refuseOutsideZone } from './refuse-far-places.js';
import type { ByOps } from './zone-orders.service.js';

/** What ops orders for a compound, kept with its reason. */
@Injectable()
export class CompoundOrders {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly places: Places,
    private readonly replanning: ReplanDeliveries,
  ) {}

  async read(compoundId: string): Promise<RegisteredCompound> {
    const compound = this.places.compound(compoundId);
    if (!compound) throw notFound('compound');
    return { compound, dropPoints: await readDropPoints(this.database.manager, compoundId) };
  }

  async register(request: CompoundRequest, by: ByOps): Promise<RegisteredCompound> {
    refuseOutline(request.outline);
    const { gates: gateRequests, location, ...rest } = request;
    const id = namedId('compound');
    const { gates, dropPoints } = layOutGates({ id, gates: [] }, [], gateRequests);
    const compound = { ...rest, id, ...location, gates, buildings: [...rest.buildings] };
    await inTransaction(this.database.manager, async (tx) => {
      refuseOutsideZone(await lockOpenZone(tx, request.zoneId), location);
      refuseFarPlaces(location, request);
      await keepingExternalIds(() => insertCompounds(tx, [compound], dropPoints));
      await auditOfPlaces(tx, 'register_compound', id, by, { state: compound.state });
    });
    await this.places.announce();
    return this.read(id);
  }

  async change(compoundId: string, change: CompoundChange, by: ByOps): Promise<RegisteredCompound> {
    refuseOutline(change.outline);
    await inTransaction(this.database.manager, async (tx) => {
      const compound = await lockCompound(tx, compoundId);
      if (compound.retiredAt) throw retired('compound');
      await this.write(tx, compound, change, by);
      await auditOfPlaces(tx, 'change_compound', compoundId, by, change);
    });
    await this.places.announce();
    await this.replanning.behindGates({ compoundId });
    return this.read(compoundId);
  }

  private async write(tx: Sql, compound: Compound, change: CompoundChange, by: ByOps): Promise<void> {
    const { gates: gateRequests, buildings, location, ...rest } = change;
    const moved: Compound = { ...compound, ...rest, ...location };
    refuseFarPlaces(moved, change);
    if (change.zoneId !== undefined || location)
      refuseOutsideZone(await lockOpenZone(tx, moved.zoneId), moved);
    if (moved.zoneId !== compound.zoneId) await moveVolunteers(tx, compound.id, moved.zoneId);
    const existing = await readDropPoints(tx, compound.id);
    const { gates, dropPoints } = layOutGates(compound, existing, gateRequests ?? []);
    const next = buildings ? withBuildings(moved, buildings, by.now) : moved;
    await keepingExternalIds(() => saveCompound(tx, { ...next, gates }, dropPoints));
  }

  /** It takes no orders any more; what is under way is brought. Refused while volunteers serve it. */
  async retire(compoundId: string, by: ByOps): Promise<void> {
    await this.setRetired(compoundId, new Date(by.now), by);
  }

  async reinstate(compoundId: string, by: ByOps): Promise<RegisteredCompound> {
    await this.setRetired(compoundId, null, by);
    return this.read(compoundId);
  }

  private async setRetired(compoundId: string, retiredAt: Date | null, by: ByOps): Promise<void> {
    await inTransaction(this.database.manager, async (tx) => {
      const compound = await lockCompound(tx, compoundId);
      if ((compound.retiredAt === null) === (retiredAt === null)) return;
      const volunteers = retiredAt ? await countVolunteers(tx, compoundId) : 0;
      if (volunteers > 0) throw stillNeeded('compound', { volunteers });
      if (!retiredAt) await lockOpenZone(tx, compound.zoneId);
      await changeCompound(tx, compoundId, { retiredAt });
      await auditOfPlaces(tx, retiredAt ? 'retire_compound' : 'reinstate_compound', compoundId, by);
    });
    await this.places.announce();
  }
}

function refuseOutline(outline: CompoundRequest['outline']): void {
  const fault = outline && faultOfArea(outline);
  if (fault)
    throw invalid([
      { field: ['outline.coordinates', ...(fault.at ?? [])].join('.'), message: fault.message },
    ]);
}
