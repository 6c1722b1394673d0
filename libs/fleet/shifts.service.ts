import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { CarrierKind, Preferences, Vehicle } from '../dispatch/round.js';
import type { Location } from '../geo/location.js';
import { type EpochMs, epochMs } from '../geo/units.js';
import { keepingExternalIds, retired } from '../places/registered-problems.js';
import { Places } from '../places/places.service.js';
import { zoneRules, type ZoneRuleSet } from '../places/zone-rules.js';
import { AccessTokens, type Party } from '../platform/auth/access-tokens.js';
import { writeAudit, type Act } from '../platform/audit/audit-log.js';
import { inTransaction, type Sql } from '../platform/database/sql.js';
import { notFound } from '../platform/http/problem.js';
import { namedId } from '../platform/ids.js';
import type { CarrierAnswer } from './carrier-answer.js';
import { insertCarriers, pauseShift } from './write-carriers.js';
import { Carrier, type ShiftState } from './carrier.entity.js';
import { unmetHealth, type Attestation } from './health/attestation.js';
import { barOf, type Bar, type HealthRecord } from './health/bar.js';
import { dropAttestation, keepAttestation, readHealth } from './health/health-records.js';
import { isNowhere, judgePosition } from './positions/judge-position.js';
import { columnsOf, whereaboutsOf } from './positions/whereabouts.js';
import {
  attestationFailed,
  barred,
  inAnotherZone,
  locationNeeded,
  nowhere,
  overCapacity,
  shiftOver,
  unknown,
} from './problems.js';
import { overRegistered, type Capacity } from './registered-capacity.js';
import { noteShifts } from './shift-spells.js';

export interface ShiftChange {
  readonly state: ShiftState;
  readonly location?: Location;
  readonly capacity?: Partial<Capacity>;
  readonly endsAt?: EpochMs;
  readonly health?: Attestation;
  /** In place of those told before. */
  readonly preferences?: Preferences;
  /** Ends the shift though bags are in hand: they stay with the carrier, and ops sees it. */
  readonly force?: boolean;
}

export interface NewCarrier {
  readonly externalId?: string;
  readonly kind: CarrierKind;
  readonly name: string;
  readonly phone?: string;
  readonly zoneId: string;
  readonly compoundId?: string;
  readonly vehicle: Vehicle;
  readonly capacity: Capacity;
}

/** A carrier with its shift, and what is known of its health. */
export interface ShiftNow {
  readonly carrier: Carrier;
  readonly health: HealthRecord;
  /** Why it is offered nothing, if its health is the reason. */
  readonly bar?: Bar;
}

/** What a shift means for the legs of a carrier; its row is locked. */
export interface LegsOfShift {
  /** Those that are not fetched yet go to others. */
  readonly handOn: (tx: Sql, carrierId: string) => Promise<void>;
  /** Throws where bags are in hand that would go home with the carrier. */
  readonly requireEmptyHands: (tx: Sql, carrierId: string) => Promise<void>;
}

const HOUR = 3_600_000;

/** When carriers work, where, with what capacity and which health attestation. */
@Injectable()
export class Shifts {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    private readonly places: Places,
    private readonly tokens: AccessTokens,
  ) {}

  /** Takes a carrier in; the token is shown only here. */
  async register(carrier: NewCarrier, act: Act): Promise<CarrierAnswer> {
    const zone = this.places.zone(carrier.zoneId);
    if (!zone || zone.retiredAt) throw unknown('zone');
    const compound = carrier.compoundId ? this.places.compound(carrier.compoundId) : undefined;
    if (carrier.compoundId && (!compound || compound.retiredAt)) throw unknown('compound');
    if (compound && compound.zoneId !== carrier.zoneId) throw inAnotherZone();
    const id = namedId(carrier.kind);
    const token = await inTransaction(this.database.manager, async (tx) => {
      const row = {
        id,
        externalId: carrier.externalId ?? null,
        kind: carrier.kind,
        name: carrier.name,
        phone: carrier.phone ?? null,
        zoneId: carrier.zoneId,
        compoundId: carrier.compoundId ?? null,
        vehicle: carrier.vehicle,
        capacityBags: carrier.capacity.bags,
        capacityGrams: carrier.capacity.weightGrams,
        coldBox: carrier.capacity.coldBox,
        registeredCapacity: carrier.capacity,
      };
      await keepingExternalIds(() => insertCarriers(tx, [row]));
      await writeAudit(tx, { ...act, action: 'take_in_carrier', target: id, detail: { kind: carrier.kind } });
      return this.tokens.issue({ kind: carrier.kind, id }, tx);
    });
    return { id, token };
  }

  /** The holder of keys. */
  async partyOf(id: string): Promise<Party> {
    const carrier = await this.database.getRepository(Carrier).findOneBy({ id });
    if (!carrier || carrier.erasedAt) throw notFound('carrier');
    return { kind: carrier.kind, id };
  }

  /**
   * Starts, pauses or ends a shift. At its end what is not fetched yet is handed on, and bags in hand refuse
   * it. An attestation that does not pass refuses it and says what to do: the shift is paused, and what is
   * not fetched yet is handed on.
   */
  async change(id: string, change: ShiftChange, now: EpochMs, legs: LegsOfShift): Promise<ShiftNow> {
    const unmet = await inTransaction(this.database.manager, async (tx) => {
      const carrier = await lockCarrier(tx, id);
      checkStart(carrier, change, now);
      checkCapacity(carrier, change);
      if (change.state === 'offline') await endWork(tx, id, change, legs);
      const rules = this.rulesOf(carrier.zoneId);
      const errors = change.health ? unmetHealth(change.health, rules.maxTemperatureC) : [];
      if (change.health) {
        const until = now + rules.attestationHours * HOUR;
        await keepAttestation(tx, id, { passed: errors.length === 0, until: epochMs(until) });
      }
      if (errors.length > 0) await this.sendHome(tx, carrier, legs, now);
      else await this.apply(tx, carrier, change, now);
      return errors;
    });
    // The answer comes after the commit: that it did not pass is kept.
    if (unmet.length > 0) throw attestationFailed(unmet);
    return this.now(id, now);
  }

  async now(id: string, now: EpochMs): Promise<ShiftNow> {
    const carrier = await this.database.getRepository(Carrier).findOneBy({ id });
    const health = await readHealth(this.database.manager, id);
    if (!carrier || !health) throw notFound('carrier');
    return { carrier, health, bar: barOf(health, this.rulesOf(carrier.zoneId).healthRequired, now) };
  }

  /** Why a carrier is offered nothing, if its health is the reason. */
  async bar(id: string, now: EpochMs, sql: Sql = this.database.manager): Promise<Bar | undefined> {
    const health = await readHealth(sql, id);
    return health && barOf(health, this.rulesOf(health.zoneId).healthRequired, now);
  }

  private async apply(tx: Sql, carrier: Carrier, change: ShiftChange, now: EpochMs): Promise<void> {
    const starts = change.state === 'online' && carrier.shiftState !== 'online';
    if (starts) await this.checkHealth(tx, carrier, now);
    const at = new Date(now);
    await tx.getRepository(Carrier).update(
      { id: carrier.id },
      {
        shiftState: change.state,
        ...(change.location && locate(carrier, change.location, { starts, now })),
        ...(change.capacity?.bags !== undefined && { capacityBags: change.capacity.bags }),
        ...(change.capacity?.weightGrams !== undefined && { capacityGrams: change.capacity.weightGrams }),
        ...(change.capacity?.coldBox !== undefined && { coldBox: change.capacity.coldBox }),
        ...(change.preferences && { preferences: change.preferences }),
        ...(change.endsAt !== undefined && { shiftEndsAt: new Date(change.endsAt) }),
        ...(change.state === 'offline' && { shiftEndsAt: null }),
        ...(starts && { idleSince: at }),
      },
    );
    await noteShifts(tx, [carrier.id], now);
  }

  /**
   * Whoever is barred starts no shift; on a shift already, they stay and are asked. A shift started anew
   * where no attestation is required is not bound by one that ran out on an earlier one.
   */
  private async checkHealth(tx: Sql, { id, zoneId, shiftState }: Carrier, now: EpochMs): Promise<void> {
    const { healthRequired } = this.rulesOf(zoneId);
    const health = (await readHealth(tx, id)) ?? {};
    const bar = barOf(health, healthRequired, now);
    if (!bar) return;
    const mayBeForgotten = bar.code === 'ATTESTATION_NEEDED' && !healthRequired && shiftState === 'offline';
    if (!mayBeForgotten) throw barred(bar);
    await dropAttestation(tx, id);
  }

  private async sendHome(tx: Sql, carrier: Carrier, { handOn }: LegsOfShift, now: EpochMs): Promise<void> {
    await pauseShift(tx, carrier, now);
    await handOn(tx, carrier.id);
  }

  private rulesOf(zoneId: string): ZoneRuleSet {
    return zoneRules(this.places.zone(zoneId)?.rules ?? {});
  }
}

export async function lockCarrier(tx: Sql, id: string): Promise<Carrier> {
  const carrier = await tx
    .getRepository(Carrier)
    .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!carrier) throw notFound('carrier');
  return carrier;
}

/** Nothing stays with a carrier who has gone home, unless it says so. */
async function endWork(tx: Sql, id: string, { force }: ShiftChange, legs: LegsOfShift): Promise<void> {
  if (!force) await legs.requireEmptyHands(tx, id);
  await legs.handOn(tx, id);
}

/** Where a shift starts is believed; on it, a place is a position like others. */
function locate(carrier: Carrier, location: Location, { starts, now }: { starts: boolean; now: EpochMs }) {
  const known = starts ? {} : whereaboutsOf(carrier);
  return columnsOf(judgePosition(known, { location, at: now }, now));
}

function checkStart(
  { lat, retiredAt }: Carrier,
  { state, location, endsAt }: ShiftChange,
  now: EpochMs,
): void {
  if (location && isNowhere(location)) throw nowhere();
  if (state !== 'online') return;
  if (retiredAt) throw retired('carrier');
  if (!location && lat === null) throw locationNeeded();
  if (endsAt !== undefined && endsAt <= now) throw shiftOver();
}

function checkCapacity({ registeredCapacity }: Carrier, { capacity }: ShiftChange): void {
  const errors = registeredCapacity && capacity ? overRegistered(capacity, registeredCapacity) : [];
  if (errors.length > 0) throw overCapacity(errors);
}
