import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { CarrierKind, Vehicle } from '../dispatch/round.js';
import type { Location } from '../geo/location.js';
import type { EpochMs } from '../geo/units.js';
import { Places } from '../places/places.service.js';
import { zoneRules } from '../places/zone-rules.js';
import { AccessTokens } from '../platform/auth/access-tokens.js';
import { inTransaction, row } from '../platform/database/sql.js';
import { notFound, Problem } from '../platform/http/problem.js';
import { namedId } from '../platform/ids.js';
import { Carrier, type ShiftState } from './carrier.entity.js';

export interface ShiftChange {
  readonly state: ShiftState;
  readonly location?: Location;
  readonly capacity?: { readonly bags?: number; readonly weightGrams?: number; readonly coldBox?: boolean };
  readonly endsAt?: EpochMs;
  readonly health?: {
    readonly temperatureC: number;
    readonly mask: boolean;
    readonly handsDisinfected: boolean;
  };
}

export interface NewCarrier {
  readonly kind: CarrierKind;
  readonly name: string;
  readonly zoneId: string;
  readonly compoundId?: string;
  readonly vehicle: Vehicle;
  readonly capacity: { readonly bags: number; readonly weightGrams: number; readonly coldBox: boolean };
}

/** When carriers work, where, with what capacity and which health attestation. */
@Injectable()
export class Shifts {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly places: Places,
    private readonly tokens: AccessTokens,
  ) {}

  /** Takes a carrier in; the token is shown only here. */
  async register(carrier: NewCarrier): Promise<{ id: string; token: string }> {
    if (!this.places.zone(carrier.zoneId)) throw unknown('zone');
    if (carrier.compoundId && !this.places.compound(carrier.compoundId)) throw unknown('compound');
    const id = namedId(carrier.kind);
    const token = await inTransaction(this.database.manager, async (tx) => {
      await tx.getRepository(Carrier).insert({
        id,
        kind: carrier.kind,
        name: carrier.name,
        zoneId: carrier.zoneId,
        compoundId: carrier.compoundId ?? null,
        vehicle: carrier.vehicle,
        capacityBags: carrier.capacity.bags,
        capacityGrams: carrier.capacity.weightGrams,
        coldBox: carrier.capacity.coldBox,
      });
      return this.tokens.issue({ kind: carrier.kind, id }, tx);
    });
    return { id, token };
  }

  async carrier(id: string): Promise<Carrier> {
    const carrier = await this.database.getRepository(Carrier).findOneBy({ id });
    if (!carrier) throw notFound('carrier');
    return carrier;
  }

  /** Starts, pauses or ends a shift. An attestation that is not passed refuses it and says what to do. */
  async change(id: string, change: ShiftChange, now: EpochMs): Promise<Carrier> {
    const carrier = await this.carrier(id);
    if (change.health) this.checkHealth(carrier, change.health);
    if (change.state === 'online' && !change.location && carrier.lat === null) throw locationNeeded();
    if (change.state === 'online' && change.endsAt !== undefined && change.endsAt <= now) throw shiftOver();
    const at = new Date(now);
    const starts = change.state === 'online' && carrier.shiftState !== 'online';
    await this.database.getRepository(Carrier).update(
      { id },
      {
        shiftState: change.state,
        ...(change.location && { lat: change.location.lat, lng: change.location.lng, locatedAt: at }),
        ...(change.capacity?.bags !== undefined && { capacityBags: change.capacity.bags }),
        ...(change.capacity?.weightGrams !== undefined && { capacityGrams: change.capacity.weightGrams }),
        ...(change.capacity?.coldBox !== undefined && { coldBox: change.capacity.coldBox }),
        ...(change.endsAt !== undefined && { shiftEndsAt: new Date(change.endsAt) }),
        ...(change.state === 'offline' && { shiftEndsAt: null }),
        ...(change.health && { attestedAt: at }),
        ...(starts && { idleSince: at }),
      },
    );
    return this.carrier(id);
  }

  async locate(id: string, { lat, lng }: Location, now: EpochMs): Promise<void> {
    const known = await row(
      this.database.manager,
      'UPDATE carriers SET lat = $2, lng = $3, located_at = $4 WHERE id = $1 RETURNING id',
      [id, lat, lng, new Date(now).toISOString()],
    );
    if (!known) throw notFound('carrier');
  }

  private checkHealth({ zoneId }: Carrier, health: NonNullable<ShiftChange['health']>): void {
    const zone = this.places.zone(zoneId);
    const { maxTemperatureC } = zoneRules(zone?.rules ?? {});
    const errors = [
      ...(health.temperatureC >= maxTemperatureC
        ? [
            {
              field: 'health.temperatureC',
              message: `体温须低于 ${maxTemperatureC} °C，请休息并联系站点 / must be below ${maxTemperatureC} °C: rest, and call your station`,
            },
          ]
        : []),
      ...(health.mask ? [] : [{ field: 'health.mask', message: '请戴好口罩 / put on a mask' }]),
      ...(health.handsDisinfected
        ? []
        : [{ field: 'health.handsDisinfected', message: '请消毒双手 / disinfect your hands' }]),
    ];
    if (errors.length > 0) throw attestationFailed(errors);
  }
}

const attestationFailed = (errors: readonly { field: string; message: string }[]) =>
  new Problem(422, 'ATTESTATION_FAILED', errors.map(({ message }) => message).join('; '), { errors });

const unknown = (what: 'zone' | 'compound') => {
  const errors = [{ field: `${what}Id`, message: `is not a ${what} we serve` }];
  return new Problem(422, `UNKNOWN_${what.toUpperCase()}`, `${what}Id: is not a ${what} we serve`, {
    errors,
  });
};

const shiftOver = () =>
  new Problem(422, 'SHIFT_OVER', 'endsAt: has passed already', {
    errors: [{ field: 'endsAt', message: 'has passed already' }],
  });

const locationNeeded = () =>
  new Problem(422, 'LOCATION_NEEDED', 'location: is needed to start a shift', {
    errors: [{ field: 'location', message: 'is needed to start a shift' }],
  });
