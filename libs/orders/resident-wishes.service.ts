import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { DeliveryState } from '../deliveries/delivery-machine.js';
import { LIVE } from '../deliveries/live-assignment.js';
import { ReplanDeliveries } from '../deliveries/replan/replan-deliveries.service.js';
import { wrongState } from '../deliveries/problems.js';
import type { Temperature } from '../dispatch/round.js';
import { remainingChoices, type Choices } from '../dropoff/choices.js';
import { compileDropPolicy } from '../dropoff/compile.js';
import type { CompiledNote, DropPolicy, Place, PolicySources, Wishes } from '../dropoff/drop-policy.js';
import { tellOverruled, type ToldWish } from '../dropoff/tell-overruled.js';
import type { EpochMs } from '../geo/units.js';
import { Merchants } from '../merchants/merchants.service.js';
import { Places } from '../places/places.service.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { inTransaction, row, rows, type Sql } from '../platform/database/sql.js';
import { notFound } from '../platform/http/problem.js';
import { News } from '../platform/news/news.js';
import type { OrderRequest } from './order-request.js';
import { goodsOf } from './packing.js';
import { wishesOfZone } from './prepare-order.js';
import { windowInForce } from './window-in-force.js';

interface Target {
  readonly orderId: string;
  readonly deliveryId: string;
  readonly merchantId: string;
  readonly zoneId: string;
  readonly compoundId: string | null;
  readonly state: DeliveryState;
  readonly note: string | null;
  readonly wishes: Wishes;
  readonly dropPolicy: DropPolicy;
  readonly accessCode: string | null;
  readonly askedWindow: OrderRequest['window'] | null;
  readonly temperature: Temperature;
  readonly ageRestricted: boolean;
  readonly keptApart: boolean;
}

export interface WishesChange {
  readonly note?: string;
  readonly wishes?: Wishes;
}

export interface ChangedPolicy {
  readonly dropPolicy: DropPolicy;
  /** What was wished and cannot be, by whose word, and what the resident is told of it. */
  readonly overruled: readonly ToldWish[];
  /** What can still be wished of each rule. */
  readonly choices: Choices;
}

/** Until the carrier has arrived, the resident may change where and how the bag is left. */
const CHANGEABLE: readonly DeliveryState[] = ['queued', 'offered', 'accepted', 'picked_up', 'held'];

@Injectable()
export class ResidentWishes {
  constructor(
    @InjectDataSource() private readonly database: DataSource,
    @Inject(CONFIG) private readonly config: Config,
    private readonly places: Places,
    private readonly merchants: Merchants,
    private readonly news: News,
    private readonly replanning: ReplanDeliveries,
  ) {}

  /**
   * Compiles the drop policy anew from a new note and chosen wishes. Where that changes it, its version grows, and the
   * carrier is told and has to confirm it before the drop-off.
   */
  async change(deliveryId: string, change: WishesChange, now: EpochMs): Promise<ChangedPolicy> {
    const changed = await inTransaction(this.database.manager, async (tx) => {
      const target = await lockedTarget(tx, deliveryId);
      if (!target) throw notFound('delivery');
      if (!CHANGEABLE.includes(target.state)) throw wrongState('note', target.state);
      const note = change.note ?? target.note ?? undefined;
      const wishes = { ...target.wishes, ...change.wishes };
      const sources = this.sourcesOf(target, note, wishes);
      const compiled = compileDropPolicy(sources);
      await this.keepPolicy(tx, target, { compiled, note, wishes }, now);
      await this.tellCarriers(tx, deliveryId);
      return {
        dropPolicy: compiled.policy,
        overruled: tellOverruled(compiled.overruled),
        choices: remainingChoices(sources, this.placesFor(target)),
      };
    });
    await this.replanning.replan([deliveryId]);
    return changed;
  }

  /** What can still be wished; nothing once the carrier has arrived. */
  async choices(deliveryId: string): Promise<Choices | undefined> {
    const target = await targetOf(this.database.manager, deliveryId);
    if (!target || !CHANGEABLE.includes(target.state)) return undefined;
    return remainingChoices(
      this.sourcesOf(target, target.note ?? undefined, target.wishes),
      this.placesFor(target),
    );
  }

  private sourcesOf(target: Target, note: string | undefined, resident: Wishes): PolicySources {
    return {
      note,
      resident,
      zone: wishesOfZone(this.places.zone(target.zoneId)),
      compound: target.compoundId ? this.places.compound(target.compoundId)?.dropWishes : undefined,
      merchant: this.merchants.merchant(target.merchantId)?.dropWishes,
      goods: goodsOf(target),
      keptApart: target.keptApart,
    };
  }

  /** A shelf stands at a compound's gate, a locker where one has been set up; a guard may sit at any house. */
  private placesFor({ compoundId }: Target): Place[] {
    const points = compoundId ? this.places.dropPointsOf(compoundId) : [];
    const hasGate = compoundId !== null && (this.places.compound(compoundId)?.gates.length ?? 0) > 0;
    return [
      'door',
      ...(hasGate ? (['gate_shelf'] as const) : []),
      'guard_post',
      ...(points.some(({ kind }) => kind === 'locker') ? (['locker'] as const) : []),
      'in_person',
    ];
  }

  private async keepPolicy(
    tx: Sql,
    target: Target,
    { compiled, note, wishes }: { compiled: CompiledNote; note?: string; wishes: Wishes },
    now: EpochMs,
  ): Promise<void> {
    const { policy, accessCode = null, overruled } = compiled;
    const changed =
      JSON.stringify(policy) !== JSON.stringify(target.dropPolicy) || accessCode !== target.accessCode;
    const otherTimes =
      policy.notBefore !== target.dropPolicy.notBefore || policy.notAfter !== target.dropPolicy.notAfter;
    await rows(
      tx,
      `UPDATE orders SET accepted_policy = coalesce(accepted_policy, drop_policy), drop_policy = $2,
         accepted_overruled = coalesce(accepted_overruled, overruled), overruled = $4, access_code = $3,
         resident_note = $5, resident_wishes = $6, policy_version = policy_version + $7::int,
         times_wished_at = coalesce($8, times_wished_at)
       WHERE id = $1`,
      [
        target.orderId,
        JSON.stringify(policy),
        accessCode,
        JSON.stringify(overruled),
        note ?? null,
        JSON.stringify(wishes),
        changed ? 1 : 0,
        otherTimes ? new Date(now).toISOString() : null,
      ],
    );
    if (otherTimes) await this.moveWindow(tx, target, policy, now);
  }

  /** The rounds plan by the new times; what was promised stays promised, unless the resident wants it later. */
  private async moveWindow(tx: Sql, target: Target, policy: DropPolicy, now: EpochMs): Promise<void> {
    const asked = target.askedWindow ?? undefined;
    const { notBefore, notAfter } = windowInForce(policy, asked, now, this.config.timeZone).window;
    const iso = (time: EpochMs | undefined) => (time === undefined ? null : new Date(time).toISOString());
    await rows(
      tx,
      `UPDATE deliveries SET not_before = $2, not_after = $3,
         promised_at = coalesce($3, greatest(promised_at, $2)) WHERE id = $1`,
      [target.deliveryId, iso(notBefore), iso(notAfter)],
    );
  }

  private async tellCarriers(tx: Sql, deliveryId: string): Promise<void> {
    const carriers = await rows<{ id: string }>(
      tx,
      `SELECT carrier_id AS id FROM assignments WHERE delivery_id = $1 AND state IN (${LIVE})`,
      [deliveryId],
    );
    const ids = carriers.map(({ id }) => id);
    if (ids.length > 0) await this.news.tell(tx, 'carrier', ids);
  }
}

/** The lock first and the order after it, so that of two changes the second sees the first. */
async function lockedTarget(tx: Sql, deliveryId: string): Promise<Target | undefined> {
  await rows(tx, 'SELECT id FROM deliveries WHERE id = $1 FOR UPDATE', [deliveryId]);
  return targetOf(tx, deliveryId);
}

async function targetOf(sql: Sql, deliveryId: string): Promise<Target | undefined> {
  return row<Target>(
    sql,
    `SELECT o.id AS "orderId", d.id AS "deliveryId", o.merchant_id AS "merchantId", d.zone_id AS "zoneId",
       d.compound_id AS "compoundId", d.state, coalesce(o.resident_note, o.dropoff->>'note') AS note,
       o.resident_wishes AS wishes, o.drop_policy AS "dropPolicy", o.access_code AS "accessCode",
       o.asked_window AS "askedWindow", d.temperature, o.age_restricted AS "ageRestricted",
       o.kept_apart AS "keptApart"
     FROM deliveries d JOIN orders o ON o.id = d.order_id WHERE d.id = $1`,
    [deliveryId],
  );
}
