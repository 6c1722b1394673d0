import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { CarrierKind } from '../dispatch/round.js';
import { Places } from '../places/places.service.js';
import { keepingExternalIds, retired } from '../places/registered-problems.js';
import { writeAudit, type Act } from '../platform/audit/audit-log.js';
import { inTransaction, rows } from '../platform/database/sql.js';
import { notFound } from '../platform/http/problem.js';
import { Carrier } from './carrier.entity.js';
import { inAnotherZone, unknown } from './problems.js';
import {
  capacityOf,
  toRegisteredCarrier,
  type CarrierChange,
  type RegisteredCarrier,
  type RegisteredCarriers,
} from './registered-carrier.js';
import { lockCarrier } from './shifts.service.js';

export interface CarrierFilter {
  readonly kind?: CarrierKind;
  readonly zoneId?: string;
  readonly compoundId?: string;
  readonly externalId?: string;
  readonly retired: boolean;
  readonly cursor?: string;
  readonly limit: number;
}

/** Riders and volunteers as ops has registered them. */
@Injectable()
export class Carriers {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly places: Places,
  ) {}

  async list({ limit, ...filter }: CarrierFilter): Promise<RegisteredCarriers> {
    const ids = await rows<{ id: string }>(
      this.database.manager,
      `SELECT id FROM carriers WHERE erased_at IS NULL AND (retired_at IS NOT NULL) = $1
         AND ($2::text IS NULL OR kind = $2) AND ($3::text IS NULL OR zone_id = $3)
         AND ($4::text IS NULL OR compound_id = $4) AND ($5::text IS NULL OR external_id = $5)
         AND ($6::text IS NULL OR id > $6) ORDER BY id LIMIT $7`,
      [
        filter.retired,
        filter.kind ?? null,
        filter.zoneId ?? null,
        filter.compoundId ?? null,
        filter.externalId ?? null,
        filter.cursor ?? null,
        limit + 1,
      ],
    );
    const page = ids.slice(0, limit).map(({ id }) => id);
    const found = page.length === 0 ? [] : await this.readAll(page);
    return {
      carriers: found.map(toRegisteredCarrier),
      ...(ids.length > limit && { nextCursor: page.at(-1) }),
    };
  }

  async read(id: string): Promise<RegisteredCarrier> {
    const carrier = await this.database.getRepository(Carrier).findOneBy({ id });
    if (!carrier || carrier.erasedAt) throw notFound('carrier');
    return toRegisteredCarrier(carrier);
  }

  /** From the next offer on; what the carrier has in hand it brings as it was offered. */
  async change(id: string, change: CarrierChange, act: Act): Promise<RegisteredCarrier> {
    return inTransaction(this.database.manager, async (tx) => {
      const carrier = await lockCarrier(tx, id);
      if (carrier.erasedAt) throw notFound('carrier');
      if (carrier.retiredAt) throw retired('carrier');
      const columns = this.columnsOf(carrier, change);
      await keepingExternalIds(() => tx.getRepository(Carrier).update({ id }, columns));
      const { name: _name, phone: _phone, ...told } = change;
      await writeAudit(tx, { ...act, action: 'change_carrier', target: id, detail: told });
      return toRegisteredCarrier({ ...carrier, ...columns });
    });
  }

  private columnsOf(carrier: Carrier, { capacity, ...change }: CarrierChange): Partial<Carrier> {
    const registered = capacity && { ...capacityOf(carrier), ...capacity };
    return {
      ...change,
      ...this.placeOf(carrier, change),
      ...(registered && {
        registeredCapacity: registered,
        capacityBags: registered.bags,
        capacityGrams: registered.weightGrams,
        coldBox: registered.coldBox,
      }),
    };
  }

  /** A volunteer is of its compound's zone. */
  private placeOf(carrier: Carrier, change: CarrierChange): Pick<Carrier, 'zoneId'> {
    const compoundId = change.compoundId ?? carrier.compoundId;
    const compound = compoundId === null ? undefined : this.places.compound(compoundId);
    if (change.compoundId && (!compound || compound.retiredAt)) throw unknown('compound');
    const zoneId = change.zoneId ?? (change.compoundId ? compound?.zoneId : undefined) ?? carrier.zoneId;
    const zone = this.places.zone(zoneId);
    if (change.zoneId && (!zone || zone.retiredAt)) throw unknown('zone');
    if (compound && compound.zoneId !== zoneId) throw inAnotherZone();
    return { zoneId };
  }

  private async readAll(ids: readonly string[]): Promise<Carrier[]> {
    return this.database
      .getRepository(Carrier)
      .createQueryBuilder('carrier')
      .where('carrier.id IN (:...ids)', { ids })
      .orderBy('carrier.id')
      .getMany();
  }
}
