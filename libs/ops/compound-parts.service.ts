import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { ReplanDeliveries } from '../deliveries/replan/replan-deliveries.service.js';
import { buildingKey } from '../geo/doors/door-names.js';
import type { Location } from '../geo/location.js';
import type { BilingualName } from '../places/bilingual-name.js';
import type { Building } from '../places/compound.entity.js';
import { DropPoint } from '../places/drop-point.entity.js';
import { findBuilding } from '../places/find-building.js';
import { retired } from '../places/registered-problems.js';
import { Places } from '../places/places.service.js';
import { changeDropPoint, saveCompound } from '../places/write-places.js';
import { inTransaction, type Sql } from '../platform/database/sql.js';
import { notFound } from '../platform/http/problem.js';
import { auditOfPlaces, lockCompound, readDropPoints } from './compound-rows.js';
import { withBuildings, withoutGate } from '../places/former-places.js';
import { onlyGate } from './problems.js';
import { refuseFarPlaces } from './refuse-far-places.js';
import type { ByOps } from './zone-orders.service.js';

export interface DropPointChange {
  readonly name?: BilingualName;
  readonly location?: Location;
  readonly places?: number;
}

/**
 * Single gates, buildings and drop points of a compound: changed, and retired where they are not in use any
 * more.
 */
@Injectable()
export class CompoundParts {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly places: Places,
    private readonly replanning: ReplanDeliveries,
  ) {}

  /** Puts a building in, or in the place of the one of this number. */
  async putBuilding(compoundId: string, building: Building, by: ByOps): Promise<void> {
    await this.inCompound(compoundId, async (tx) => {
      const compound = await lockCompound(tx, compoundId);
      if (compound.retiredAt) throw retired('compound');
      refuseFarPlaces(compound, { buildings: [building] });
      const others = compound.buildings.filter(
        (one) => buildingKey(one.number) !== buildingKey(building.number),
      );
      await saveCompound(tx, withBuildings(compound, [...others, building], by.now), []);
      await auditOfPlaces(tx, 'put_building', compoundId, by, building);
    });
  }

  /** Orders for it are refused from now on; bags on their way are brought. */
  async retireBuilding(compoundId: string, number: string, by: ByOps): Promise<void> {
    await this.inCompound(compoundId, async (tx) => {
      const compound = await lockCompound(tx, compoundId);
      const building = findBuilding(compound.buildings, number);
      if (!building && findBuilding(compound.former.buildings, number)) return;
      if (!building) throw notFound('building');
      const others = compound.buildings.filter((one) => one !== building);
      await saveCompound(tx, withBuildings(compound, others, by.now), []);
      await auditOfPlaces(tx, 'retire_building', compoundId, by, { number: building.number });
    });
  }

  /** Nobody is led to it any more, nor to its drop points; the only gate of a compound stays. */
  async retireGate(compoundId: string, gateId: string, by: ByOps): Promise<void> {
    await this.inCompound(compoundId, async (tx) => {
      const compound = await lockCompound(tx, compoundId);
      if (compound.former.gates.some(({ id }) => id === gateId)) return;
      if (!compound.gates.some(({ id }) => id === gateId)) throw notFound('gate');
      if (compound.gates.length === 1) throw onlyGate();
      const points = (await readDropPoints(tx, compoundId)).filter((one) => one.gateId === gateId);
      const retiredAt = new Date(by.now);
      const going = points.map((point) => ({ ...point, retiredAt: point.retiredAt ?? retiredAt }));
      await saveCompound(tx, withoutGate(compound, gateId, by.now), going);
      await auditOfPlaces(tx, 'retire_gate', gateId, by, {
        compoundId,
        dropPoints: going.map(({ id }) => id),
      });
    });
  }

  async changeDropPoint(id: string, change: DropPointChange, by: ByOps): Promise<DropPoint> {
    return this.atDropPoint(id, async (tx, point) => {
      if (point.retiredAt) throw retired('drop point');
      const { location, ...rest } = change;
      const compound = await lockCompound(tx, point.compoundId);
      if (location) refuseFarPlaces(compound, { gates: [{ name: point.name, location, dropPoints: [] }] });
      await changeDropPoint(tx, id, { ...rest, ...location });
      await auditOfPlaces(tx, 'change_drop_point', id, by, change);
    });
  }

  /** Bags bound for a shelf or guard post go to the next one; what lies there, or has a cell, is fetched. */
  async retireDropPoint(id: string, by: ByOps): Promise<void> {
    await this.setRetired(id, new Date(by.now), by);
  }

  async reinstateDropPoint(id: string, by: ByOps): Promise<DropPoint> {
    return this.setRetired(id, null, by);
  }

  private setRetired(id: string, retiredAt: Date | null, by: ByOps): Promise<DropPoint> {
    return this.atDropPoint(id, async (tx, point) => {
      if ((point.retiredAt === null) === (retiredAt === null)) return;
      const { gates } = await lockCompound(tx, point.compoundId);
      if (!retiredAt && !gates.some((gate) => gate.id === point.gateId)) throw retired('gate');
      await changeDropPoint(tx, id, { retiredAt });
      await auditOfPlaces(tx, retiredAt ? 'retire_drop_point' : 'reinstate_drop_point', id, by);
    });
  }

  private async atDropPoint(
    id: string,
    work: (tx: Sql, point: DropPoint) => Promise<void>,
  ): Promise<DropPoint> {
    const points = this.database.getRepository(DropPoint);
    const known = await points.findOneBy({ id });
    if (!known) throw notFound('drop point');
    await this.inCompound(known.compoundId, async (tx) => {
      const point = await tx
        .getRepository(DropPoint)
        .findOneOrFail({ where: { id }, lock: { mode: 'pessimistic_write' } });
      await work(tx, point);
    });
    return points.findOneByOrFail({ id });
  }

  /** What is bound for what has changed is planned anew where that fits no more. */
  private async inCompound(compoundId: string, work: (tx: Sql) => Promise<void>): Promise<void> {
    await inTransaction(this.database.manager, work);
    await this.places.announce();
    await this.replanning.behindGates({ compoundId });
  }
}
